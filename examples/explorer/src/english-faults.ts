/** What the library says in terms of a file, and the same in terms of the fields of the page. */
const inOtherWords: readonly (readonly [RegExp, string])[] = [
  [/expected (?:a (?:non-empty )?text|exactly \d+ characters|".*)$/, 'expected one of the list'],
  [/expected the id of (a place|a port of entry).*$/, 'expected $1 of the list'],
  [/expected a number or an object$/, 'expected a number'],
  [/expected at least low, which is (\S+)$/, 'expected at least the other end, which is $1'],
  [/ than that of events\[\d+\]$/, ' than that of an event like it'],
  [/ than events\[\d+\]$/, ' than an event like it'],
  [/^is an? (?:array of \d+|object), (?=expected)/, ''],
];

/**
 * A fault that the library tells of a field of the page, without what only a file has.
 *
 * @param message - `is <value>, expected <what>`
 */
export function englishFault(message: string): string {
  return inOtherWords.reduce((text, [pattern, other]) => text.replace(pattern, other), message);
}
