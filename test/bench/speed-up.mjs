// Wall time of the same ensemble on one thread and on two workers, and that both give the same.
import { availableParallelism } from 'node:os';
import { builtInScenario } from 'caravan-sim/data';
import { runEnsembleInWorkers } from 'caravan-sim/node';
import { round } from './measure.mjs';

const replicates = 2000;

export async function speedUp() {
  const scenario = builtInScenario('exodus-2023');
  const seconds = async (workers) => {
    const start = performance.now();
    const { counts } = await runEnsembleInWorkers(scenario, { replicates, workers });
    return { seconds: (performance.now() - start) / 1000, nights: counts.nights.mean(0, replicates) };
  };
  await seconds(1);
  // In turns, because others may use the machine; the best of each.
  const [one, two] = [[], []];
  for (let i = 0; i < 3; i++) {
    one.push((await seconds(1)).seconds);
    two.push((await seconds(2)).seconds);
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
