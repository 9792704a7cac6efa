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
700 people, at most 4100 (90 %): 61500 l, 8610000 kcal, 14350 m2, 205 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0     69    420  6300 l, 882000 kcal, 1470 m2, 21 toilets
2018-10-24    <20    480   1500  22500 l, 3150000 kcal, 5250 m2, 75 toilets
2018-10-26    <20    450   1200  18000 l, 2520000 kcal, 4200 m2, 60 toilets
2018-10-28    <20    580   1000  15000 l, 2100000 kcal, 3500 m2, 50 toilets
2018-10-30    <20    660   1500  22500 l, 3150000 kcal, 5250 m2, 75 toilets
2018-11-01    <20    600   1700  25500 l, 3570000 kcal, 5950 m2, 85 toilets
2018-11-03    <20    710   1500  22500 l, 3150000 kcal, 5250 m2, 75 toilets
2018-11-05    <20    320    920  13800 l, 1932000 kcal, 3220 m2, 46 toilets
2018-11-07    <20    320    620  9300 l, 1302000 kcal, 2170 m2, 31 toilets
2018-11-09    <20    110    320  4800 l, 672000 kcal, 1120 m2, 16 toilets
2018-11-11    <20     51    230  3450 l, 483000 kcal, 805 m2, 12 toilets
*/
