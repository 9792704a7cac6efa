// @ts-check
// Two questions of a shelter in Juchitan, and what the upper end of each answer needs.
import { fullestNight, needsOf, nightsAt, runEnsemble } from 'caravan-sim';
import { builtInScenario, sphereStandards } from 'caravan-sim/data';

const probabilities = [0.5, 0.9, 0.95];
const ensemble = runEnsemble(builtInScenario('october-2018'), { replicates: 200, seed: 1 });

/** Two digits are known; counts below 20 are not shown. @param {number} people */
const shown = (people) => (people > 0 && people < 20 ? '<20' : String(Number(people.toPrecision(2))));
/** @param {number} people */
function needs(people) {
  if (people > 0 && people < 20) return 'those of fewer than 20';
  const all = needsOf(Number(people.toPrecision(2)), sphereStandards);
  const { waterLitres, energyKcal, coveredFloorSquareMetres, toilets } = all;
  return `${waterLitres} l, ${energyKcal} kcal, ${coveredFloorSquareMetres} m2, ${toilets} toilets`;
}

// The fullest night: how many places to have ready, whichever night it is?
const fullest = fullestNight(ensemble, 'mx-juchitan', { probabilities });
const [median = 0, upper = 0] = fullest.people.map(({ people }) => people);
console.log(
  `Somebody sleeps here with a chance of ${Math.round(fullest.probability * 100)} %. On the fullest night`,
);
console.log(`${shown(median)} people, at most ${shown(upper)} (90 %): ${needs(upper)}.`);

// A night: how many sleep here on a date, when the main body is most likely somewhere else?
console.log('night       50 %   90 %   95 %   needs of the 95 %');
for (const night of nightsAt(ensemble, 'mx-juchitan', { probabilities }).slice(9, 30)) {
  if (night.day % 2 === 0) continue;
  const people = night.people.map((quantile) => quantile.people);
  console.log(night.date, ...people.map((n) => shown(n).padStart(6)), ` ${needs(people.at(-1) ?? 0)}`);
}

/* prints:
Somebody sleeps here with a chance of 99 %. On the fullest night
210 people, at most 3400 (90 %): 51000 l, 7140000 kcal, 11900 m2, 170 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0    <20     51  765 l, 107100 kcal, 179 m2, 3 toilets
2018-10-24    <20    <20     85  1275 l, 178500 kcal, 298 m2, 5 toilets
2018-10-26    <20     97    900  13500 l, 1890000 kcal, 3150 m2, 45 toilets
2018-10-28    <20     99   1200  18000 l, 2520000 kcal, 4200 m2, 60 toilets
2018-10-30    <20    110    360  5400 l, 756000 kcal, 1260 m2, 18 toilets
2018-11-01    <20    170    920  13800 l, 1932000 kcal, 3220 m2, 46 toilets
2018-11-03    <20    170    890  13350 l, 1869000 kcal, 3115 m2, 45 toilets
2018-11-05    <20    230   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-11-07    <20     91    190  2850 l, 399000 kcal, 665 m2, 10 toilets
2018-11-09    <20    100    700  10500 l, 1470000 kcal, 2450 m2, 35 toilets
2018-11-11    <20    120    360  5400 l, 756000 kcal, 1260 m2, 18 toilets
*/
