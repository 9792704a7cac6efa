import { borderFacts } from './border-facts.js';

/**
 * How encounters between ports vary over the year, apart from their level.
 *
 * @returns twelve factors, January first, with geometric mean 1
 * @remarks Logarithms less their centred mean of twelve months, averaged by calendar month, and drawn toward 0 by the
 *   part of their variance that chance alone would give (empirical Bayes: policy moves the level far more than the
 *   calendar does). Source: the monthly counts of `border.json`, October 2017 to August 2025.
 */
export function encounterSeason(): readonly number[] {
  const months = borderFacts().encounters.monthly;
  const logs = months.map(({ betweenPorts }) => Math.log(betweenPorts));
  const byMonth = Array.from({ length: 12 }, (): number[] => []);
  for (let i = 6; i < logs.length - 6; i++) {
    let level = (logs[i - 6]! + logs[i + 6]!) / 2;
    for (let j = i - 5; j <= i + 5; j++) level += logs[j]!;
    byMonth[Number(months[i]!.month.slice(5)) - 1]!.push(logs[i]! - level / 12);
  }
  const means = byMonth.map(mean);
  const ofChance = mean(byMonth.map((values) => variance(values) / values.length));
  const kept = Math.max(0, 1 - ofChance / variance(means));
  const centre = mean(means);
  return means.map((value) => Math.exp(kept * (value - centre)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
