// Wall time of the same ensemble on one thread and on two workers.
import { availableParallelism } from 'node:os';
import { builtInScenario } from 'caravan-sim/data';
import { runEnsembleInWorkers } from 'caravan-sim/node';
import { round } from './measure.mjs';

const replicates = 2000;

export async function speedUp() {
  const scenario = builtInScenario('exodus-2023');
  const seconds = async (workers) => {
    const start = performance.now();
    await runEnsembleInWorkers(scenario, { replicates, workers });
    return (performance.now() - start) / 1000;
  };
  await seconds(1);
  // In turns, because others may use the machine; the best of each.
  const [one, two] = [[], []];
  for (let i = 0; i < 3; i++) {
    one.push(await seconds(1));
    two.push(await seconds(2));
  }
  const [alone, both] = [Math.min(...one), Math.min(...two)];
  return {
    replicates,
    cores: availableParallelism(),
    oneThreadSeconds: round(alone),
    twoWorkersSeconds: round(both),
    speedUp: round(alone / both),
  };
}
