// @ts-check
// What the model says at departure beside what was seen (record.json): the tables of README.md, with the misses.
import { readFileSync } from 'node:fs';
import { arrival, borderArrivals, caravanEnd, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';

/** @typedef {{ what: string, of: string, place?: string, date?: string, seen: (string | number)[] }} Target */
/** @type {Record<string, Target[]>} */
const record = JSON.parse(readFileSync(new URL('record.json', import.meta.url), 'utf8'));
const range = { probabilities: [0.1, 0.5, 0.9] };
const misses = /** @type {string[]} */ ([]);

/** Chance and quantiles. @param {import('caravan-sim').Ensemble} ensemble @param {Target} target */
function forecast(ensemble, { of, place = '', date }) {
  const border = borderArrivals(ensemble, range).find(({ city }) => city === null);
  if (of === 'border') return { chance: border?.groupProbability, quantiles: [] };
  if (of === 'end') return { quantiles: caravanEnd(ensemble, range).lastDay.map(dateOf) };
  const arrived = border?.byDay.find((day) => day.date === date)?.people ?? [];
  if (of === 'arrived') return { quantiles: arrived.map(({ people }) => people) };
  const main = arrival(ensemble, place, { ...range, of: of === 'member' ? 'member' : 'main' });
  if (of === 'people') return { quantiles: main.mainPeople.map(({ people }) => people) };
  return { chance: main.probability, quantiles: main.ifItArrives.map(dateOf) };
}

/** @param {import('caravan-sim').ArrivalQuantile} quantile */
const dateOf = (quantile) => (quantile.status === 'reached' ? quantile.date : quantile.afterDate);
/** `28 Dec`, or people to two digits. @param {string | number} value */
function shown(value) {
  if (typeof value === 'number') return Number(value.toPrecision(2)).toLocaleString('en-US');
  return value.startsWith('2') ? new Date(value).toUTCString().slice(5, 11).replace(/^0/, '') : value;
}

/** How far the median lies from what was seen. @param {(string | number)[]} quantiles @param {Target} target */
function compared([low = 0, median = 0, high = 0], { what, seen: [first = 0, last = first] }) {
  if (median >= first && median <= last) return 'as seen';
  const nearest = median > last ? last : first;
  const isDate = typeof median === 'string';
  const days = isDate ? (Date.parse(median) - Date.parse(`${nearest}`)) / 86_400_000 : 0;
  const times = isDate ? 1 : median / Number(nearest);
  const off = isDate
    ? `${Math.abs(days)} d ${days > 0 ? 'late' : 'early'}`
    : `${times.toFixed(1)} x the record`;
  const inside = low <= last && high >= first ? 'within' : 'outside';
  if (Math.abs(days) >= 3 || Math.abs(Math.log(times)) >= Math.log(1.5))
    misses.push(`- ${what}: median ${off}; the record lies ${inside} the 80 % interval.`);
  return off;
}

for (const name of ['exodus-2023', 'october-2018']) {
  const ensemble = runEnsemble(builtInScenario(name), { replicates: 400, seed: 1 });
  console.log(`| ${name} | Chance | Forecast (80 %) | Seen | Median |\n| --- | --- | --- | --- | --- |`);
  for (const target of record[name] ?? []) {
    const { chance, quantiles } = forecast(ensemble, target);
    const [low = '', median = '', high = ''] = quantiles.map(shown);
    const odds = chance === undefined ? '' : chance > 0.99 ? '>99 %' : `${Math.round(chance * 100)} %`;
    const interval = median && `${median} (${low} to ${high})`;
    const cells = [target.what, odds, interval, target.seen.map(shown).join(' to ')];
    console.log(`| ${cells.join(' | ')} | ${median && compared(quantiles, target)} |`);
  }
  console.log(`\nMedians of ${name} that miss by 3 days or more, or by a factor of 1.5:\n`);
  console.log(`${misses.splice(0).join('\n') || '- none'}\n`);
}
