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
  const off = isDate ? `${Math.abs(days)} d ${days > 0 ? 'late' : 'early'}` : `${times.toFixed(1)} times it`;
  const far = low > last || high < first ? '; the record lies outside the 80 % interval' : '';
  const isMiss = Math.abs(days) >= 3 || Math.abs(Math.log(times)) >= Math.log(1.5);
  if (isMiss) misses.push(`- ${what}: median ${off.replace(/it$/, 'what was seen')}${far}`);
  return off;
}

for (const name of ['exodus-2023', 'october-2018']) {
  const ensemble = runEnsemble(builtInScenario(name), { replicates: 400, seed: 1 });
  console.log(`| ${name} | Chance | Forecast (80 %) | Seen | Median is |\n| --- | --- | --- | --- | --- |`);
  for (const target of record[name] ?? []) {
    const { chance, quantiles } = forecast(ensemble, target);
    const [low = '', median = '', high = ''] = quantiles.map(shown);
    const odds = chance === undefined ? '' : chance > 0.99 ? '>99 %' : `${Math.round(chance * 100)} %`;
    const interval = median && `${median} (${low} to ${high})`;
    const cells = [target.what, odds, interval, target.seen.map(shown).join(' to ')];
    console.log(`| ${cells.join(' | ')} | ${median && compared(quantiles, target)} |`);
  }
  console.log(`\nMedians off by 3 days or a factor of 1.5, within the 80 % interval unless said:\n`);
  console.log(`${misses.splice(0).join('\n') || '- none'}\n`);
}

/* prints:
| exodus-2023 | Chance | Forecast (80 %) | Seen | Median is |
| --- | --- | --- | --- | --- |
| main body at Mapastepec | 73 % | 29 Dec (26 Dec to 2 Jan) | 28 Dec | 1 d late |
| its people at Mapastepec |  | 6,000 (4,700 to 7,200) | 1,500 to 6,800 | as seen |
| main body at Arriaga | 60 % | 6 Jan (31 Dec to 13 Jan) | 8 Jan | 2 d early |
| its people at Arriaga |  | 5,300 (3,300 to 6,700) | 2,000 | 2.7 times it |
| main body at Juchitan | 26 % | 13 Jan (5 Jan to 27 Jan) | 18 Jan | 5 d early |
| its people at Juchitan |  | 4,500 (2,100 to 6,200) | 1,000 to 1,500 | 3.0 times it |
| last day as a group |  | 18 Jan (25 Dec to 25 Mar) | 23 Jan to 25 Jan | 5 d early |
| a group reaches the border | 21 % |  | no |  |

Medians off by 3 days or a factor of 1.5, within the 80 % interval unless said:

- its people at Arriaga: median 2.7 times what was seen; the record lies outside the 80 % interval
- main body at Juchitan: median 5 d early
- its people at Juchitan: median 3.0 times what was seen; the record lies outside the 80 % interval
- last day as a group: median 5 d early

| october-2018 | Chance | Forecast (80 %) | Seen | Median is |
| --- | --- | --- | --- | --- |
| main body at Guatemala City | 99 % | 16 Oct (14 Oct to 18 Oct) | 17 Oct | 1 d early |
| main body at Tecun Uman | 66 % | 19 Oct (16 Oct to 14 Nov) | 19 Oct | as seen |
| main body at Tapachula | 94 % | 20 Oct (17 Oct to 25 Oct) | 21 Oct | 1 d early |
| main body at Arriaga | 92 % | 27 Oct (20 Oct to 5 Nov) | 26 Oct | 1 d late |
| main body at Juchitan | 63 % | 2 Nov (25 Oct to 25 Nov) | 30 Oct | 3 d late |
| main body in Mexico City | 95 % | 9 Nov (30 Oct to 26 Nov) | 4 Nov to 6 Nov | 3 d late |
| its people in Mexico City |  | 1,800 (760 to 5,800) | 4,500 to 6,000 | 0.4 times it |
| first members at Tijuana | 99 % | 11 Nov (29 Oct to 25 Nov) | 11 Nov to 13 Nov | as seen |
| main body at Tijuana | 68 % | 26 Nov (12 Nov to 18 Dec) | 14 Nov to 22 Nov | 4 d late |
| people at the border by 25 Nov |  | 920 (17 to 4,100) | 5,000 to 7,500 | 0.2 times it |

Medians off by 3 days or a factor of 1.5, within the 80 % interval unless said:

- main body at Juchitan: median 3 d late
- main body in Mexico City: median 3 d late
- its people in Mexico City: median 0.4 times what was seen
- main body at Tijuana: median 4 d late
- people at the border by 25 Nov: median 0.2 times what was seen; the record lies outside the 80 % interval
*/
