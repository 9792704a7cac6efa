import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { declarationOf, exportsOf } from './source.js';

const entryPoints = [
  'index.ts',
  'data/index.ts',
  'evidence/index.ts',
  'scores/index.ts',
  'plots/index.ts',
  'report/index.ts',
  'node.ts',
  'browser.ts',
  'queue/index.ts',
];

/** One line for each entry point's names, types and values apart, in order of the alphabet. */
function surface(): string {
  return entryPoints
    .map((entry) => {
      const lines = exportsOf(entry).map(({ name, isType }) => (isType ? `type ${name}` : name));
      return `# src/${entry}\n${lines.sort().join('\n')}\n`;
    })
    .join('\n');
}

describe('the public API', () => {
  // A change of this file is a change for users: say it in the changelog, then run `npx vitest run test/structure -u`.
  test('is the list of names in public-api.txt', async () => {
    await expect(surface()).toMatchFileSnapshot('public-api.txt');
  });

  test.each(entryPoints)('of src/%s is documented, every name of it', (entry) => {
    const bare = exportsOf(entry).filter((exported) => {
      const statement = declarationOf(exported);
      return statement === undefined || ts.getJSDocCommentsAndTags(statement).length === 0;
    });

    expect(bare.map(({ name, declaredIn }) => `${declaredIn}: ${name}`)).toEqual([]);
  });

  test.each(entryPoints)('of src/%s exports no name twice and nothing internal', (entry) => {
    const exported = exportsOf(entry);
    const internal = exported.filter((one) => {
      const statement = declarationOf(one);
      return (
        statement !== undefined &&
        /@internal/.test(statement.getFullText().slice(0, statement.getLeadingTriviaWidth()))
      );
    });

    expect(new Set(exported.map(({ name }) => name)).size).toBe(exported.length);
    expect(internal.map(({ name }) => name)).toEqual([]);
  });
});
