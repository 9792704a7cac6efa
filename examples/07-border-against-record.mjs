// @ts-check
// The border stage beside what was seen: the table of README.md, with the misses. What was seen stands in border.json
// (encounters, stocks) and in the archive (2018-10-main, 2019-01-honduras).
import { borderQueue, nightsAt, outcomes, parseScenario, runEnsemble } from 'caravan-sim';
import { builtInScenarioFiles, encountersPerDay, scenarioContext } from 'caravan-sim/data';

/** @typedef {import('caravan-sim').ScenarioFile} ScenarioFile */
/** @typedef {import('caravan-sim').Ensemble} Ensemble */
const range = { probabilities: [0.1, 0.5, 0.9] };
const misses = /** @type {string[]} */ ([]);

/** @param {ScenarioFile} file */
const run = (file) => runEnsemble(parseScenario(file, scenarioContext()), { replicates: 100, seed: 1 });
/** @param {string} name */
const builtIn = (name) =>
  /** @type {ScenarioFile} */ (builtInScenarioFiles().find((file) => file.name === name));
/** @param {number} value */
const two = (value) => Number(value.toPrecision(value >= 1e5 ? 3 : 2)).toLocaleString('en-US');

/** A row: quantiles of the model, and what was seen. @param {string} what @param {readonly number[]} q @param {number} seen */
function row(what, [low = 0, median = 0, high = 0], seen) {
  const times = median / seen;
  const said =
    Math.abs(Math.log(times)) < Math.log(1.1) ? 'as seen' : `${times.toFixed(times < 0.1 ? 2 : 1)} times it`;
  const out = seen < low || seen > high;
  if (out) misses.push(`- ${what}: ${two(seen)} seen, outside the 80 % interval`);
  console.log(
    `| ${what} | ${two(median)} (${two(low)} to ${two(high)}) | ${seen.toLocaleString('en-US')} | ${said} |`,
  );
}

/** Quantiles summed over days: of flows whose level a replicate keeps. @param {Ensemble} ensemble @param {string} from @param {string} to */
function encounters(ensemble, from, to) {
  const days = borderQueue(ensemble, range)
    .find(({ city }) => city === null)
    ?.byDay.filter(({ date }) => date >= from && date <= to);
  return [0, 1, 2].map((i) => (days ?? []).reduce((sum, day) => sum + (day.encounters[i]?.people ?? 0), 0));
}

/** Between ports, in a month of border.json. @param {string} month @param {number} days */
function counted(month, days) {
  const perDay = [...encountersPerDay(month).values()].reduce((sum, city) => sum + city.betweenPorts, 0);
  return Math.round((perDay * days) / 10) * 10;
}

/** People who arrive at one border city on a day, left to themselves. @param {string} regime @param {string} startDate @param {number} size @param {NonNullable<ScenarioFile['border']>[number]} city @param {number} horizonDays */
function arrivedAt(regime, startDate, size, city, horizonDays) {
  const departures = [{ date: startDate, place: city.place, size }];
  const caravans = [{ id: 'arrived', name: 'Arrived', departures }];
  return { name: 'arrived', title: 'Arrived', regime, startDate, horizonDays, caravans, border: [city] };
}

/** @param {Ensemble} ensemble @param {string} place @param {string} date */
function there(ensemble, place, date) {
  const night = nightsAt(ensemble, place, range).find((candidate) => candidate.date === date);
  return (night?.people ?? []).map(({ people }) => people);
}

/** @param {Ensemble} ensemble @param {string} account */
const left = (ensemble, account) =>
  (outcomes(ensemble, range).find((outcome) => outcome.account === account)?.people ?? []).map(
    ({ people }) => people,
  );

console.log('| What | Model (80 %) | Seen | Median is |\n| --- | --- | --- | --- |');
const exodus = run(builtIn('exodus-2023'));
const december = encounters(exodus, '2023-12-24', '2023-12-31').map((people) => (people * 31) / 8);
row('encounters between ports, December 2023', december, counted('2023-12', 31));
row(
  'encounters of December, with the appointments given',
  december.map((people) => people + 31 * 1450),
  301_981,
);
const january = counted('2024-01', 31);
row(
  'encounters between ports, January 2024, nothing done',
  encounters(exodus, '2024-01-01', '2024-01-31'),
  january,
);
const enforced = run(builtIn('mexico-enforces'));
row('the same, Mexico enforces', encounters(enforced, '2024-01-01', '2024-01-31'), january);

const tijuana = { place: 'mx-tijuana', ports: ['us-san-ysidro'], pull: 1, shelterPlaces: 5600 };
const list2018 = {
  waiting: 2000,
  appointmentsPerDay: 60,
  backgroundListPerDay: 60,
  backgroundAttemptsPerDay: 114,
};
const winter = run(arrivedAt('tolerated-2017-2018', '2018-11-28', 6062, { ...tijuana, ...list2018 }, 47));
row('Tijuana, 12 December 2018, of 6,062 on 28 November', there(winter, 'mx-tijuana', '2018-12-12'), 3400);
row('Tijuana, 14 January 2019', there(winter, 'mx-tijuana', '2019-01-14'), 700);
row('Tijuana, arrested between ports by then', left(winter, 'processed'), 2600);
row('Tijuana, humanitarian cards by then', left(winter, 'asylum'), 2900);
row('Tijuana, returned by then', left(winter, 'returned'), 1300);

const factory = { place: 'mx-piedras-negras', ports: ['us-eagle-pass'], pull: 1, shelterPlaces: 1700 };
const held = run(
  arrivedAt('blocked-2019-2020', '2019-02-04', 1700, { ...factory, appointmentsPerDay: 12 }, 16),
);
row(
  'Piedras Negras, 17 February 2019, of 1,700 on 4 February',
  there(held, 'mx-piedras-negras', '2019-02-17'),
  787,
);
row('Piedras Negras, 19 February 2019', there(held, 'mx-piedras-negras', '2019-02-19'), 80);

for (const [what, probability] of /** @type {const} */ ([
  ['all sent back', 1],
  ['six in ten sent back', 0.6],
])) {
  const people = 20_000;
  const from = '2020-10-01';
  const rates = {
    borderListShare: 0,
    borderAttemptShare: 1,
    borderReturnShare: 0,
    borderAttemptPerDay: 5,
    encounterProbability: 0.75,
  };
  const year = run({
    ...arrivedAt('offers-2021-2024', from, people, tijuana, 60),
    rates,
    events: [{ kind: 'expulsions', probability, from }],
  });
  // Three quarters are met at their first attempt; all other encounters are repeats.
  const all = encounters(year, from, '2020-11-30');
  row(
    `repeat encounters of FY2021, %, ${what}`,
    all.map((met) => 100 * (1 - (people * 0.75) / met)),
    27,
  );
}

console.log(`\nMisses, outside the 80 % interval:\n\n${misses.join('\n') || '- none'}`);

/* prints:
 */
