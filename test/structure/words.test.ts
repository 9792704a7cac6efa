import { describe, expect, test } from 'vitest';
import { builtInNetwork } from '../../src/data/built-in-network.js';
import { codeOf, declaredNames, folderOf, parsed, sourceFiles } from './source.js';

const { places } = builtInNetwork();

/** Names and ids of places that stand in some code as words. */
function placesIn(code: string): string[] {
  return places
    .flatMap(({ id, name }) => [id, name])
    .filter((word) => code.includes(word) && new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code));
}

describe('places', () => {
  test('are facts of the data pack: no other file names one, comments apart', () => {
    const bad = sourceFiles
      .filter((file) => folderOf(file) !== 'data')
      .flatMap((file) => placesIn(codeOf(file)).map((place) => `${file}: ${place}`));

    expect(bad).toEqual([]);
  });

  test('would be found', () => {
    expect(placesIn(codeOf('planted.ts', "if (place.id === 'mx-tapachula') stop();"))).toEqual([
      'mx-tapachula',
    ]);
    expect(placesIn(codeOf('planted.ts', "const home = 'Tijuana';"))).toEqual(['Tijuana']);
    expect(placesIn(codeOf('planted.ts', "// as in Tijuana\nconst tijuanaLike = 'mx-tijuana-2';"))).toEqual(
      [],
    );
  });
});

/** Words that say of people what the model does not know, or that the project does not use. */
const unwanted = /agent|person|migrant|individual/i;
const unkind = /\b(illegals?|aliens?|migrant waves?|floods? of|invasions?|hordes?)\b/i;

describe('words', () => {
  test('of exported names are groups, people and travellers', () => {
    const names = sourceFiles.flatMap((file) =>
      parsed(file)
        .statements.flatMap(declaredNames)
        .map((name) => `${file}: ${name}`),
    );

    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => unwanted.test(name.split(': ')[1]!))).toEqual([]);
  });

  test('are neutral everywhere in the code', () => {
    expect(sourceFiles.filter((file) => unkind.test(codeOf(file)))).toEqual([]);
  });

  test('would be found', () => {
    const names = parsed(
      'planted.ts',
      'export class MigrantGroup {}\nexport const agentCount = 1;',
    ).statements.flatMap(declaredNames);

    expect(names.filter((name) => unwanted.test(name))).toEqual(['MigrantGroup', 'agentCount']);
    expect(unkind.test('a flood of people')).toBe(true);
  });
});
