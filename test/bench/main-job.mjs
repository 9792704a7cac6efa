// 1,000 replicates of exodus-2023 on one core: cold, that is a program that begins, and warm.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';
import { cpuSeconds, median, round } from './measure.mjs';

const replicates = 1000;

export function mainJob() {
  const cold = median(3, () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { encoding: 'utf8' });
    return Number(stdout);
  });
  const scenario = builtInScenario('exodus-2023');
  runEnsemble(scenario, { replicates });
  const warm = median(3, (run) => cpuSeconds(() => runEnsemble(scenario, { replicates, seed: run })));
  return { replicates, coldCpuSeconds: round(cold), warmCpuSeconds: round(warm) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runEnsemble(builtInScenario('exodus-2023'), { replicates });
  // From the start of the process, loading included.
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
}
