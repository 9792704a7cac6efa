import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { builtInPlaces, geonamesRow } from '../../src/data/places.js';
import { policyLevers } from '../../src/data/policy-levers.js';
import { builtInRegimes } from '../../src/data/regimes.js';
import { spanish } from '../../src/words/spanish.js';
import spanishNames from '../../src/words/spanish-names.json' with { type: 'json' };

const files = builtInScenarioFiles();
const titles = [
  ...files.map(({ title }) => title),
  ...files.map(({ description }) => description ?? ''),
  ...files.flatMap(({ caravans }) => caravans.map(({ name }) => name)),
  ...[...builtInRegimes().values()].map(({ title }) => title),
  ...policyLevers().map(({ title }) => title),
];
const places = builtInPlaces().flatMap(({ name, region }) => [name, region ?? '']);
const plain = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '');

describe('Spanish names', () => {
  test('are there for every title of the data pack, and for nothing that it does not have', () => {
    expect(titles.filter((title) => spanish.nameOf(title) === title)).toEqual([]);
    expect(Object.keys(spanishNames).filter((name) => ![...titles, ...places].includes(name))).toEqual([]);
  });

  test('of places are theirs with accents, but for four that have another', () => {
    const other = places.filter((name) => plain(spanish.nameOf(name)) !== name);
    expect([...new Set(other)].sort()).toEqual([
      'Guatemala City',
      'Mexico (state)',
      'Mexico City',
      'Oaxaca City',
    ]);
    expect(spanish.nameOf('Mexico City')).toBe('Ciudad de México');
  });

  test('have the accents that GeoNames has', () => {
    for (const { id, name } of builtInPlaces()) {
      const accented = geonamesRow(id)?.name;
      if (accented !== name && plain(accented ?? '') === name) expect(spanish.nameOf(name)).toBe(accented);
    }
  });

  test('leave the names of others as they are', () => {
    expect(spanish.nameOf('Caravan of hope')).toBe('Caravan of hope');
  });
});
