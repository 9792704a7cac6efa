import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documents, readText, root } from './documents.js';
import { exampleNames, exampleText, runExample, withPrints } from './examples.js';
import { generators, oneClause, shortened } from './generators.js';
import { codeBlocks, proseLines, regenerated } from './markdown.js';
import { aligned } from './table.js';

/** `UPDATE_DOCS=1 npx vitest run --project package test/docs` writes what these tests compare. */
const update = process.env['UPDATE_DOCS'] === '1';

function make(kind: string, argument: string): string {
  const generator = generators[kind];
  if (generator === undefined) throw new Error(`no generator ${kind}`);
  return generator(argument);
}

// First the examples: the documents quote what they print.
describe('the examples', () => {
  test.concurrent.each(exampleNames())('%s prints what the comment at its end says', async (name) => {
    const { program, prints } = exampleText(name);
    const printed = await runExample(name);
    if (update) writeFileSync(join(root, 'examples', name), withPrints(program, printed));
    else expect(prints).toBe(printed);
  });
});

describe('the documents', () => {
  test.each(documents)('%s says what the built package says', (file) => {
    const text = readText(file);
    const now = regenerated(text, make);
    if (update) writeFileSync(join(root, file), now);
    else expect(text).toBe(now);
  });

  test('README.md quotes only what the demo prints', () => {
    const readme = readText('README.md');
    const screen = codeBlocks(readme).find(({ language }) => language === 'text')?.code ?? '';
    const quotes = proseLines(readme).flatMap((line) =>
      [...line.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !screen.includes(quote))).toEqual([]);
  });

  test('a mark for which there is no generator is a fault', () => {
    const text = '<!-- generated: nonsense -->\n<!-- /generated -->';
    expect(() => regenerated(text, make)).toThrow('no generator nonsense');
  });
});

describe('what is shortened and aligned', () => {
  test('a long table keeps its head, long prose all of it', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `row  ${i}`).join('\n');
    const prose = Array.from({ length: 9 }, (_, i) => `line ${i}`).join('\n');
    expect(shortened(`${prose}\n\n${rows}\n\nend\n`)).toBe(
      `${prose}\n\nrow  0\nrow  1\nrow  2\nrow  3\nrow  4\nrow  5\n...\n\nend`,
    );
  });

  test('a sentence keeps what stands before its colon, unless that is code', () => {
    expect(oneClause('People at a place, night by night: all of them')).toBe(
      'People at a place, night by night',
    );
    expect(oneClause('`a: b`, one line')).toBe('`a: b`, one line');
  });

  test('columns stand under each other, text beside tables stays', () => {
    expect(aligned('a | b\n\n| x | long |\n| --- | --- |\n| wider |  |\n\nend')).toBe(
      'a | b\n\n| x     | long |\n| ----- | ---- |\n| wider |      |\n\nend',
    );
  });
});
