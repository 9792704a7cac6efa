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
The main body comes with a chance of 95 %,
then with 1500 people, at most 4800 (90 %): 72000 l, 10080000 kcal, 16800 m2, 240 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0     75    350  5250 l, 735000 kcal, 1225 m2, 18 toilets
2018-10-24    <20    400   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-10-26    <20    440   1000  15000 l, 2100000 kcal, 3500 m2, 50 toilets
2018-10-28    <20    480   1000  15000 l, 2100000 kcal, 3500 m2, 50 toilets
2018-10-30    <20    570   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-11-01    <20    710   1300  19500 l, 2730000 kcal, 4550 m2, 65 toilets
2018-11-03    <20    550   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
2018-11-05    <20    270    540  8100 l, 1134000 kcal, 1890 m2, 27 toilets
2018-11-07    <20    230    520  7800 l, 1092000 kcal, 1820 m2, 26 toilets
2018-11-09    <20     85    250  3750 l, 525000 kcal, 875 m2, 13 toilets
2018-11-11    <20     69    240  3600 l, 504000 kcal, 840 m2, 12 toilets
*/
