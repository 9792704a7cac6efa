import type { Ensemble } from '../../src/ensemble/run-ensemble.js';
import { type ArrivalQuantile, arrival } from '../../src/estimates/arrival.js';
import { borderArrivals } from '../../src/estimates/border-arrivals.js';
import { borderQueue } from '../../src/estimates/border-queue.js';
import { caravanEnd } from '../../src/estimates/caravan-end.js';
import { nightsAt } from '../../src/estimates/nights.js';
import { outcomes } from '../../src/estimates/outcomes.js';
import { positionByDay } from '../../src/estimates/position.js';
import type { PeopleQuantile } from '../../src/estimates/select.js';

const probabilities = [0.1, 0.5, 0.9];

/** Towns of the usual way from the south of Mexico to the border, in order. */
const towns = [
  'mx-huixtla',
  'mx-mapastepec',
  'mx-arriaga',
  'mx-juchitan',
  'mx-oaxaca-city',
  'mx-puebla',
  'mx-mexico-city',
];

/** A whole run as a table that a person can read and judge: dates, places, people to two digits. */
export function goldenTable(ensemble: Ensemble): string {
  const { scenario, replicates, seed } = ensemble;
  const lines = [
    `${scenario.name}: ${replicates} replicates, seed ${seed}; quantiles 10 %, 50 %, 90 %`,
    '',
    'Main body by day: share of replicates with a group, likeliest place, people',
    ...positionByDay(ensemble, { probabilities })
      .filter(({ day }) => day % 7 === 0)
      .map(({ date, groupProbability, likeliest, mainPeople }) =>
        row(date, percent(groupProbability), likeliest?.place ?? '-', peopleOf(mainPeople)),
      ),
    '',
    'Arrivals: probability, day of the main body; probability, day of the first of its people',
    ...towns.map((town) => {
      const main = arrival(ensemble, town, { probabilities });
      const member = arrival(ensemble, town, { of: 'member', probabilities });
      return row(
        town,
        percent(main.probability),
        datesOf(main.quantiles),
        percent(member.probability),
        datesOf(member.quantiles),
      );
    }),
    '',
    'Nights: people who sleep there on day 7 and day 21',
    ...towns.map((town) => {
      const nights = nightsAt(ensemble, town, { probabilities });
      return row(town, peopleOf(nights[7]!.people), peopleOf(nights[21]!.people));
    }),
    '',
    'At the border by the horizon: probability of any and of a group, people',
    ...borderArrivals(ensemble, { probabilities }).map(
      ({ city, memberProbability, groupProbability, byDay }) =>
        row(
          city ?? 'all cities',
          percent(memberProbability),
          percent(groupProbability),
          peopleOf(byDay.at(-1)!.people),
        ),
    ),
    '',
    'Waiting, overflow and encounters at all cities, by day',
    ...borderQueue(ensemble, { probabilities })
      .at(-1)!
      .byDay.filter(({ day }) => day % 30 === 0)
      .map(({ date, waiting, overflow, encounters }) =>
        row(date, peopleOf(waiting), peopleOf(overflow), peopleOf(encounters)),
      ),
    '',
    'People at the horizon by account',
    ...outcomes(ensemble, { probabilities }).map(({ account, people }) => row(account, peopleOf(people))),
    '',
    'The end of the caravan',
    row('last day', datesOf(caravanEnd(ensemble, { probabilities }).lastDay)),
    ...caravanEnd(ensemble).kinds.map(({ kind, probability }) => row(kind, percent(probability))),
    '',
  ];
  return lines.join('\n');
}

function row(...cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(i === 1 ? 8 : 26)))
    .join('  ')
    .trimEnd();
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}

function peopleOf(quantiles: readonly PeopleQuantile[]): string {
  return quantiles.length === 0
    ? '-'
    : quantiles.map(({ people }) => String(Number(people.toPrecision(2)))).join(' ');
}

function datesOf(quantiles: readonly ArrivalQuantile[]): string {
  return quantiles
    .map((quantile) => (quantile.status === 'reached' ? quantile.date.slice(5) : 'never'))
    .join(' ');
}
