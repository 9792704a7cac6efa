// @ts-check
// The same scenario with and without a permit office at Mapastepec. Both runs have the same seed, so they share
// every draw that they have in common: what differs between them is what the office did.
import { arrival, borderArrivals, nightsAt, outcomes, parseScenario, runEnsemble } from 'caravan-sim';
import { builtInScenarioFiles, scenarioContext } from 'caravan-sim/data';

const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023');
if (file === undefined) throw new Error('no such scenario');
/** @type {import('caravan-sim').ScenarioFile} */
const withOffice = {
  ...file,
  name: 'exodus-2023-office',
  events: [
    ...(file.events ?? []),
    {
      kind: 'permit-office',
      place: 'mx-mapastepec',
      from: '2023-12-26',
      offerPerDay: 0.5,
      asylumPerDay: 0.05,
    },
  ],
};

const range = { probabilities: [0.1, 0.5, 0.9] };
/** @param {import('caravan-sim').ScenarioFile} input */
function answers(input) {
  const ensemble = runEnsemble(parseScenario(input, scenarioContext()), { replicates: 400, seed: 1 });
  const nights = nightsAt(ensemble, 'mx-juchitan', range);
  const fullest = nights.reduce((best, night) => (upper(night.people) > upper(best.people) ? night : best));
  const asylum = outcomes(ensemble, range).find(({ account }) => account === 'asylum');
  return [
    `${Math.round(arrival(ensemble, 'mx-juchitan').probability * 100)} %`,
    people(fullest.people),
    people(asylum?.people ?? []),
    people(borderArrivals(ensemble, range).at(-1)?.byDay.at(-1)?.people ?? []),
  ];
}

/** @param {readonly import('caravan-sim').PeopleQuantile[]} quantiles */
const upper = (quantiles) => quantiles.at(-1)?.people ?? 0;
/** @param {readonly import('caravan-sim').PeopleQuantile[]} quantiles */
function people(quantiles) {
  const [low, median, high] = quantiles.map((quantile) => Number(quantile.people.toPrecision(2)));
  return `${median} (${low} to ${high})`;
}

const labels = [
  'main body reaches Juchitan',
  'people there on the fullest night',
  'asylum or a permit in place',
  'arrived at the border by 22 April',
];
const [without, withIt] = [answers(file), answers(withOffice)];
console.log(`${''.padEnd(36)}${'without'.padEnd(24)}with the office`);
labels.forEach((label, i) => {
  console.log(`${label.padEnd(36)}${(without[i] ?? '').padEnd(24)}${withIt[i]}`);
});
