import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingTable, screenWidth, shortName, textTable, wrapText } from '../../src/cli/text-table.js';

test('textTable aligns columns under headings of one or two lines, without spaces at the ends', () => {
  const table = textTable(
    [{ heading: 'Town' }, { heading: 'Fullest\nnight', align: 'right' }, { heading: 'People' }],
    [
      ['Juchitan', '8 Jan', '400'],
      ['Ixtepec', '10 Jan', ''],
    ],
  );

  expect(table.split('\n')).toEqual([
    '          Fullest',
    'Town        night  People',
    'Juchitan    8 Jan  400',
    'Ixtepec    10 Jan',
  ]);
});

test('fittingTable shortens names no more than the screen asks for', () => {
  const lengths: number[] = [];
  const table = fittingTable((longest) => {
    lengths.push(longest);
    return 'x'.repeat(longest * 5);
  });

  expect(table.length).toBe(screenWidth); // 16 letters to a name
  expect(lengths).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16]);
});

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

describe('wrapText', () => {
  test('keeps a number with its per cent sign and indents further lines', () => {
    const text = `${'x'.repeat(76)} 34 % of it`;

    expect(wrapText(text, '  ')).toBe(`${'x'.repeat(76)}\n  34 % of it`);
  });

  test('begins with the lead as it is', () => {
    expect(wrapText('a b', '', '  key   ')).toBe('  key   a b');
  });

  test('loses no word and exceeds the screen only by words that are longer', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
        const wrapped = wrapText(words.join(' '));
        expect(wrapped.split(/\s/)).toEqual(words);
        expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(screenWidth);
      }),
    );
  });
});
