// @ts-check
// The same scenario with and without a permit office at Mapastepec. Both runs have the same seed, so they share
// every draw that they have in common: what differs between them is what the office did.
import { arrival, borderArrivals, outcomes, parseScenario, positionByDay, runEnsemble } from 'caravan-sim';
import { builtInScenarioFiles, scenarioContext } from 'caravan-sim/data';

const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023');
if (file === undefined) throw new Error('there is no such scenario');
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
/** @param {number} p */
const percent = (p) => `${Math.round(p * 100)} %`;
/** @param {readonly import('caravan-sim').PeopleQuantile[] | undefined} quantiles */
function people(quantiles = []) {
  const [low, median, high] = quantiles.map((quantile) => Number(quantile.people.toPrecision(2)));
  return `${median} (${low} to ${high})`;
}

/** @param {import('caravan-sim').ScenarioFile} input */
function answers(input) {
  const ensemble = runEnsemble(parseScenario(input, scenarioContext()), { replicates: 100, seed: 1 });
  const january = positionByDay(ensemble, range).find(({ date }) => date === '2024-01-15');
  const asylum = outcomes(ensemble, range).find(({ account }) => account === 'asylum');
  const border = borderArrivals(ensemble, range).find(({ city }) => city === null);
  return {
    'main body reaches Juchitan': percent(arrival(ensemble, 'mx-juchitan').probability),
    'still a group on 15 January': percent(january?.groupProbability ?? 0),
    'asylum or a permit in place': people(asylum?.people),
    'at the border by 22 April': people(border?.byDay.at(-1)?.people),
  };
}

const without = answers(file);
console.log(`${''.padEnd(32)}${'without'.padEnd(24)}with the office`);
for (const [what, answer] of Object.entries(answers(withOffice))) {
  const before = Object.entries(without).find(([key]) => key === what)?.[1] ?? '';
  console.log(`${what.padEnd(32)}${before.padEnd(24)}${answer}`);
}

/* prints:
                                without                 with the office
main body reaches Juchitan      24 %                    14 %
still a group on 15 January     62 %                    45 %
asylum or a permit in place     2100 (840 to 4500)      3000 (920 to 5200)
at the border by 22 April       1700 (600 to 4200)      1500 (520 to 3600)
*/
