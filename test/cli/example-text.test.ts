import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { exampleText } from '../../src/cli/example-text.js';
import { setScreenWidth } from '../../src/cli/text-table.js';

afterEach(() => setScreenWidth(80));

describe('exampleText', () => {
  test('sets one example or several below a heading, with remarks between', () => {
    expect(exampleText('caravan-sim run a')).toBe('\nExample:\n  caravan-sim run a');
    expect(exampleText('caravan-sim run a', '# again', 'caravan-sim run b')).toBe(
      '\nExamples:\n  caravan-sim run a\n  # again\n  caravan-sim run b',
    );
  });

  test('breaks a command so that a shell takes it, options beside their values and quotes whole', () => {
    setScreenWidth(45);

    expect(
      exampleText('caravan-sim run mine.json --seed "note no 7" --from 2024-01-03').split('\n').slice(2),
    ).toEqual(['  caravan-sim run mine.json \\', '    --seed "note no 7" --from 2024-01-03']);
    expect(
      exampleText('caravan-sim completion fish > ~/.config/fish/completions/x').split('\n').slice(2),
    ).toEqual(['  caravan-sim completion fish \\', '    > ~/.config/fish/completions/x']);
  });

  test('breaks a remark into remarks', () => {
    setScreenWidth(40);
    const lines = exampleText('# one part of twenty, on one of many machines').split('\n').slice(2);

    expect(lines).toEqual(['  # one part of twenty, on one of many', '  # machines']);
  });

  test('is no wider than the screen, and the same command when a shell has joined its lines', () => {
    const word = fc.stringMatching(/^(--)?[a-z0-9.]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 80 }),
        (words, columns) => {
          setScreenWidth(columns);
          const text = exampleText(words.join(' ')).split('\n').slice(2).join('\n');

          for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
          expect(text.replaceAll('\\\n', '').trim().split(/ +/)).toEqual(words);
        },
      ),
    );
  });
});
