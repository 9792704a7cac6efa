import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortName, withNamesAlike } from '../../src/cli/short-name.js';
import { fittingTable, textTable } from '../../src/cli/text-table.js';

describe('shortName', () => {
  test.each([
    ['Alvaro Obregon (Tapachula)', 20, 'Alvaro Obregon'],
    ['Juchitan de Zaragoza', 12, 'Juchitan'],
    ['Guatemala City', 12, 'Guatemala C.'],
    ['Santo Domingo Zanatepec', 16, 'S. D. Zanatepec'],
    ['Santo Domingo Zanatepec', 12, 'Zanatepec'],
    ['Nezahualcoyotl', 10, 'Nezahualc.'],
    ['Escuintla (MX)', 14, 'Escuintla (MX)'],
    ['Escuintla (MX)', 12, 'Escuintla'],
    ['Puebla', 10, 'Puebla'],
  ])('%s in %i letters is %s', (name, longest, short) => {
    expect(shortName(name, longest)).toBe(short);
  });

  test('never exceeds the letters it is given', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 4, max: 24 }), (name, longest) => {
        expect(shortName(name, longest).length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

/** A table of a town, and of so much else that its name has so many letters. */
function townTable(name: string, letters: number): string {
  const rest = 'x'.repeat(80 - 2 - letters);
  return fittingTable((longest) =>
    textTable([{ heading: 'Town' }, { heading: 'Rest' }], [[shortName(name, longest), rest]]),
  );
}

describe('withNamesAlike', () => {
  const name = 'Alvaro Obregon (Tapachula)';
  const first = (table: string): string => table.split('\n')[1]!.split('  ')[0]!;

  test('calls a town in all tables as in the one with least room, wherever that stands', () => {
    const rooms = [22, 10, 14];
    const screen = (): string => rooms.map((letters) => first(townTable(name, letters))).join(', ');

    expect(screen()).toBe('Alvaro Obregon, A. Obregon, Alvaro Obregon');
    expect(withNamesAlike(screen)).toBe('A. Obregon, A. Obregon, A. Obregon');
    // And of the next screen knows nothing.
    expect(screen()).toBe('Alvaro Obregon, A. Obregon, Alvaro Obregon');
  });

  test('keeps the country where there is room for it', () => {
    const screen = (): string =>
      [20, 10].map((letters) => first(townTable('Escuintla (MX)', letters))).join(', ');

    expect(withNamesAlike(screen)).toBe('Escuintla (MX), Escuintla');
  });
});
