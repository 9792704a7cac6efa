import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './documents.js';
import { publicFunctions } from './public-functions.js';

// Each reads the whole program with the compiler.
describe('the public functions', { timeout: 60_000 }, () => {
  test.each(['src/index.ts', 'src/data/index.ts', 'src/node.ts'])('of %s say what they give', (entry) => {
    const functions = publicFunctions(join(root, entry));
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.filter(({ summary }) => summary === '').map(({ name }) => name)).toEqual([]);
  });

  test('are read with arguments and first sentence, and one without a docstring is noticed', () => {
    expect(publicFunctions(join(root, 'test/docs/fixtures/functions.ts'))).toEqual([
      { name: 'documented', parameters: ['first', 'second?'], summary: 'What it gives', folder: 'fixtures' },
      { name: 'undocumented', parameters: [], summary: '', folder: 'fixtures' },
    ]);
  });
});
