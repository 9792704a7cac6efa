// @ts-check
// What the model says at departure beside what was seen (record.json): the tables of README.md, with the misses.
import { readFileSync } from 'node:fs';
import { arrival, borderArrivals, caravanEnd, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';

/** @typedef {{ what: string, of: string, place?: string, date?: string, seen: (string | number)[] }} Target */
/** @type {Record<string, Target[]>} */
const record = JSON.parse(readFileSync(new URL('record.json', import.meta.url), 'utf8'));
const range = { probabilities: [0.1, 0.5, 0.9] };

/** Chance and quantiles of a target. @param {import('caravan-sim').Ensemble} ensemble @param {Target} target */
function forecast(ensemble, { of, place = '', date }) {
  const atBorder = borderArrivals(ensemble, range).find(({ city }) => city === null);
  const end = caravanEnd(ensemble, range).lastDay;
  const people = atBorder?.byDay.find((day) => day.date === date)?.people ?? [];
  if (of === 'border') return { chance: atBorder?.groupProbability, quantiles: [] };
  if (of === 'arrived') return { quantiles: people.map((quantile) => quantile.people) };
  if (of === 'end') return { quantiles: end.map(dateOf) };
  const main = arrival(ensemble, place, { ...range, of: of === 'member' ? 'member' : 'main' });
  if (of === 'people') return { quantiles: main.mainPeople.map((quantile) => quantile.people) };
  return { chance: main.probability, quantiles: main.ifItArrives.map(dateOf) };
}

/** @param {import('caravan-sim').ArrivalQuantile} quantile */
const dateOf = (quantile) => (quantile.status === 'reached' ? quantile.date : quantile.afterDate);

/** `28 Dec`, or people to two digits. @param {string | number | undefined} value */
function shown(value = '') {
  if (typeof value === 'number') return Number(value.toPrecision(2)).toLocaleString('en-US');
  return value.startsWith('2') ? new Date(value).toUTCString().slice(5, 11).replace(/^0/, '') : value;
}

/** How the median compares. @param {(string | number)[]} quantiles @param {(string | number)[]} seen */
function verdict([low = 0, median = 0, high = 0], seen) {
  const [first = 0, last = first] = seen;
  const missed = low > last || high < first ? ', outside' : '';
  if (median >= first && median <= last) return `as seen${missed}`;
  const nearest = median > last ? last : first;
  if (typeof median === 'number') return `${(median / Number(nearest)).toFixed(1)} times${missed}`;
  const days = Math.round((Date.parse(median) - Date.parse(String(nearest))) / 86_400_000);
  return `${Math.abs(days)} d ${days > 0 ? 'late' : 'early'}${missed}`;
}

for (const name of ['exodus-2023', 'october-2018']) {
  const ensemble = runEnsemble(builtInScenario(name), { replicates: 400, seed: 1 });
  console.log(`| ${name} | Chance | Forecast (80 %) | Seen | Median |\n| --- | --- | --- | --- | --- |`);
  for (const target of record[name] ?? []) {
    const { chance, quantiles } = forecast(ensemble, target);
    const [low, median, high] = quantiles.map(shown);
    const interval = median === undefined ? '' : `${median} (${low} to ${high})`;
    const odds = chance === undefined ? '' : `${Math.round(chance * 100)} %`;
    const compared = median === undefined ? '' : verdict(quantiles, target.seen);
    console.log(
      `| ${target.what} | ${odds} | ${interval} | ${target.seen.map(shown).join(' to ')} | ${compared} |`,
    );
  }
  console.log('');
}
