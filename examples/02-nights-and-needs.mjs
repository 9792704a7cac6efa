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
680 people, at most 4300 (90 %): 64500 l, 9030000 kcal, 15050 m2, 215 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0    170    440  6600 l, 924000 kcal, 1540 m2, 22 toilets
2018-10-24    <20    200    660  9900 l, 1386000 kcal, 2310 m2, 33 toilets
2018-10-26    <20    710   1600  24000 l, 3360000 kcal, 5600 m2, 80 toilets
2018-10-28    <20    510   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
2018-10-30    <20    700   2100  31500 l, 4410000 kcal, 7350 m2, 105 toilets
2018-11-01    <20    740   1900  28500 l, 3990000 kcal, 6650 m2, 95 toilets
2018-11-03    <20    630   2000  30000 l, 4200000 kcal, 7000 m2, 100 toilets
2018-11-05    <20    240    620  9300 l, 1302000 kcal, 2170 m2, 31 toilets
2018-11-07    <20    160    620  9300 l, 1302000 kcal, 2170 m2, 31 toilets
2018-11-09    <20     97    260  3900 l, 546000 kcal, 910 m2, 13 toilets
2018-11-11    <20     75    170  2550 l, 357000 kcal, 595 m2, 9 toilets
*/
