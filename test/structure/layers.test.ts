import { describe, expect, test } from 'vitest';
import { browserEntries, entries, type Layer, layers } from './layers.js';
import { codeOf, folderOf, importsOf, reachedFrom, sourceFiles, targetOf } from './source.js';

/** What a file imports against its row of the table; the root holds entry points, which have rules of their own. */
function wrongImports(
  file: string,
  imports: readonly string[],
  table: Readonly<Record<string, Layer>> = layers,
): string[] {
  const row = table[folderOf(file)];
  if (row === undefined) return [];
  return imports
    .filter((specifier) => {
      const target = targetOf(file, specifier);
      if (target === undefined) return !row.packages.includes(specifier);
      if (target.startsWith('..')) return !row.packages.includes(target.replace(/^(\.\.\/)+/, ''));
      return folderOf(target) !== folderOf(file) && !row.layers.includes(folderOf(target));
    })
    .map((specifier) => `${file} imports ${specifier}`);
}

describe('layers', () => {
  test('are in the table, each folder of src', () => {
    const folders = [...new Set(sourceFiles.map(folderOf))].filter((folder) => folder !== '(root)');

    expect(folders.sort()).toEqual(Object.keys(layers).sort());
  });

  test('point down only', () => {
    const below = new Set<string>();
    for (const [folder, row] of Object.entries(layers)) {
      for (const layer of row.layers) expect([...below], `${folder} -> ${layer}`).toContain(layer);
      below.add(folder);
    }
  });

  test('are kept by every import', () => {
    expect(sourceFiles.flatMap((file) => wrongImports(file, importsOf(file)))).toEqual([]);
  });

  test('would be found broken, however the import is written', () => {
    const text = [
      "import { z } from 'zod';",
      "import type { Scenario } from '../scenario/scenario.js';",
      "export { runEnsemble } from '../ensemble/run-ensemble.js';",
      "const late = await import('../cli/main.js');",
      "type World = typeof import('../data/places.js');",
      "// import { no } from '../files/comment.js';",
    ].join('\n');
    const imports = importsOf('engine/planted.ts', text);

    expect(wrongImports('engine/planted.ts', imports)).toEqual([
      'engine/planted.ts imports zod',
      'engine/planted.ts imports ../ensemble/run-ensemble.js',
      'engine/planted.ts imports ../cli/main.js',
      'engine/planted.ts imports ../data/places.js',
    ]);
  });

  test('have no package in the table that nobody imports', () => {
    const used = new Set(
      sourceFiles.flatMap((file) =>
        importsOf(file).map((specifier) => {
          const target = targetOf(file, specifier);
          return `${folderOf(file)} ${target === undefined ? specifier : target.replace(/^(\.\.\/)+/, '')}`;
        }),
      ),
    );
    const idle = Object.entries(layers).flatMap(([folder, { packages }]) =>
      packages.filter((name) => !used.has(`${folder} ${name}`)).map((name) => `${folder} ${name}`),
    );

    expect(idle).toEqual([]);
  });
});

describe('entry points', () => {
  test.each(Object.entries(entries))('%s reaches none of %j', (entry, forbidden) => {
    expect(reachedFrom(entry).length).toBeGreaterThan(5);
    expect(reachedFrom(entry).filter((file) => forbidden.includes(folderOf(file)))).toEqual([]);
  });

  test.each(browserEntries)('%s reaches no module of Node', (entry) => {
    const withNode = reachedFrom(entry).filter((file) =>
      importsOf(file).some((specifier) => specifier.startsWith('node:')),
    );

    expect(withNode).toEqual([]);
  });
});

const forbidden: readonly [
  what: string,
  pattern: RegExp,
  allowedIn: readonly string[],
  planted: readonly string[],
][] = [
  [
    'Math.random',
    /\bMath\s*\.\s*random\b|\bMath\s*\[/,
    [],
    ['Math.random()', 'const r = Math.random;', "Math['random']()"],
  ],
  [
    'clock',
    /\bDate\s*\.\s*now\b|\bnew Date\(\s*\)|\bnew Date\s*;|\bDate\(\s*\)|\bperformance\s*\./,
    ['cli'],
    ['Date.now()', 'new Date()', 'const d = new Date;', 'performance.now()'],
  ],
  ['console', /\bconsole\s*[.[]/, ['cli'], ['console.log(1)', "console['log'](1)"]],
  ['process', /(?<![.'"\w])process\s*\./, ['cli'], ['process.exit(1)', 'process.stdout.write("x")']],
  [
    'locale',
    /\btoLocale\w*\(|\bIntl\s*\.|\blocaleCompare\(/,
    ['cli'],
    ['(1).toLocaleString()', 'new Intl.NumberFormat()', 'a.localeCompare(b)'],
  ],
];

describe.each(forbidden)('%s', (_what, pattern, allowedIn, planted) => {
  test('is nowhere in src, comments and the command line apart', () => {
    const bad = sourceFiles.filter(
      (file) => !allowedIn.includes(folderOf(file)) && pattern.test(codeOf(file)),
    );

    expect(bad).toEqual([]);
  });

  test.each(planted)('would be found in `%s`', (line) => {
    expect(pattern.test(codeOf('planted.ts', `// a comment\n${line}\n`))).toBe(true);
    expect(pattern.test(codeOf('planted.ts', `/** ${line} */\nexport const harmless = 1;\n`))).toBe(false);
  });
});
