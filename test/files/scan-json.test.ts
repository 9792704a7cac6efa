import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathKey, scanJson } from '../../src/files/scan-json.js';

/** `offset: message | hint` of the fault of a text. */
function faultOf(text: string): string | undefined {
  const { fault } = scanJson(text);
  if (fault === undefined) return undefined;
  return `${fault.offset}: ${fault.message}${fault.hint === undefined ? '' : ` | ${fault.hint}`}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  test.each([
    ['{"a": 1,}', '8: is }, expected another entry after the comma | remove the comma before the }'],
    [
      '{"a": 1 "b": 2}',
      '8: is "b", expected a comma or the } that closes the { of line 1 | a comma is missing before it',
    ],
    [
      '{"a": [1, 2}',
      '11: is }, expected a comma or the ] that closes the [ of line 1 | write a comma, or remove what is there',
    ],
    [
      '{\n"a": {"b": 1}',
      '15: is the end of the text, expected a comma or the } that closes the { of line 1 | the { of line 1 is never closed',
    ],
    ["{'a': 1}", "1: is 'a', expected a key in double quotes | JSON has double quotes only"],
    ['{a: 1}', '1: is a, expected a key in double quotes | did you mean "a"?'],
    ['{"a" 1}', '5: is 1}, expected a colon after the key "a" | write : between key and value'],
    ['{"a: "b"}', '6: is b"}, expected a colon after the key "a: " | the closing " of the key is missing'],
    ['{"a": True}', '6: is True}, expected a value for the key "a" | did you mean true?'],
    ['{"a": town}', '6: is town}, expected a value for the key "a" | put a text in double quotes'],
    ['{"a": .5}', '6: is .5}, expected a value for the key "a" | did you mean 0.5?'],
    ['{"a": 01}', '6: is 01}, expected a number such as 12 or 0.5, or a text in quotes | did you mean 1?'],
    [
      '{"a": 2024-01-01}',
      '6: is 2024-01-01}, expected a number such as 12 or 0.5, or a text in quotes | put a text in double quotes',
    ],
    ['{"a": }', '6: is }, expected a value for the key "a" | a value is missing before it'],
    ['{"a": ,"b": 1}', '6: is ,, expected a value for the key "a" | remove the comma'],
    ['{,"a": 1}', '1: is ,, expected a key in double quotes | remove the comma'],
    ['[}]', '1: is }], expected a value | remove the }'],
    [
      '{"a": "b\n"}',
      '6: is "b, expected a text that ends in a double quote on its line | the closing " is missing',
    ],
    [
      '["C:\\temp\\x"]',
      '9: is \\x"], expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 | write a backslash itself as \\\\',
    ],
    ['{ // why\n"a": 1}', '2: is //, expected a key in double quotes | JSON has no comments'],
    [
      '{"a": 1} x',
      '9: is x, expected the end of the text | what belongs to it must stand inside its last bracket',
    ],
    ['', '0: is the end of the text, expected a value | the file seems to be cut off'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('finds no fault in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(faultOf(text)).toBeUndefined();
      }),
    );
  });

  test('finds a fault in a text with a slip exactly where JSON.parse does', () => {
    const slip = fc.record({
      json: fc.json(),
      at: fc.nat(),
      character: fc.constantFrom(...'{}[]",:0-.e\\tn x\n'),
    });
    let faulty = 0;

    fc.assert(
      fc.property(slip, ({ json, at, character }) => {
        const spot = at % (json.length + 1);
        const text = json.slice(0, spot) + character + json.slice(spot + 1);
        if (!isJson(text)) faulty++;
        expect(faultOf(text) === undefined).toBe(isJson(text));
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(faulty).toBeGreaterThan(1000);
  });

  test('knows where keys and entries begin, and which keys are there twice', () => {
    const text = '{"a": [10, {"b": 1}], "a": 2}';
    const { offsets, twice } = scanJson(text);

    expect(offsets.get(pathKey(['a', 0]))).toBe(text.indexOf('10'));
    expect(offsets.get(pathKey(['a', 1, 'b']))).toBe(text.indexOf('"b"'));
    expect(twice).toEqual([{ path: ['a'], offset: text.lastIndexOf('"a"') }]);
  });

  test('refuses a depth that would exhaust the stack', () => {
    expect(faultOf('['.repeat(100_000))).toMatch(/^201: .*at most 200 brackets/);
  });
});
