import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fittingTable, screenWidth, setScreenWidth, textTable, wrapText } from '../../src/cli/text-table.js';

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

  expect(table.length).toBe(screenWidth()); // 16 letters to a name
  expect([...new Set(lengths)]).toEqual([10, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
});

describe('on a narrow terminal', () => {
  afterEach(() => setScreenWidth(80));

  test('columns that do not fit stand below the others', () => {
    setScreenWidth(40);
    const columns = [{ heading: 'Town' }, { heading: 'Fullest\nnight' }, { heading: 'Water' }];
    const table = textTable(columns, [
      ['Juchitan de Zaragoza', '8 Jan to 10 Jan', '15'],
      ['Ixtepec', '10 Jan', ''],
    ]);

    expect(table.split('\n')).toEqual([
      '                      Fullest',
      'Town                  night',
      '    Water',
      'Juchitan de Zaragoza  8 Jan to 10 Jan',
      '    15',
      'Ixtepec               10 Jan',
    ]);
  });

  test('no line of a table or a text is longer, and no cell is lost', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 80 }), (cells, columns) => {
        setScreenWidth(columns);
        const table = textTable(
          cells.map((_, i) => ({ heading: `h${i}` })),
          [cells],
        );
        const text = wrapText(cells.join(' '));

        for (const line of `${table}\n${text}`.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
        expect(table.split(/\s+/).filter((word) => !/^h\d+$|^$/.test(word))).toEqual(cells);
      }),
    );
  });

  test('names are shortened before columns go below', () => {
    setScreenWidth(40);
    const table = fittingTable((longest) =>
      textTable([{ heading: 'Town' }, { heading: 'People' }], [['x'.repeat(longest), '1'.repeat(20)]]),
    );

    expect(table.split('\n')[1]).toBe(`${'x'.repeat(18)}  ${'1'.repeat(20)}`);
  });

  test('a width that no text can keep to is not taken', () => {
    setScreenWidth(3);
    expect(screenWidth()).toBe(40);
    setScreenWidth(300);
    expect(screenWidth()).toBe(80);
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
        expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
          screenWidth(),
        );
      }),
    );
  });
});
