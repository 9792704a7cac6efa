import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { Model } from '../../src/engine/model.js';
import { countsDocument } from '../../src/ensemble/counts-document.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { readCheckpoint, removeCheckpoint, writeCheckpoint, writeShard } from '../../src/files/checkpoint.js';
import { checkResultFolder } from '../../src/files/result-folder.js';
import { readShard } from '../../src/files/shard-file.js';
import { writeResults } from '../../src/files/write-results.js';
import type { Shard } from '../../src/formats/shard.js';
import { countsOfReplicates } from '../helpers/counts.js';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-checkpoint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = {
  packageVersion: '1.0.0',
  dataPackHash: 'abc',
  scenarioText: '{}',
  networkText: null,
  seed: 's',
  replicates: 40,
  first: 0,
  last: 40,
};
const scenario = builtInScenario('january-2021');
const counts = countsDocument(countsOfReplicates(new Model(scenario), 0, 3));
const kept: Shard = { ...run, last: 3, counts, failed: [] };

describe('a checkpoint', () => {
  test('is read as it was written, in the place of the one before, and removed with its folder', async () => {
    await writeCheckpoint(at('a'), { ...kept, seed: 'before' });
    await writeCheckpoint(at('a'), kept);

    expect(await readCheckpoint(at('a'), run)).toEqual(kept);
    expect(readdirSync(at('a.part'))).toEqual(['checkpoint']);
    await removeCheckpoint(at('a'));
    expect(existsSync(at('a.part'))).toBe(false);
    expect(await readCheckpoint(at('a'), run)).toBeUndefined();
  });

  test('is kept inside a folder that is there already, where results may go none the less', async () => {
    await writeResults(at('there'), runEnsemble(scenario, { replicates: 2 }));
    await writeCheckpoint(at('there'), kept);

    expect(await readCheckpoint(at('there'), run)).toEqual(kept);
    expect(readdirSync(folder)).not.toContain('there.part');
    await writeResults(at('there'), runEnsemble(scenario, { replicates: 3 }));
    expect(readdirSync(at('there'))).toContain('.caravan-sim.part');
    await removeCheckpoint(at('there'));
    expect(readdirSync(at('there'))).not.toContain('.caravan-sim.part');
  });

  test('of a shard becomes its file', async () => {
    await writeShard(at('shard'), kept);

    expect(await readShard(at('shard'))).toEqual(kept);
    expect(existsSync(at('shard.part'))).toBe(false);
  });

  test('of a shard becomes the file that a link leads to', async () => {
    symlinkSync('behind', at('link'));
    await writeShard(at('link'), kept);

    expect(await readShard(at('behind'))).toEqual(kept);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    [{ ...run, seed: 't' }, 'has the seed s, expected t'],
    [{ ...run, scenarioText: '[]' }, 'is of another scenario, expected the same'],
    [{ ...run, first: 2 }, 'begins with replicate 0, expected 2'],
    [{ ...run, last: 2 }, 'ends with replicate 2, expected 1 at most'],
  ])('of another run is refused and stays', async (other, reason) => {
    await writeCheckpoint(at('other'), kept);

    await expect(readCheckpoint(at('other'), other)).rejects.toThrow(reason);
    await expect(readCheckpoint(at('other'), other)).rejects.toThrow('remove the folder');
    expect(await readCheckpoint(at('other'), run)).toEqual(kept);
  });

  test.each<[string, (path: string) => void]>([
    ['truncated', (path) => truncateSync(path, 1000)],
    ['empty', (path) => truncateSync(path, 0)],
    [
      'altered',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 200]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
  ])('that is %s is refused and stays', async (_what, damage) => {
    await writeCheckpoint(at('damaged'), kept);
    const path = at('damaged.part/checkpoint');
    damage(path);
    const before = readFileSync(path);

    await expect(readCheckpoint(at('damaged'), run)).rejects.toThrow(
      /(is cut off, altered|was altered).* a run that was stopped has written/,
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test('does not touch what somebody else has under its name', async () => {
    mkdirSync(at('mine.part'));
    writeFileSync(at('mine.part/thesis.txt'), 'years of work');
    writeFileSync(at('file.part'), 'mine');

    await expect(readCheckpoint(at('mine'), run)).rejects.toThrow(
      'it holds thesis.txt, which caravan-sim did',
    );
    await expect(readCheckpoint(at('file'), run)).rejects.toThrow('it is no folder');
    await expect(writeResults(at('mine'), runEnsemble(scenario, { replicates: 2 }))).rejects.toThrow(
      'thesis',
    );
    expect(readFileSync(at('mine.part/thesis.txt'), 'utf8')).toBe('years of work');
    expect(readFileSync(at('file.part'), 'utf8')).toBe('mine');
  });
});

describe('results of a run that was killed while it wrote them', () => {
  const ensemble = runEnsemble(scenario, { replicates: 2 });

  test('are written again where the folder was not yet there', async () => {
    await writeResults(at('whole'), ensemble);
    mkdirSync(at('killed.part/results'), { recursive: true });
    writeFileSync(at('killed.part/results/manifest.json'), '{"half');

    await writeResults(at('killed'), ensemble);

    expect(contents('killed')).toEqual(contents('whole'));
    expect(existsSync(at('killed.part'))).toBe(false);
  });

  test.each([0, 1, 5])('are whole where %d of the new files had come', async (come) => {
    await writeResults(at('new'), runEnsemble(scenario, { replicates: 3 }));
    await writeResults(at(`replaced-${come}`), ensemble);
    const names = readdirSync(at('new'));
    const temporary = `replaced-${come}/.caravan-sim-aB3_x9`;
    mkdirSync(at(`${temporary}/new`), { recursive: true });
    mkdirSync(at(`${temporary}/gone`));
    for (const name of names) {
      writeFileSync(at(`${temporary}/gone/${name}`), readFileSync(at(`replaced-${come}/${name}`)));
      rmSync(at(`replaced-${come}/${name}`));
    }
    names.forEach((name, i) => {
      const to = i < come ? `replaced-${come}/${name}` : `${temporary}/new/${name}`;
      writeFileSync(at(to), readFileSync(at(`new/${name}`)));
    });

    await checkResultFolder(at(`replaced-${come}`));

    expect(contents(`replaced-${come}`)).toEqual(contents('new'));
  });

  test.each([0, 4])('are the earlier ones where %d of these had moved', async (moved) => {
    await writeResults(at('earlier'), ensemble);
    await writeResults(at(`back-${moved}`), ensemble);
    const temporary = `back-${moved}/.caravan-sim-aB3_x9`;
    for (const part of ['new', 'old']) mkdirSync(at(`${temporary}/${part}`), { recursive: true });
    for (const name of readdirSync(at('earlier')).slice(0, moved)) {
      writeFileSync(at(`${temporary}/old/${name}`), readFileSync(at(`back-${moved}/${name}`)));
      rmSync(at(`back-${moved}/${name}`));
    }

    await writeResults(at(`back-${moved}`), ensemble);

    expect(contents(`back-${moved}`)).toEqual(contents('earlier'));
  });
});

function contents(name: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(name)).map((file) => [file, readFileSync(at(`${name}/${file}`), 'utf8')]),
  );
}
