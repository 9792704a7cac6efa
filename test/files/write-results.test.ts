import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { checkResultFolder } from '../../src/files/result-folder.js';
import { writeFolder } from '../../src/files/write-folder.js';
import { writeResults } from '../../src/node.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-results-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 20 });
const other = runEnsemble(builtInScenario('january-2021'), { replicates: 21 });

function contents(path: string): Record<string, string> {
  const names = readdirSync(path).filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

describe('writeResults', () => {
  test('makes the folder and those above it, and leaves nothing else there', async () => {
    const path = join(folder, 'a/b/results');
    const names = await writeResults(path, ensemble);

    expect(readdirSync(path).sort()).toEqual([...names].sort());
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['results']);
    // As open to others as any folder that the user makes.
    mkdirSync(join(folder, 'usual'));
    expect(statSync(path).mode).toBe(statSync(join(folder, 'usual')).mode);
  });

  test('writes tables of which the dictionary describes every column', async () => {
    const path = join(folder, 'dictionary');
    await writeResults(path, ensemble);
    const dictionary = csvParse(readFileSync(join(path, 'data-dictionary.csv'), 'utf8'));

    for (const name of readdirSync(path).filter(
      (file) => file.endsWith('.csv') && file !== 'data-dictionary.csv',
    )) {
      const { columns } = csvParse(readFileSync(join(path, name), 'utf8'));
      expect(dictionary.filter((row) => row['file'] === name).map((row) => row['column'])).toEqual(columns);
    }
    expect(dictionary.filter((row) => row['unit'] === '' || row['meaning'] === '')).toEqual([]);
  });

  test('veils counts of people from 1 to 19 in every file', async () => {
    const path = join(folder, 'veiled');
    await writeResults(path, ensemble);
    let counts = 0;
    for (const [name, text] of Object.entries(contents(path)).filter(([file]) => file.endsWith('.csv'))) {
      if (name === 'data-dictionary.csv') continue;
      for (const row of csvParse(text)) {
        for (const [column, cell] of Object.entries(row)) {
          if (!/people|waiting|overflow|encounters/.test(column) || !/^\d+$/.test(cell)) continue;
          counts++;
          if (Number(cell) > 0 && Number(cell) < 20) throw new Error(`${name} ${column} ${cell}`);
        }
      }
    }
    for (const [, key, value] of readFileSync(join(path, 'route.geojson'), 'utf8').matchAll(
      /"(\w*people\w*)":(\d+)/g,
    )) {
      counts++;
      if (Number(value) > 0 && Number(value) < 20) throw new Error(`route.geojson ${key} ${value}`);
    }
    expect(counts).toBeGreaterThan(10_000);
  });

  test('holds no time and no path, so that the same ensemble gives the same bytes', async () => {
    await writeResults(join(folder, 'one'), ensemble);
    await writeResults(join(folder, 'two'), ensemble);

    expect(contents(join(folder, 'two'))).toEqual(contents(join(folder, 'one')));
    expect(JSON.stringify(contents(join(folder, 'one')))).not.toContain(folder);
  });

  test('replaces an earlier result, in the same folder and through a link', async () => {
    const path = join(folder, 'earlier');
    await writeResults(path, ensemble);
    const before = statSync(path).ino;
    symlinkSync(path, join(folder, 'link'));
    await writeResults(join(folder, 'link'), other);

    expect(statSync(path).ino).toBe(before);
    expect(JSON.parse(contents(path)['manifest.json']!)).toMatchObject({ replicates: 21 });
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('waits until the files and their names are on the disk', async () => {
    const file = await open(import.meta.filename);
    const sync = vi.spyOn(Object.getPrototypeOf(file) as FileHandle, 'sync');
    await file.close();
    try {
      const names = await writeResults(join(folder, 'synced'), ensemble);
      // And two folders: the one that they were written in, and the one that it was moved to.
      expect(sync.mock.calls.length).toBe(names.length + 2);
    } finally {
      sync.mockRestore();
    }
  });

  test('takes an empty folder', async () => {
    mkdirSync(join(folder, 'empty'));
    await writeResults(join(folder, 'empty'), ensemble);

    expect(readdirSync(join(folder, 'empty'))).toContain('manifest.json');
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['another file', (path) => writeFileSync(join(path, 'notes.txt'), 'mine'), /it also holds notes\.txt/],
    [
      'a changed file of ours',
      (path) => writeFileSync(join(path, 'needs.csv'), 'mine'),
      /changed since caravan-sim wrote it: needs\.csv/,
    ],
    ['no manifest', (path) => rmSync(join(path, 'manifest.json')), /holds no result of caravan-sim/],
    [
      'a manifest of something else',
      (path) => writeFileSync(join(path, 'manifest.json'), '{}'),
      /holds no result of caravan-sim/,
    ],
  ])('refuses a folder with %s, and touches nothing', async (name, change, reason) => {
    const path = join(folder, `refused with ${name}`);
    await writeResults(path, ensemble);
    change(path);
    const before = contents(path);

    await expect(writeResults(path, other)).rejects.toThrow(reason);
    expect(contents(path)).toEqual(before);
  });

  test.each([
    [
      'a first day that is none',
      { from: '2023-02-30' },
      'from is "2023-02-30", expected a date YYYY-MM-DD of the calendar',
    ],
    ['a first day before the start', { from: '2021-01-14' }, 'from is "2021-01-14", expected a day from'],
    ['a text that is no JSON', { scenarioText: '{"name": ' }, 'scenarioText: line 1'],
    ['the text of nothing', { scenarioText: '{}' }, 'scenarioText is not that of january-2021'],
    [
      'the text of another scenario',
      { scenarioText: JSON.stringify(builtInScenario('exodus-2023').file) },
      'scenarioText is not that of january-2021, expected the file that was simulated',
    ],
  ])('refuses %s before it writes anything', async (name, options, reason) => {
    const path = join(folder, name);

    await expect(writeResults(path, ensemble, options)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(reason),
    });
    expect(readdirSync(folder)).not.toContain(name);
  });

  test('takes the text that the scenario was read from, as its author has written it', async () => {
    const scenarioText = JSON.stringify(ensemble.scenario.file, null, 7);
    await writeResults(join(folder, 'own-text'), ensemble, { scenarioText, from: '2021-01-20' });

    expect(readFileSync(join(folder, 'own-text', 'scenario.json'), 'utf8')).toBe(scenarioText);
  });

  test('refuses a path under a file and a file, and leaves nothing behind', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'mine');

    await expect(writeResults(join(path, 'x'), ensemble)).rejects.toMatchObject({
      name: 'FileError',
      code: 'ENOTDIR',
    });
    await expect(writeResults(path, ensemble)).rejects.toThrow(/it is a file, not a folder/);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written to', async () => {
    const path = join(folder, 'closed');
    mkdirSync(path);
    chmodSync(path, 0o555);

    await expect(writeResults(join(path, 'x'), ensemble)).rejects.toMatchObject({ code: 'EACCES' });
  });
});

