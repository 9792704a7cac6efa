// Makes src/report/skill.json: the scores of past forecasts that every report shows. Run it after the rates, the model or
// the archive have changed; it takes about a minute:
//   npm run build:code && node src/report/make-skill.mjs

import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { dataPackHash } from '../../dist/data/index.js';
import { hindcastPit, summarise } from '../../dist/evidence/index.js';

const [seed, replicates] = ['1', 1000];
const cli = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cli, 'hindcast', '--seed', seed, '--replicates', String(replicates), '--json', '-'],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
);
if (status !== 0) throw new Error(stderr);
const { caravans, summary } = JSON.parse(stdout);
const { scores, coverage } = summary.departure;
// The era in which the next caravans will travel, in which the model need not be as good as over all.
const lateCaravans = caravans.filter(({ issueDate }) => issueDate >= '2020');
const late = { scores: summarise(lateCaravans).departure.scores };
const provenance = { seed, replicates, dataPackHash: dataPackHash(), caravans: caravans.length };
const text = JSON.stringify(
  { provenance, summary: { scores, coverage }, late, pit: hindcastPit(caravans) },
  null,
  1,
);
const target = new URL('./skill.json', import.meta.url).pathname;
writeFileSync(`${target}.new`, `${text}\n`);
renameSync(`${target}.new`, target);
