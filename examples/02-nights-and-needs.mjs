// @ts-check
// Two questions of a shelter in Juchitan, and what the upper end of each answer needs.
import { arrival, needsOf, nightsAt, runEnsemble } from 'caravan-sim';
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
The main body comes with a chance of 94 %,
then with 1800 people, at most 6500 (90 %): 97500 l, 13650000 kcal, 22750 m2, 325 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0     75    470  7050 l, 987000 kcal, 1645 m2, 24 toilets
2018-10-24    <20    480   1500  22500 l, 3150000 kcal, 5250 m2, 75 toilets
2018-10-26    <20    550   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-10-28    <20    650   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-10-30    <20    920   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
2018-11-01    <20    760   2500  37500 l, 5250000 kcal, 8750 m2, 125 toilets
2018-11-03    <20    660   1600  24000 l, 3360000 kcal, 5600 m2, 80 toilets
2018-11-05    <20    350    840  12600 l, 1764000 kcal, 2940 m2, 42 toilets
2018-11-07    <20    710   1600  24000 l, 3360000 kcal, 5600 m2, 80 toilets
2018-11-09    <20    220   1200  18000 l, 2520000 kcal, 4200 m2, 60 toilets
2018-11-11    <20    130   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
*/
