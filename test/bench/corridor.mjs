// The engine on the corridor of the C++ kernel: the same law, and group-days per CPU second.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEnsemble } from 'caravan-sim';
import { build } from 'esbuild';
import { corridorScenario, days, trunkEnd } from './corridor-scenario.mjs';
import { cpuSeconds, median, round } from './measure.mjs';

const runs = 9;
/** Groups on the road at once in a replicate: 10 of them are 10 caravans. */
const atOnce = 10;

/** Of src/engine/accounts.ts: who leaves here has returned. */
const accountCount = 13;
const returnedAccount = 7;

/** What every implementation must agree on, of the kernel's README. */
const law = { trunkShare: 0.377, trunkMeanDay: 97.0, leftShare: 0.289 };

export async function corridor() {
  const folder = mkdtempSync(join(tmpdir(), 'caravan-sim-bench-'));
  try {
    const kernel = compiled(folder);
    const groupDays = await engine(folder);
    return {
      law: { expected: law, engine: engineLaw() },
      speed: [100, 1000].map((size) => speed(size, kernel(size), groupDays)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the kernel: group-days per CPU second by group size, or nothing where there is no compiler */
function compiled(folder) {
  const path = join(folder, 'corridor');
  const source = fileURLToPath(new URL('corridor.cpp', import.meta.url));
  execFileSync('g++', ['-O3', '-std=c++20', '-o', path, source]);
  return (size) =>
    JSON.parse(execFileSync(path, ['cohorts', '100000', String(size), String(runs)], { encoding: 'utf8' }));
}

async function engine(folder) {
  const outfile = join(folder, 'engine.mjs');
  const entry = fileURLToPath(new URL('engine-corridor.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return (await import(outfile)).groupDays;
}

function speed(size, kernel, groupDays) {
  const scenario = corridorScenario(size, atOnce);
  const replicates = 100_000 / size / atOnce;
  const perSecond = (followed) => {
    // Once for any number of replicates, so that it is no part of what one of them costs.
    const run = groupDays(scenario, replicates, followed);
    const one = () => {
      let count = 0;
      const seconds = cpuSeconds(() => {
        count = run();
      });
      return count / seconds;
    };
    const cold = one();
    for (let i = 0; i < 5; i++) one();
    return { cold, warm: median(runs, one) };
  };
  const groups = perSecond('groups');
  const all = perSecond('everybody');
  return {
    groupSize: size,
    kernelPerSecond: round(kernel.groupDaysPerS),
    engineGroupsPerSecond: round(groups.warm),
    engineGroupsColdPerSecond: round(groups.cold),
    engineAllPerSecond: round(all.warm),
    timesSlowerGroups: round(kernel.groupDaysPerS / groups.warm, 2),
    timesSlowerAll: round(kernel.groupDaysPerS / all.warm, 2),
  };
}

/** A million people in groups of 1,000. Those of the kernel may leave on the day they set out, here from the next on. */
function engineLaw() {
  const size = 1000;
  const replicates = 1_000_000 / size / atOnce;
  const scenario = corridorScenario(size, atOnce, true);
  const { counts } = runEnsemble(scenario, { replicates });
  const cityCount = scenario.border.length;
  const end = scenario.border.findIndex(({ place }) => place === trunkEnd);
  const caravans = Array.from({ length: atOnce }, (_, i) => i + 1);
  const sum = (of) => caravans.reduce((total, caravan) => total + of(caravan), 0) / (size * atOnce);
  const arrivedBy = (city) => (day) =>
    sum((caravan) => counts.arrivals.mean((caravan * (cityCount + 1) + city) * days + day, replicates));
  const byDay = Array.from({ length: days }, (_, day) => arrivedBy(end)(day));
  const share = byDay.at(-1);
  const dayOfLeaving = 0.004;
  const returned = sum((caravan) =>
    counts.accounts.mean(caravan * accountCount + returnedAccount, replicates),
  );
  return {
    trunkShare: round(share * (1 - dayOfLeaving), 4),
    trunkMeanDay: round(
      byDay.reduce((total, at, day) => total + day * (at - (byDay[day - 1] ?? 0)), 0) / share,
      4,
    ),
    leftShare: round(dayOfLeaving + (1 - dayOfLeaving) * returned, 4),
  };
}
