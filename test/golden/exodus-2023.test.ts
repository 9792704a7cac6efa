import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { goldenTable } from './golden-table.js';

const file = 'test/golden/exodus-2023.txt';
// The last bits of Math.exp and Math.log are the affair of the JavaScript engine, and one flipped comparison
// changes a whole run: the table is that of one major version of Node.
const isPinned = process.versions.node.startsWith('20.');

describe.skipIf(!isPinned)('the built-in scenario exodus-2023 with 20 replicates and seed 1', () => {
  // A change of this table is a change of results: say so in the changelog, with the median and the 90 % arrival
  // before and after, and run `UPDATE_GOLDEN=1 npx vitest run test/golden`.
  test('gives the table of exodus-2023.txt', () => {
    const table = goldenTable(runEnsemble(builtInScenario('exodus-2023'), { replicates: 20, seed: 1 }));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, table);

    expect(existsSync(file), `no ${file} yet: UPDATE_GOLDEN=1 npx vitest run test/golden writes it`).toBe(
      true,
    );
    expect(table).toBe(readFileSync(file, 'utf8'));
  });
});
