import { arrival, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';

const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 200, seed: 1 });
const juchitan = arrival(ensemble, 'mx-juchitan', { probabilities: [0.1, 0.5, 0.9] });
const days = juchitan.ifItArrives.map((day) => (day.status === 'reached' ? day.date : 'later'));
const counts = juchitan.mainPeople.map(({ people }) => Number(people.toPrecision(2)));
console.log(`Chance that the main body reaches Juchitan: ${juchitan.probability.toFixed(2)}`);
console.log(`If it does, on ${days[1]} (80 %: ${days[0]} to ${days[2]})`);
console.log(`with ${counts[1]} people (80 %: ${counts[0]} to ${counts[2]})`);

/* prints:
Chance that the main body reaches Juchitan: 0.27
If it does, on 2024-01-14 (80 %: 2024-01-05 to 2024-01-27)
with 4500 people (80 %: 2500 to 6200)
*/
