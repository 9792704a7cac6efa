/** What looks like one word to the person who wrote it. */
export const wordPattern = /[\p{L}\p{N}_$.+-]+/uy;

/** What is wrong where a comma or a closing bracket should stand; `opened` names the bracket. */
export function gapHint(text: string, at: number, opened: string): string {
  const first = text[at];
  if (first === undefined) return `the ${opened} is never closed`;
  if (/["[{\d-]/.test(first)) return 'a comma is missing before it';
  if (isComment(text, at)) return 'JSON has no comments';
  return /\p{L}/u.test(first) ? 'a " is missing before it' : 'write a comma, or remove what is there';
}

/** What is wrong where a key should stand, in an object that was opened on a line. */
export function keyHint(text: string, at: number, openedOnLine: number): string | undefined {
  if (text[at] === undefined) return `the { of line ${openedOnLine} is never closed`;
  if (text[at] === "'") return 'JSON has double quotes only';
  if (isComment(text, at)) return 'JSON has no comments';
  const strayed = strayHint(text, at);
  if (strayed !== undefined) return strayed;
  wordPattern.lastIndex = at;
  const word = wordPattern.exec(text)?.[0];
  return word === undefined ? undefined : `did you mean "${word}"?`;
}

/** What is wrong where a value should stand; `word` is what stands there. */
export function valueHint(text: string, at: number, word: string | undefined): string | undefined {
  if (text[at] === undefined) return 'the file seems to be cut off';
  if (text[at] === "'") return 'JSON has double quotes only';
  if (isComment(text, at)) return 'JSON has no comments';
  if (word === undefined) return strayHint(text, at);
  return Number.isFinite(Number(word)) ? `did you mean ${Number(word)}?` : 'put a text in double quotes';
}

/** What is wrong where punctuation stands instead of a key or a value. */
function strayHint(text: string, at: number): string | undefined {
  const before = text.slice(0, at).trimEnd().at(-1);
  const here = text[at]!;
  if (here === ',' || here === ':') return `remove the ${here === ',' ? 'comma' : 'colon'}`;
  if (here !== '}' && here !== ']') return undefined;
  return before === ':' ? 'a value is missing before it' : `remove the ${here}`;
}

function isComment(text: string, at: number): boolean {
  return text[at] === '#' || text.startsWith('//', at) || text.startsWith('/*', at);
}
