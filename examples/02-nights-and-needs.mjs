// @ts-check
// Two questions of a shelter in Juchitan, and what the upper end of each answer needs.
import { arrival, needsOf, nightsAt, runEnsemble } from 'caravan-sim';
import { builtInScenario, sphereStandards } from 'caravan-sim/data';

const probabilities = [0.5, 0.9, 0.95];
const ensemble = runEnsemble(builtInScenario('october-2018'), { replicates: 300, seed: 1 });

/** Two digits are known; counts below 20 are not shown. @param {number} people */
const shown = (people) => (people > 0 && people < 20 ? '<20' : String(Number(people.toPrecision(2))));
/** @param {number} people */
function needs(people) {
  const all = needsOf(Number(people.toPrecision(2)), sphereStandards);
  const { waterLitres, energyKcal, coveredFloorSquareMetres, toilets } = all;
  return `${waterLitres} l, ${energyKcal} kcal, ${coveredFloorSquareMetres} m2, ${toilets} toilets`;
}

// A visit: if the main body comes, with how many people?
const visit = arrival(ensemble, 'mx-juchitan', { probabilities });
const [median = 0, upper = 0] = visit.mainPeople.map(({ people }) => people);
console.log(`The main body comes with a chance of ${Math.round(visit.probability * 100)} %,`);
console.log(`then with ${shown(median)} people, at most ${shown(upper)} (90 %): ${needs(upper)}.`);

// A night: how many sleep here on a date, when the main body is most likely somewhere else?
console.log('night       50 %   90 %   95 %   needs of the 95 %');
for (const night of nightsAt(ensemble, 'mx-juchitan', { probabilities }).slice(9, 30)) {
  if (night.day % 2 === 0) continue;
  const people = night.people.map((quantile) => quantile.people);
  console.log(night.date, ...people.map((n) => shown(n).padStart(6)), ` ${needs(people.at(-1) ?? 0)}`);
}

/* prints:
The main body comes with a chance of 93 %,
then with 1900 people, at most 7200 (90 %): 108000 l, 15120000 kcal, 25200 m2, 360 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0     51    320  4800 l, 672000 kcal, 1120 m2, 16 toilets
2018-10-24    <20    370    980  14700 l, 2058000 kcal, 3430 m2, 49 toilets
2018-10-26    <20    760   1500  22500 l, 3150000 kcal, 5250 m2, 75 toilets
2018-10-28    <20    730   1700  25500 l, 3570000 kcal, 5950 m2, 85 toilets
2018-10-30    <20   1100   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
2018-11-01    <20    780   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
2018-11-03    <20    620   2100  31500 l, 4410000 kcal, 7350 m2, 105 toilets
2018-11-05    <20    320   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-11-07    <20    380   1600  24000 l, 3360000 kcal, 5600 m2, 80 toilets
2018-11-09    <20    160    790  11850 l, 1659000 kcal, 2765 m2, 40 toilets
2018-11-11    <20     59    490  7350 l, 1029000 kcal, 1715 m2, 25 toilets
*/
