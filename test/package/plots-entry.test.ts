import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The built package: run `npm run build` first.
const dist = join(import.meta.dirname, '../../dist');

// In braces: a constant of a script given by -e would be seen by every module.
const program = `{
const { document } = parseHTML('<html></html>');
const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 3 });
console.log(survivalPlot(ensemble, { document }).outerHTML.length);
try { survivalPlot(ensemble); } catch (error) { console.log(error instanceof CaravanError); }
}`;

/** Every file of the package that one reaches by static imports, itself included. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
    reached(join(dirname(file), path!), seen);
  return seen;
}

describe('the entry caravan-sim/plots', () => {
  test('draws in Node by import and by require, with the errors of the main entry', () => {
    const names = { '': 'CaravanError, runEnsemble', data: 'builtInScenario', plots: 'survivalPlot' };
    const entry = (folder: string, end: string): string => JSON.stringify(join(dist, folder, `index.${end}`));
    const imported = Object.entries(names).map(
      ([folder, name]) => `import { ${name} } from ${entry(folder, 'js')};`,
    );
    const required = Object.entries(names).map(
      ([folder, name]) => `const { ${name} } = require(${entry(folder, 'cjs')});`,
    );
    const run = (code: string, type: string) =>
      spawnSync(process.execPath, [`--input-type=${type}`, '-e', code], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
    const esm = run(`${imported.join('\n')}\nimport { parseHTML } from 'linkedom';\n${program}`, 'module');
    const cjs = run(
      `${required.join('\n')}\nconst { parseHTML } = require('linkedom');\n${program}`,
      'commonjs',
    );

    expect([esm.stderr, cjs.stderr]).toEqual(['', '']);
    expect(esm.stdout).toMatch(/^\d{4,}\ntrue\n$/);
    expect(cjs.stdout).toBe(esm.stdout);
  });

  test('imports nothing from outside but what a browser resolves, and no maker of documents', () => {
    const files = [...reached(join(dist, 'plots/index.js'))];
    const outside = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^;'"]*?from\s*["']([^."'][^"']*)["']/gm),
      ].map((match) => match[1]),
    );

    expect(files.length).toBeGreaterThan(3);
    expect([...new Set(outside)].sort()).toEqual(['zod']);
  });
});
