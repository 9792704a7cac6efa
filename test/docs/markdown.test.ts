import { describe, expect, test } from 'vitest';
import { codeBlocks, headings, links, regenerated } from './markdown.js';

const text = [
  '# One `two`: three',
  '[a](b.md#c) and [`d`](e.ts), not `[f](g)`',
  '```sh name.sh',
  '# no heading, [no](link)',
  '```',
  '## Same',
  '## Same',
  '<!-- generated: kind some argument -->',
  '```js',
  'old();',
  '```',
  '<!-- /generated -->',
  '',
].join('\n');

describe('the reader of Markdown', () => {
  test('finds code blocks with language, name, line and whether they are generated', () => {
    expect(codeBlocks(text)).toEqual([
      {
        language: 'sh',
        name: 'name.sh',
        line: 3,
        lines: expect.anything(),
        code: '# no heading, [no](link)\n',
        generated: false,
      },
      {
        language: 'js',
        name: undefined,
        line: 9,
        lines: expect.anything(),
        code: 'old();\n',
        generated: true,
      },
    ]);
  });

  test('refuses a block that is never closed, which would hide the rest of the text', () => {
    expect(() => codeBlocks('```js\nx')).toThrow('line 1');
  });

  test('makes the anchors of headings as GitHub does, numbered where they repeat', () => {
    expect(headings(text).map(({ anchor }) => anchor)).toEqual(['one-two-three', 'same', 'same-1']);
  });

  test('finds links outside code', () => {
    expect(links(text)).toEqual([
      { target: 'b.md#c', line: 2 },
      { target: 'e.ts', line: 2 },
    ]);
  });

  test('replaces what stands between marks and nothing else', () => {
    const again = regenerated(text, (kind, argument) => `${kind}/${argument}\n`);
    expect(again).toBe(text.replace('```js\nold();\n```', '\nkind/some argument\n'));
    expect(() => regenerated('<!-- generated: x -->', () => '')).toThrow('not closed');
    expect(() => regenerated('<!-- /generated -->', () => '')).toThrow('closes');
  });
});
