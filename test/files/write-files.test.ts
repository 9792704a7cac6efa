import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkWritable, writeFiles } from '../../src/files/write-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-files-'));
  return () => rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

describe('writeFiles', () => {
  test('writes all and leaves nothing else', async () => {
    writeFileSync(at('a'), 'old');

    await writeFiles([
      { path: at('a'), text: 'new' },
      { path: at('b'), text: 'other' },
    ]);

    expect([read('a'), read('b'), readdirSync(folder)]).toEqual(['new', 'other', ['a', 'b']]);
  });

  test('changes none where one cannot be written', async () => {
    writeFileSync(at('a'), 'old');

    const writing = writeFiles([
      { path: at('a'), text: 'new' },
      { path: join(folder, 'none', 'b'), text: 'other' },
    ]);

    await expect(writing).rejects.toThrow(/cannot write .*there is no such file or folder/);
    expect([read('a'), readdirSync(folder)]).toEqual(['old', ['a']]);
  });

  test('refuses a folder', async () => {
    mkdirSync(at('a'));

    await expect(writeFiles([{ path: at('a'), text: '' }])).rejects.toThrow(/it is a folder/);
  });

  test('writes through links to the file behind them, there or not yet', async () => {
    writeFileSync(at('t'), 'old');
    symlinkSync('t', at('link'));
    symlinkSync(at('link'), at('link-to-link'));
    symlinkSync('later', at('link-to-nothing'));

    await writeFiles([
      { path: at('link-to-link'), text: 'new' },
      { path: at('link-to-nothing'), text: 'first' },
    ]);

    expect([read('t'), read('later')]).toEqual(['new', 'first']);
    for (const name of ['link', 'link-to-link', 'link-to-nothing'])
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
  });

  test('refuses links in a circle', async () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));

    await expect(writeFiles([{ path: at('a'), text: '' }])).rejects.toThrow(/go round in a circle/);
  });

  test.skipIf(!existsSync('/proc/self/fd'))('writes to an open file behind what it holds', async () => {
    const file = openSync(at('t'), 'w');
    try {
      writeSync(file, 'said before ');
      symlinkSync(`/proc/self/fd/${file}`, at('stdout'));

      await writeFiles([{ path: at('stdout'), text: 'new' }]);

      expect(read('t')).toBe('said before new');
      expect(fstatSync(file).nlink).toBe(1);
      expect(lstatSync(at('stdout')).isSymbolicLink()).toBe(true);
    } finally {
      closeSync(file);
    }
  });

  test.skipIf(!existsSync('/dev/full'))('says that a disk is full, and leaves nothing', async () => {
    symlinkSync('/dev/full', at('full'));

    const writing = writeFiles([
      { path: at('a'), text: 'new' },
      { path: at('full'), text: 'x' },
    ]);

    await expect(writing).rejects.toThrow(/no space is left/);
    expect(readdirSync(folder)).toEqual(['full']);
  });
});

describe('checkWritable', () => {
  test('leaves files as they are and makes none', async () => {
    writeFileSync(at('a'), 'old');

    await checkWritable([at('a'), at('b')]);

    expect([read('a'), readdirSync(folder)]).toEqual(['old', ['a']]);
  });

  test('refuses a file in a folder that is not there', async () => {
    await expect(checkWritable([join(folder, 'none', 'b')])).rejects.toThrow(/no such file or folder/);
  });
});
