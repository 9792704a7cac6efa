import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;
let tarball: string;
let files: string[];
let bytes: number;

// The package as it would be published, unpacked into an empty folder beside its dependencies and nothing else.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-'));
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename, size, files: packed }] = JSON.parse(output) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  bytes = size;
  files = packed.map((file) => file.path);
  tarball = join(folder, filename);
  mkdirSync(join(folder, 'node_modules'));
  execFileSync('tar', ['-xzf', tarball, '-C', join(folder, 'node_modules')]);
  execFileSync('mv', [join(folder, 'node_modules/package'), join(folder, 'node_modules/caravan-sim')]);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file: string, text: string, node = process.execPath): string {
  writeFileSync(join(folder, file), text);
  return execFileSync(node, [file], { cwd: folder, encoding: 'utf8' });
}

/** A tool of the checkout, on the tarball; throws with its report where it exits with a fault. */
function check(tool: string, ...args: string[]): void {
  execFileSync(join(root, 'node_modules/.bin', tool), args, { cwd: folder, stdio: 'pipe' });
}

/** Path of a Node of the wanted version, which npm fetches if it is not at hand. */
function nodeOf(version: string): string {
  const args = ['exec', '--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath'];
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

const program = `
const scenario = builtInScenario('exodus-2023');
const ensemble = runEnsemble(scenario, { replicates: 20 });
console.log(JSON.stringify(arrival(ensemble, 'mx-mapastepec')));
`;

describe('the packed tarball', () => {
  test('holds the built package and its licences and nothing from the sources', () => {
    expect(files).toContain('dist/THIRD-PARTY-NOTICES.txt');
    expect(files).toContain('LICENSE');
    expect(files.filter((file) => /^(src|test|examples)\//.test(file) || file.includes('metafile'))).toEqual(
      [],
    );
  });

  test('has at most 1.6 MB', () => {
    expect(bytes).toBeLessThan(1.6e6);
  });

  test('needs three packages and no more', () => {
    expect(readdirSync(join(folder, 'node_modules')).sort()).toEqual([
      'caravan-sim',
      'commander',
      'seedrandom',
      'zod',
    ]);
  });

  test('names in its notices the packages that it bundles', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@turf/', 'd3-geo', 'd3-dsv', 'flatqueue', 'fastest-levenshtein'])
      expect(notices).toContain(name);
  });

  test('gives the same numbers by import and by require', () => {
    const imported = run(
      'program.mjs',
      `import { arrival, runEnsemble } from 'caravan-sim';\nimport { builtInScenario } from 'caravan-sim/data';\n${program}`,
    );
    const required = run(
      'program.cjs',
      `const { arrival, runEnsemble } = require('caravan-sim');\nconst { builtInScenario } = require('caravan-sim/data');\n${program}`,
    );

    expect(JSON.parse(imported)).toMatchObject({ place: 'mx-mapastepec', of: 'main' });
    expect(required).toBe(imported);
  });

  test.each(['20.19', '24'])('gives the same numbers on Node %s', (version) => {
    const text = `import { arrival, runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';
${program}
console.log(process.versions.node);`;
    const [numbers, ran] = run(`node-${version}.mjs`, text, nodeOf(version)).trim().split('\n');
    const [here] = run('node.mjs', text).trim().split('\n');

    expect(ran?.startsWith(`${version}.`)).toBe(true);
    expect(numbers).toBe(here);
  });

  test('has nothing that publint finds', () => {
    check('publint', 'run', tarball, '--strict');
  });

  // The profile leaves out resolution as before Node 12.7, which knows no "exports".
  test('has types that resolve for every entry by import, by require and in bundlers', () => {
    // A worker is started by its address, never imported.
    check('attw', tarball, '--profile', 'node16', '--exclude-entrypoints', 'browser-worker');
  });

  test.each(['import', 'require'] as const)('has one class of errors for all its entries, by %s', (way) => {
    const text =
      way === 'import'
        ? `import { CaravanError } from 'caravan-sim';\nimport { builtInScenario } from 'caravan-sim/data';`
        : `const { CaravanError } = require('caravan-sim');\nconst { builtInScenario } = require('caravan-sim/data');`;
    const check = `try { builtInScenario('exodus-2032'); } catch (error) { console.log(error instanceof CaravanError, error.issues[0].hint); }`;

    expect(run(way === 'import' ? 'errors.mjs' : 'errors.cjs', `${text}\n${check}`).trim()).toBe(
      'true did you mean "exodus-2023"?',
    );
  });

  test.each(['import', 'require'] as const)('finds its worker file, by %s', (way) => {
    const text =
      way === 'import'
        ? `import { runEnsembleInWorkers } from 'caravan-sim/node';\nimport { builtInScenario } from 'caravan-sim/data';`
        : `const { runEnsembleInWorkers } = require('caravan-sim/node');\nconst { builtInScenario } = require('caravan-sim/data');`;
    const work = `runEnsembleInWorkers(builtInScenario('exodus-2023'), { replicates: 120, workers: 2 }).then((e) => console.log(e.counts.replicates));`;

    expect(run(way === 'import' ? 'workers.mjs' : 'workers.cjs', `${text}\n${work}`).trim()).toBe('120');
  });

  test('has types for every entry, in both module systems', () => {
    for (const name of ['types.mts', 'types.cts']) {
      writeFileSync(
        join(folder, name),
        `import { runEnsemble, type Ensemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';
import { runEnsembleInWorkers } from 'caravan-sim/node';
const ensemble: Ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 10 });
// @ts-expect-error a seed is a text or a number
runEnsemble(ensemble.scenario, { seed: true });
export const later: Promise<Ensemble> = runEnsembleInWorkers(ensemble.scenario);
`,
      );
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--skipLibCheck',
      ];
      expect(execFileSync(process.execPath, [tsc, ...options, name], { cwd: folder, encoding: 'utf8' })).toBe(
        '',
      );
    }
  });
});
