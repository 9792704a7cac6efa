// @ts-check
// How many people sleep in Juchitan, night by night, and what the upper end of the interval needs.
import { needsOf, nightsAt, runEnsemble } from 'caravan-sim';
import { builtInScenario, sphereStandards } from 'caravan-sim/data';

const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 400, seed: 1 });
const nights = nightsAt(ensemble, 'mx-juchitan', { probabilities: [0.1, 0.5, 0.9] });

/** Two digits are known; counts below 20 are not shown. @param {number} people */
const shown = (people) => (people > 0 && people < 20 ? '<20' : String(Number(people.toPrecision(2))));

console.log('night       people (80 %)       water l  kcal       floor m2  toilets');
for (const night of nights.slice(5, 26)) {
  if (night.day % 2 === 0) continue;
  const [low = 0, median = 0, high = 0] = night.people.map(({ people }) => people);
  const needs = needsOf(Number(high.toPrecision(2)), sphereStandards);
  console.log(
    night.date,
    `${shown(median)} (${shown(low)} to ${shown(high)})`.padEnd(18),
    String(needs.waterLitres).padStart(8),
    String(needs.energyKcal).padStart(9),
    String(needs.coveredFloorSquareMetres).padStart(9),
    String(needs.toilets).padStart(8),
  );
}
