// @ts-check
import { arrival, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';

const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 400, seed: 1 });
const { probability, ifItArrives, mainPeople } = arrival(ensemble, 'mx-juchitan', {
  probabilities: [0.1, 0.5, 0.9],
});
const [early, middle, late] = ifItArrives.map((day) => (day.status === 'reached' ? day.date : 'later'));
const [few, some, many] = mainPeople.map(({ people }) => Number(people.toPrecision(2)));
console.log(`The main body reaches Juchitan with probability ${probability.toFixed(2)}.`);
console.log(
  `If it does: on ${middle} (80 %: ${early} to ${late}), with ${some} people (80 %: ${few} to ${many}).`,
);
