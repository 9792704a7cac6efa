// @ts-check
// The border stage beside what was seen (border-record.json): the table of README.md, with the misses.
import { readFileSync } from 'node:fs';
import { borderQueue, compareScenarios, nightsAt, outcomes, parseScenario, runEnsemble } from 'caravan-sim';
import { builtInScenario, scenarioContext } from 'caravan-sim/data';

const record = JSON.parse(readFileSync(new URL('border-record.json', import.meta.url), 'utf8'));
const runs = { replicates: 100, seed: 1 };
const range = { probabilities: [0.1, 0.5, 0.9] };
const ensembles = /** @type {Record<string, import('caravan-sim').Ensemble>} */ ({});

/** A built-in scenario, or people who are in one border city on the first day. @param {string} name */
function fileOf(name) {
  if (record.people[name] === undefined) return builtInScenario(name).file;
  const { size, city, startDate, ...rest } = record.people[name];
  const departures = [{ date: startDate, place: city.place, size }];
  const caravans = [{ id: 'people', name, departures }];
  return { name, title: name, startDate, caravans, border: [city], ...rest };
}

/** Encounters of some days at all cities: quantiles of their sum, for which those of the days would not do. */
function metIn(/** @type {string} */ name, /** @type {{from: string, to: string}} */ { from, to }) {
  const file = fileOf(name);
  const horizonDays = (Date.parse(to) - Date.parse(file.startDate)) / 86_400_000;
  const scenario = parseScenario({ ...file, horizonDays }, scenarioContext());
  const { differences } = compareScenarios(scenario, scenario, { ...runs, from, ...range });
  const inAll = differences.filter(({ city, week }) => city === null && week === null);
  return inAll.find(({ measure }) => measure === 'encounters')?.a.map(({ people }) => people) ?? [];
}

/** Quantiles of what a row asks for. @param {any} target */
function forecast({ in: name, of, from, to, times = 1, plus = 0 }) {
  if (of === 'encounters') return metIn(name, { from, to }).map((people) => people * times + plus);
  // All meet the Border Patrol at their first attempt with 0.75; all other encounters are repeats.
  const first = 0.75 * (record.people[name]?.size ?? 0);
  if (of === 'repeats') return metIn(name, { from, to }).map((met) => 100 * (1 - first / met));
  ensembles[name] ??= runEnsemble(parseScenario(fileOf(name), scenarioContext()), runs);
  const ensemble = ensembles[name];
  if (of === 'waiting') {
    const days = borderQueue(ensemble, range).at(-1)?.byDay ?? [];
    return days.find(({ date }) => date === from)?.waiting.map(({ people }) => people) ?? [];
  }
  const night = nightsAt(ensemble, record.people[name].city.place, range).find(({ date }) => date === from);
  const left = outcomes(ensemble, range).find(({ account }) => account === of);
  return (of === 'nights' ? night : left)?.people.map(({ people }) => people) ?? [];
}

const shown = (/** @type {number} */ n) => Number(n.toPrecision(n < 1e5 ? 2 : 3)).toLocaleString('en-US');
const misses = /** @type {string[]} */ ([]);
console.log('| What | Model (80 %) | Seen | Median is |\n| --- | --- | --- | --- |');
for (const target of record.rows) {
  const { what, seen } = target;
  const [low = 0, median = 0, high = 0] = forecast(target);
  const times = Math.abs(median / seen - 1) < 0.1 ? 'as seen' : `${(median / seen).toFixed(1)} times it`;
  if (seen < low || seen > high) misses.push(`- ${what}: median ${times}`);
  const interval = `${shown(median)} (${shown(low)} to ${shown(high)})`;
  console.log(`| ${what} | ${interval} | ${seen.toLocaleString('en-US')} | ${times} |`);
}
console.log(`\nWhat was seen lies outside the 80 % interval of:\n\n${misses.join('\n') || '- none'}`);

/* prints:
| What | Model (80 %) | Seen | Median is |
| --- | --- | --- | --- |
| encounters between ports, December 2023 | 258,000 (208,000 to 329,000) | 249,740 | as seen |
| the same and appointments, December 2023 | 303,000 (253,000 to 374,000) | 301,981 | as seen |
| waiting in Tijuana, Reynosa, Matamoros, 24 December | 11,000 (11,000 to 11,000) | 11,000 | as seen |
| encounters between ports, January 2024 | 248,000 (199,000 to 315,000) | 124,220 | 2.0 times it |
| the same, Mexico enforces | 120,000 (97,000 to 154,000) | 124,220 | as seen |
| Tijuana, 12 December 2018, of 6,062 on 28 November | 3,500 (2,600 to 3,900) | 3,400 | as seen |
| Tijuana, 14 January 2019 | 1,000 (320 to 1,700) | 700 | 1.4 times it |
| Tijuana, arrested between ports by then | 1,200 (710 to 1,800) | 2,600 | 0.5 times it |
| Tijuana, humanitarian cards by then | 1,500 (710 to 2,200) | 2,900 | 0.5 times it |
| Tijuana, returned by then | 810 (460 to 1,300) | 1,300 | 0.6 times it |
| Piedras Negras, 17 February 2019, of 1,700 on the 4th | 580 (400 to 760) | 787 | 0.7 times it |
| Piedras Negras, 19 February 2019 | 540 (370 to 710) | 80 | 6.7 times it |
| repeat encounters, FY2021, %, all sent back | 28 (13 to 43) | 27 | as seen |
| repeat encounters, FY2021, %, six in ten sent back | 15 (7.7 to 26) | 27 | 0.6 times it |

What was seen lies outside the 80 % interval of:

- encounters between ports, January 2024: median 2.0 times it
- Tijuana, arrested between ports by then: median 0.5 times it
- Tijuana, humanitarian cards by then: median 0.5 times it
- Tijuana, returned by then: median 0.6 times it
- Piedras Negras, 17 February 2019, of 1,700 on the 4th: median 0.7 times it
- Piedras Negras, 19 February 2019: median 6.7 times it
- repeat encounters, FY2021, %, six in ten sent back: median 0.6 times it
*/
