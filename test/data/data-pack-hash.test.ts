import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataPackHash, hashJson } from '../../src/data/data-pack-hash.js';
import { dataPackVersion } from '../../src/data/data-pack-version.js';
import { packContents } from '../../src/data/pack-contents.js';
import { plant } from './plant.js';

describe('dataPackHash', () => {
  test('is 32 hexadecimal digits, the same on each call', () => {
    expect(dataPackHash()).toMatch(/^[0-9a-f]{32}$/);
    expect(dataPackHash()).toBe(dataPackHash());
    expect(dataPackHash()).toBe(hashJson(packContents()));
  });

  test('covers every file of facts and rates of the folder', () => {
    const folder = new URL('../../src/data', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(
      Object.keys(packContents())
        .filter((name) => name !== 'caravans')
        .sort(),
    ).toEqual(files.map((name) => name.slice(0, -'.json'.length)).sort());
  });

  test('goes with a version of three numbers', () => {
    expect(dataPackVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('changes in every quarter with one character anywhere', () => {
    const quarters = (hash: string): string[] => hash.match(/.{8}/g)!;
    const before = quarters(dataPackHash());
    const changes: [(string | number)[], unknown][] = [
      [['places', 0, 'latitude'], 15.5043],
      [['links', 235, 'lengthKm'], 66.7],
      [['sources', 'geonames', 'publisher'], 'Geonames'],
      [['border', 'closures', 0, 'note'], 'x'],
      [['border-cities', 13, 'sectorShare'], 0.5],
      [['caravans', '2018-10-main', 'sightings', 78, 'note'], 'State human-rights commission.'],
    ];
    for (const [path, value] of changes) {
      const after = quarters(hashJson(plant(packContents(), path, value)));
      expect(after.filter((quarter, i) => quarter === before[i])).toEqual([]);
    }
  });
});

describe('hashJson', () => {
  test('does not depend on the order of keys', () => {
    expect(hashJson({ a: 1, b: [{ c: 2, d: null }] })).toBe(hashJson({ b: [{ d: null, c: 2 }], a: 1 }));
  });

  test.each([
    ['the order of a list', [1, 2], [2, 1]],
    ['a number and its text', [1], ['1']],
    ['nesting', [[1], 2], [1, [2]]],
    ['null and its text', { a: null }, { a: 'null' }],
  ])('tells %s apart', (_what, one, other) => {
    expect(hashJson(one)).not.toBe(hashJson(other));
  });
});
