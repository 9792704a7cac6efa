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
Somebody sleeps here with a chance of 100 %. On the fullest night
460 people, at most 3100 (90 %): 46500 l, 6510000 kcal, 10850 m2, 155 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0    <20     26  390 l, 54600 kcal, 91 m2, 2 toilets
2018-10-24      0     34    170  2550 l, 357000 kcal, 595 m2, 9 toilets
2018-10-26    <20    140    320  4800 l, 672000 kcal, 1120 m2, 16 toilets
2018-10-28    <20    250    740  11100 l, 1554000 kcal, 2590 m2, 37 toilets
2018-10-30    <20    130    550  8250 l, 1155000 kcal, 1925 m2, 28 toilets
2018-11-01    <20    160    440  6600 l, 924000 kcal, 1540 m2, 22 toilets
2018-11-03    <20    110    450  6750 l, 945000 kcal, 1575 m2, 23 toilets
2018-11-05    <20    260    510  7650 l, 1071000 kcal, 1785 m2, 26 toilets
2018-11-07    <20    400    890  13350 l, 1869000 kcal, 3115 m2, 45 toilets
2018-11-09    <20    170    710  10650 l, 1491000 kcal, 2485 m2, 36 toilets
2018-11-11    <20    120    430  6450 l, 903000 kcal, 1505 m2, 22 toilets
*/
