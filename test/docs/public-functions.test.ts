import { describe, expect, test } from 'vitest';
import { entryPoints, fixtures } from './compiled.js';
import { publicFunctions } from './public-functions.js';

// The first to ask waits until the compiler has read the program.
describe('the public functions', { timeout: 60_000 }, () => {
  test.each(Object.values(entryPoints))('of %s say what they give', (entry) => {
    const functions = publicFunctions(entry);
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.filter(({ summary }) => summary === '').map(({ name }) => name)).toEqual([]);
  });

  test('are read with arguments and first sentence, and one without a docstring is noticed', () => {
    expect(publicFunctions(fixtures.functions)).toEqual([
      { name: 'documented', parameters: ['first', 'second?'], summary: 'What it gives', folder: 'fixtures' },
      { name: 'undocumented', parameters: [], summary: '', folder: 'fixtures' },
    ]);
  });
});