describe('writeFolder', () => {
  // The second of these files cannot be written, because its name means a folder that is not there.
  const broken = new Map([
    ['a.csv', 'new'],
    ['no-folder/b.csv', 'new'],
  ]);

  test('leaves neither folder nor files behind when it fails half-way', async () => {
    const path = join(folder, 'half/way');

    await expect(writeFolder(path, await checkResultFolder(path), broken)).rejects.toThrow(
      /cannot write to .*half\/way/,
    );
    expect(readdirSync(folder)).not.toContain('half');
  });

  test('puts an earlier result back when it fails half-way', async () => {
    const path = join(folder, 'kept');
    await writeResults(path, ensemble);
    const before = contents(path);

    await expect(writeFolder(path, await checkResultFolder(path), broken)).rejects.toThrow(/cannot write to/);
    expect(contents(path)).toEqual(before);
  });

  test('puts an earlier result back when the last step fails', async () => {
    const path = join(folder, 'last-step');
    await writeResults(path, ensemble);
    const target = await checkResultFolder(path);
    // Came after the check: a folder where a file must go.
    mkdirSync(join(path, 'z.csv/full'), { recursive: true });
    const before = contents(join(path));
    const files = new Map([
      ['positions.csv', 'new'],
      ['z.csv', 'new'],
    ]);

    await expect(writeFolder(path, target, files)).rejects.toThrow(/cannot write to/);
    expect(contents(path)).toEqual(before);
  });
});
