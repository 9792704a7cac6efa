import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { builtInScenario, historicalCaravan } from '../../src/data/index.js';
import { arrival, runEnsemble } from '../../src/index.js';
import { bundle } from './bundle.js';

// The built package: run `npm run build` first.

/** Ten lines of a user, who wants one number on a page. */
const program = `
import { arrival, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';
const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 5, seed: 1 });
globalThis.answer = JSON.stringify(arrival(ensemble, 'gt-guatemala-city'));
`;

/** What a module of a page finds without a document; nothing of Node. */
const page = (): Record<string, unknown> => ({
  console,
  performance,
  structuredClone,
  TextDecoder,
  TextEncoder,
  URL,
});

test('gives in a browser the numbers that it gives in Node', async () => {
  const { code } = await bundle(program);
  const context = page();
  runInNewContext(code, context);

  const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 5, seed: 1 });
  expect(context['answer']).toBe(JSON.stringify(arrival(ensemble, 'gt-guatemala-city')));
});

const foreign = /^src\/(plots|evidence|sensitivity|report|cli|files)\/|^node_modules\/(@observablehq|d3-geo)/;

test('leaves pictures, evidence and the command line out of a program that does not ask for them', async () => {
  const { parts } = await bundle(program);

  expect(parts).toContain('src/engine/simulate.ts');
  expect(parts.filter((part) => foreign.test(part))).toEqual([]);
});

const archived = JSON.stringify(historicalCaravan('2018-10-main').summary).slice(1, 60);

test('leaves the archive of past caravans out of a forecast, and takes it in where a program reads it', async () => {
  const { code } = await bundle(program);
  const { code: reading } = await bundle(
    `import { historicalCaravan } from 'caravan-sim/data';\nconsole.log(historicalCaravan('2018-10-main'));`,
  );

  expect(code).not.toContain(archived);
  expect(reading).toContain(archived);
});

test('takes pictures in where a program draws one', async () => {
  const { parts } = await bundle(
    `${program}\nimport { sizePlot } from 'caravan-sim/plots';\nsizePlot(ensemble);`,
  );

  expect(parts.some((part) => part.startsWith('src/plots/'))).toBe(true);
});
