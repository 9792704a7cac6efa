// @ts-check
// The border stage beside what was seen (border-record.json): the table of README.md, with the misses.
import { readFileSync } from 'node:fs';
import { borderQueue, nightsAt, outcomes, parseScenario, runEnsemble } from 'caravan-sim';
import { builtInScenario, scenarioContext } from 'caravan-sim/data';

const record = JSON.parse(readFileSync(new URL('border-record.json', import.meta.url), 'utf8'));
const range = { probabilities: [0.1, 0.5, 0.9] };
const ensembles = /** @type {Record<string, import('caravan-sim').Ensemble>} */ ({});

/** A built-in scenario, or people who are in one border city on the first day. @param {string} name */
function ensembleOf(name) {
  if (record.people[name] === undefined)
    return runEnsemble(builtInScenario(name), { replicates: 100, seed: 1 });
  const { size, city, startDate, ...rest } = record.people[name];
  const departures = [{ date: startDate, place: city.place, size }];
  const caravans = [{ id: 'people', name, departures }];
  const file = { name, title: name, startDate, caravans, border: [city], ...rest };
  return runEnsemble(parseScenario(file, scenarioContext()), { replicates: 100, seed: 1 });
}

/** Quantiles of a number on some days at all cities, added up: a replicate keeps its level. */
function sums(
  /** @type {any} */ ensemble,
  /** @type {'waiting' | 'encounters'} */ of,
  { from = '', to = '' },
) {
  const all = borderQueue(ensemble, range).at(-1)?.byDay ?? [];
  const days = all.filter(({ date }) => date >= from && date <= to);
  return [0, 1, 2].map((i) => days.reduce((sum, day) => sum + (day[of][i]?.people ?? 0), 0));
}

/** Quantiles of what a row asks for. @param {any} target */
function forecast({ in: name, of, from, to, times = 1, plus = 0 }) {
  ensembles[name] ??= ensembleOf(name);
  const ensemble = ensembles[name];
  if (of === 'waiting' || of === 'encounters')
    return sums(ensemble, of, { from, to }).map((people) => people * times + plus);
  // All meet the Border Patrol at their first attempt with 0.75; all other encounters are repeats.
  const first = 0.75 * (record.people[name]?.size ?? 0);
  if (of === 'repeats')
    return sums(ensemble, 'encounters', { from, to }).map((met) => 100 * (1 - first / met));
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
 */
