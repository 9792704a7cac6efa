import { withDigits } from '../base/look-alikes.js';
import { gapHint, keyHint, valueHint, wordPattern } from './json-hints.js';
import { lineAndColumn } from './line-and-column.js';

type Path = readonly (string | number)[];

/** Where a JSON text goes wrong: `message` as of an `Issue`. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

/** What is to be known of a JSON text beside its value. */
export interface JsonScan {
  readonly fault: JsonFault | undefined;
  /** Where the value at each path begins, for a key of an object the key itself; by {@link pathKey}. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Keys that an object has twice: the second wins in silence with `JSON.parse`. */
  readonly twice: readonly { readonly path: Path; readonly offset: number }[];
}

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

const deepest = 200;
const literals = ['true', 'false', 'null'];
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside texts
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Reads a JSON text (RFC 8259) for its form alone, as far as it is right.
 *
 * @remarks `JSON.parse` of Node 20 does not say where most faults are, and never says what stood there and
 *   what was expected.
 */
export function scanJson(text: string): JsonScan {
  const offsets = new Map<string, number>();
  const twice: { path: Path; offset: number }[] = [];
  let at = 0;
  let fault: JsonFault | undefined;

  try {
    value([], 'a value');
    blank();
    if (at < text.length)
      fail('the end of the text', 'what belongs to it must stand inside its last bracket');
  } catch (error) {
    if (fault === undefined) throw error;
  }
  return { fault, offsets, twice };

  function value(path: Path, expected: string): void {
    blank();
    if (!offsets.has(pathKey(path))) offsets.set(pathKey(path), at);
    if (path.length > deepest) fail(`at most ${deepest} brackets inside one another`);
    const first = text[at];
    if (first === '{') object(path);
    else if (first === '[') array(path);
    else if (first === '"') string();
    else if (first !== undefined && /[-\d]/.test(first)) number();
    else literal(expected);
  }

  function object(path: Path): void {
    const open = at++;
    const seen = new Set<string>();
    blank();
    if (text[at] === '}') {
      at++;
      return;
    }
    for (;;) {
      blank();
      const start = at;
      if (text[at] !== '"') fail('a key in double quotes', keyHint(text, at, lineAndColumn(text, open).line));
      const key = string();
      const here = [...path, key];
      if (seen.has(key)) twice.push({ path: here, offset: start });
      seen.add(key);
      offsets.set(pathKey(here), start);
      blank();
      if (text[at] !== ':') {
        const hint = key.includes(':')
          ? 'the closing " of the key is missing'
          : 'write : between key and value';
        fail(`a colon after the key ${JSON.stringify(key)}`, hint);
      }
      at++;
      value(here, `a value for the key ${JSON.stringify(key)}`);
      if (ends('}', open)) return;
    }
  }

  function array(path: Path): void {
    const open = at++;
    blank();
    if (text[at] === ']') {
      at++;
      return;
    }
    for (let i = 0; ; i++) {
      value([...path, i], 'a value');
      if (ends(']', open)) return;
    }
  }

  /** Past a comma or the closing bracket; true for the bracket. */
  function ends(bracket: string, open: number): boolean {
    blank();
    if (text[at] === bracket) {
      at++;
      return true;
    }
    if (text[at] !== ',') {
      const opened = `${text[open]} of line ${lineAndColumn(text, open).line}`;
      fail(`a comma or the ${bracket} that closes the ${opened}`, gapHint(text, at, opened));
    }
    at++;
    blank();
    if (text[at] === bracket) fail('another entry after the comma', `remove the comma before the ${bracket}`);
    return false;
  }

  function string(): string {
    const found = match(stringPattern);
    if (found !== undefined) return JSON.parse(found) as string;
    const line = text.slice(at).split(/\r|\n/, 1)[0] ?? '';
    const wrongEscape = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(line.slice(1));
    if (wrongEscape !== null) {
      at += 1 + wrongEscape.index;
      fail('one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000', 'write a backslash itself as \\\\');
    }
    return fail('a text that ends in a double quote on its line', 'the closing " is missing');
  }

  function number(): void {
    const start = at;
    match(numberPattern);
    const rest = match(wordPattern);
    if (rest === undefined && at > start) return;
    at = start;
    const word = match(wordPattern) ?? '';
    at = start;
    const meant = [word, withDigits(word)].find((form) => form !== '' && Number.isFinite(Number(form)));
    const number = meant === undefined ? undefined : String(Number(meant));
    fail(
      'a number such as 12 or 0.5, or a text in quotes',
      number === undefined ? 'put a text in double quotes' : `did you mean ${number}?`,
    );
  }

  function literal(expected: string): void {
    const start = at;
    const word = match(wordPattern);
    if (word !== undefined && literals.includes(word)) return;
    at = start;
    const meant = literals.find((candidate) => candidate === word?.toLowerCase());
    fail(expected, meant === undefined ? valueHint(text, at, word) : `did you mean ${meant}?`);
  }

  function blank(): void {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function fail(expected: string, hint?: string): never {
    const here = text.slice(at).split(/[\s,:]/, 1)[0] || text[at];
    const found = here === undefined ? 'the end of the text' : here.slice(0, 20);
    fault = {
      offset: at,
      message: `is ${found}, expected ${expected}`,
      ...(hint === undefined ? {} : { hint }),
    };
    throw new Error(fault.message);
  }
}
