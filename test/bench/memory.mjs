// Largest resident memory of a program that runs many replicates of exodus-2023.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';

/** @param {number[]} sizes - numbers of replicates */
export function memory(sizes) {
  return sizes.map((replicates) => {
    const path = fileURLToPath(import.meta.url);
    const { stdout } = spawnSync(process.execPath, [path, String(replicates)], { encoding: 'utf8' });
    return { replicates, largestMegabytes: Math.round(Number(stdout)) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runEnsemble(builtInScenario('exodus-2023'), { replicates: Number(process.argv[2]) });
  console.log((process.resourceUsage().maxRSS * 1024) / 1e6);
}
