import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documents, readText, root } from './documents.js';
import { headings, links } from './markdown.js';

/** Relative links of a document that lead nowhere. */
function brokenLinks(file: string, text: string): string[] {
  return links(text)
    .filter(({ target }) => !/^[a-z]+:/.test(target))
    .flatMap(({ target, line }) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : relative(root, join(root, dirname(file), path));
      if (to.startsWith('..') || !existsSync(join(root, to))) return [`line ${line}: ${to} does not exist`];
      if (anchor === undefined) return [];
      const anchors = headings(to === file ? text : readText(to)).map((heading) => heading.anchor);
      return anchors.includes(anchor) ? [] : [`line ${line}: ${to} has no heading #${anchor}`];
    });
}

describe('the links of the documents', () => {
  test.each(documents)('%s: every relative link and anchor exists', (file) => {
    expect(links(readText(file)).length).toBeGreaterThan(0);
    expect(brokenLinks(file, readText(file))).toEqual([]);
  });

  test('a link or an anchor that leads nowhere is found', () => {
    const text =
      '# Here\n[a](#here) [b](#there) [c](NOWHERE.md) [d](ODD.md#7-submodels) [e](ODD.md#8-none) [f](../x)';
    expect(brokenLinks('README.md', text)).toEqual([
      'line 2: README.md has no heading #there',
      'line 2: NOWHERE.md does not exist',
      'line 2: ODD.md has no heading #8-none',
      'line 2: ../x does not exist',
    ]);
  });
});
