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
| main body at Mapastepec | 73 % | 29 Dec (25 Dec to 4 Jan) | 28 Dec | 1 d late |
| its people at Mapastepec |  | 5,800 (4,300 to 7,000) | 1,500 to 6,800 | as seen |
| main body at Arriaga | 59 % | 6 Jan (30 Dec to 13 Jan) | 8 Jan | 2 d early |
| its people at Arriaga |  | 5,100 (3,000 to 6,300) | 2,000 | 2.5 times it |
| main body at Juchitan | 28 % | 13 Jan (4 Jan to 25 Jan) | 18 Jan | 5 d early |
| its people at Juchitan |  | 4,200 (1,700 to 6,000) | 1,000 to 1,500 | 2.8 times it |
| last day as a group |  | 16 Jan (25 Dec to 22 Mar) | 23 Jan to 25 Jan | 7 d early |
| a group reaches the border | 20 % |  | no |  |

Medians off by 3 days or a factor of 1.5, within the 80 % interval unless said:

- its people at Arriaga: median 2.5 times what was seen; the record lies outside the 80 % interval
- main body at Juchitan: median 5 d early
- its people at Juchitan: median 2.8 times what was seen; the record lies outside the 80 % interval
- last day as a group: median 7 d early

| october-2018 | Chance | Forecast (80 %) | Seen | Median is |
| --- | --- | --- | --- | --- |
| main body at Guatemala City | 99 % | 16 Oct (14 Oct to 19 Oct) | 17 Oct | 1 d early |
| main body at Tecun Uman | 70 % | 19 Oct (16 Oct to 15 Nov) | 19 Oct | as seen |
| main body at Tapachula | 97 % | 20 Oct (17 Oct to 26 Oct) | 21 Oct | 1 d early |
| main body at Arriaga | 96 % | 27 Oct (20 Oct to 4 Nov) | 26 Oct | 1 d late |
| main body at Juchitan | 68 % | 3 Nov (24 Oct to 25 Nov) | 30 Oct | 4 d late |
| main body in Mexico City | 97 % | 9 Nov (29 Oct to 24 Nov) | 4 Nov to 6 Nov | 3 d late |
| its people in Mexico City |  | 2,200 (820 to 6,200) | 4,500 to 6,000 | 0.5 times it |
| first members at Tijuana | 99 % | 9 Nov (29 Oct to 23 Nov) | 11 Nov to 13 Nov | 2 d early |
| main body at Tijuana | 69 % | 22 Nov (9 Nov to 15 Dec) | 14 Nov to 22 Nov | as seen |
| people at the border by 25 Nov |  | 1,700 (54 to 5,700) | 5,000 to 7,500 | 0.3 times it |

Medians off by 3 days or a factor of 1.5, within the 80 % interval unless said:

- main body at Juchitan: median 4 d late
- main body in Mexico City: median 3 d late
- its people in Mexico City: median 0.5 times what was seen
- people at the border by 25 Nov: median 0.3 times what was seen
*/
