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
400 people, at most 4300 (90 %): 64500 l, 9030000 kcal, 15050 m2, 215 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0    <20     38  570 l, 79800 kcal, 133 m2, 2 toilets
2018-10-24    <20    <20    150  2250 l, 315000 kcal, 525 m2, 8 toilets
2018-10-26    <20     50    710  10650 l, 1491000 kcal, 2485 m2, 36 toilets
2018-10-28    <20    130    460  6900 l, 966000 kcal, 1610 m2, 23 toilets
2018-10-30    <20     89    520  7800 l, 1092000 kcal, 1820 m2, 26 toilets
2018-11-01    <20    130    970  14550 l, 2037000 kcal, 3395 m2, 49 toilets
2018-11-03    <20    270   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
2018-11-05    <20    220   2300  34500 l, 4830000 kcal, 8050 m2, 115 toilets
2018-11-07    <20    130   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
2018-11-09    <20     67    370  5550 l, 777000 kcal, 1295 m2, 19 toilets
2018-11-11    <20     58    360  5400 l, 756000 kcal, 1260 m2, 18 toilets
*/
