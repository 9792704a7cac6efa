// Measures the built package and prints what it finds; writes results.json and growth.svg beside this file, and from
// them BENCHMARKS.md.
//   npm run bench              some minutes; memory with up to 4,000 replicates
//   npm run bench -- --full    also with 100,000 replicates: a quarter of an hour more
//   npm run bench -- corridor flee     only these parts; the others stay as they are in results.json
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { corridor } from './corridor.mjs';
import { benchmarksText } from './document.mjs';
import { flee } from './flee.mjs';
import { growth } from './growth.mjs';
import { growthPicture } from './growth-picture.mjs';
import { mainJob } from './main-job.mjs';
import { memory } from './memory.mjs';
import { speedUp } from './speed-up.mjs';

const full = process.argv.includes('--full');
const parts = {
  mainJob,
  corridor,
  flee,
  speedUp,
  growth,
  memory: () => memory(full ? [1000, 4000, 100_000] : [1000, 4000]),
};
const wanted = process.argv.slice(2).filter((part) => part !== '--full');
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const file = new URL('results.json', import.meta.url);
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const result = await measure();
  results[name] = { ...machine(), result };
  console.log(`\n${name}`);
  print(result);
}
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
if (results.growth !== undefined)
  writeFileSync(new URL('growth.svg', import.meta.url), growthPicture(results.growth.result));
writeFileSync(new URL('../../BENCHMARKS.md', import.meta.url), benchmarksText(results));

/** When and on what a part was measured. */
function machine() {
  const { model } = cpus()[0];
  const date = new Date().toISOString().slice(0, 10);
  return {
    date,
    node: process.version,
    cores: cpus().length,
    model,
    loadAverage: Number(loadavg()[0].toFixed(1)),
  };
}

function print(result) {
  if (Array.isArray(result)) console.table(result.map(({ points, ...row }) => row));
  else {
    const rows = Object.entries(result);
    const plain = rows.filter(([, value]) => typeof value !== 'object');
    if (plain.length > 0) console.table(Object.fromEntries(plain));
    for (const [, value] of rows) if (typeof value === 'object') console.table(value);
  }
}
