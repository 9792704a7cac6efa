import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { geonamesAttribution } from '../../src/data/geonames-attribution.js';
import { packContents } from '../../src/data/pack-contents.js';
import { parseSources, source, sourceTable } from '../../src/data/sources.js';
import { copyOf, faultsOf, plant, refusalOf } from './plant.js';

/** Keys for methods, which code may cite without any file of the pack naming them. */
const methodKeys = ['sphere-2018', 'evidence-archive', 'judgement', 'model-priors'];

/** Keys under `source`, `sources` and `…Source` anywhere in the files; addresses and caravans' own sources apart. */
function keysInUse(): Set<string> {
  const { caravans: _, sources: __, ...files } = packContents();
  const keys = new Set<string>();
  collect(files, keys);
  collect(builtInScenarioFiles(), keys);
  return keys;
}

function collect(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!/^sources?$|Source$/.test(name)) collect(inner, keys);
    else for (const key of [inner].flat() as string[]) if (!key.startsWith('http')) keys.add(key);
  }
}

const unknown = (used: Set<string>, keys: Iterable<string>): string[] => {
  const known = new Set(keys);
  return [...used].filter((key) => !known.has(key));
};
const unused = (used: Set<string>, keys: Iterable<string>): string[] =>
  [...keys].filter((key) => !used.has(key) && !methodKeys.includes(key));

describe('source table', () => {
  test('has every key that places, links, border facts, rates and scenarios name', () => {
    expect(unknown(keysInUse(), sourceTable().keys())).toEqual([]);
  });

  test('has no key that nothing names, but those of methods', () => {
    expect(unused(keysInUse(), sourceTable().keys())).toEqual([]);
  });

  test('sabotage: a key taken away and a key too many are both found', () => {
    const keys = new Set(sourceTable().keys());
    keys.delete('geonames');
    keys.add('nobody-names-me');

    expect(unknown(keysInUse(), keys)).toEqual(['geonames']);
    expect(unused(keysInUse(), keys)).toEqual(['nobody-names-me']);
  });

  test('has the method keys', () => {
    expect(methodKeys.filter((key) => !sourceTable().has(key))).toEqual([]);
  });

  test('gives an address to all sources that are sourced but one', () => {
    const without = [...sourceTable()].filter(([, row]) => row.status === 'sourced' && row.url === null);
    // A script of UNICEF whose repository is named in the note, without its address.
    expect(without.map(([key]) => key)).toEqual(['unicef-mex']);
  });

  test('does the work once', () => {
    expect(sourceTable()).toBe(sourceTable());
  });
});

describe('source', () => {
  test('says what a key stands for', () => {
    expect(source('sphere-2018')).toMatchObject({
      publisher: 'Sphere Association',
      published: '2018',
      status: 'sourced',
    });
  });

  test('refuses an unknown key and names the nearest', () => {
    const refusal = refusalOf(() => source('geoname'));

    expect(refusal.code).toBe('unknown_id');
    expect(refusal.issues[0]!.hint).toBe('did you mean "geonames"?');
  });
});

describe('parseSources', () => {
  test('accepts the file', () => {
    expect(parseSources(copyOf('sources')).size).toBe(sourceTable().size);
  });

  test.each([
    ['a status that is not one', ['geonames', 'status'], 'certain', 'geonames.status'],
    ['a title that is missing', ['geonames', 'title'], undefined, 'geonames.title'],
    ['an address that is not one', ['geonames', 'url'], 'geonames.org', 'geonames.url'],
    ['a month that is not in the calendar', ['geonames', 'published'], '2018-13', 'geonames.published'],
    ['a field that is not one', ['geonames', 'accessed'], '2024-01-01', 'geonames.accessed'],
    ['a key with capitals', ['GeoNames'], source('geonames'), 'GeoNames'],
  ])('refuses %s', (_what, path, value, fault) => {
    expect(faultsOf(() => parseSources(plant(copyOf('sources'), path, value)))).toEqual([fault]);
  });
});

describe('geonamesAttribution', () => {
  test('names the source, its licence and what was changed', () => {
    // CC BY 4.0, section 3(a)(1): creator, licence with its address, indication of changes.
    expect(geonamesAttribution).toMatch(
      /GeoNames.*creativecommons\.org\/licenses\/by\/4\.0.*selection.*added/,
    );
  });
});
