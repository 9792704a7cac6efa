import { describe, expect, test } from 'vitest';
import { documents, readText } from './documents.js';

/** Words that are not neutral, or of the place where the text was written. CONTRIBUTING.md names some to avoid them. */
const unwanted =
  /\b(waves?|floods?|surges?|influx|illegals?|aliens?|hordes?|invasion)\b|\/(?:work|tmp)\/|!(?=\s|$)/gi;

describe('the words of the documents', () => {
  test.each(documents.filter((file) => file !== 'CONTRIBUTING.md'))(
    '%s is neutral and does not exclaim',
    (file) => {
      expect(readText(file).match(unwanted) ?? []).toEqual([]);
    },
  );

  test('a word that is not neutral is found', () => {
    // Put together here, so that no path of a machine stands in a file.
    const folder = ['', 'tmp', ''].join('/');

    expect(`A wave came! See ${folder}x`.match(unwanted)).toEqual(['wave', '!', folder]);
  });
});
