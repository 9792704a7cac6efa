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
540 people, at most 6300 (90 %): 94500 l, 13230000 kcal, 22050 m2, 315 toilets.
night       50 %   90 %   95 %   needs of the 95 %
2018-10-22      0    <20    <20  60 l, 8400 kcal, 14 m2, 1 toilets
2018-10-24      0    <20    200  3000 l, 420000 kcal, 700 m2, 10 toilets
2018-10-26    <20     85    410  6150 l, 861000 kcal, 1435 m2, 21 toilets
2018-10-28    <20    320   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
2018-10-30    <20    320   1400  21000 l, 2940000 kcal, 4900 m2, 70 toilets
2018-11-01    <20    400   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
2018-11-03    <20    220    540  8100 l, 1134000 kcal, 1890 m2, 27 toilets
2018-11-05    <20    290   1100  16500 l, 2310000 kcal, 3850 m2, 55 toilets
2018-11-07    <20     57    550  8250 l, 1155000 kcal, 1925 m2, 28 toilets
2018-11-09    <20     63    250  3750 l, 525000 kcal, 875 m2, 13 toilets
2018-11-11    <20     95   1800  27000 l, 3780000 kcal, 6300 m2, 90 toilets
*/
