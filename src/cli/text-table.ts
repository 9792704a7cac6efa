import { withNamesKept } from './short-name.js';

/** How a column is set. */
export interface TextColumn {
  /** Lines of its heading, set at the bottom. */
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

const gap = '  ';
const [narrowest, widest] = [40, 80];
let width = widest;

/** Columns without which a text stands below what it is about: beside it, it would be a pillar of words. */
export const leastRoom = 24;

/** Columns of the terminal that tables and sentences keep within. */
export function screenWidth(): number {
  return width;
}

/** Tells how wide the terminal is, once for the process; text wider than 80 columns reads badly, so none is. */
export function setScreenWidth(columns: number): void {
  width = Math.min(widest, Math.max(narrowest, Math.floor(columns)));
}

/**
 * Aligned columns with a heading, without lines around them; spaces at the ends of lines are left out. Columns that do
 * not fit the terminal stand below the others, a little to the right.
 *
 * @param rows - texts, one to each column
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const headings = columns.map(({ heading }) => heading.split('\n'));
  const height = Math.max(...headings.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, line) =>
    headings.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const all = [...head, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const lineOf = (row: readonly string[], from: number, to: number): string =>
    columns
      .slice(from, to)
      .map(({ align }, i) => {
        const cell = row[from + i] ?? '';
        const length = widths[from + i] ?? 0;
        return align === 'right' ? cell.padStart(length) : cell.padEnd(length);
      })
      .join(gap)
      .trimEnd();
  const [first = columns.length, ...later] = breaksOf(widths);
  const below = later.map((to, i) => [later[i - 1] ?? first, to] as const);
  // What is set together stays together: the lines of a heading above the first columns come before those below.
  const set = (together: readonly (readonly string[])[]): string[] => [
    ...together.map((row) => lineOf(row, 0, first)),
    ...below.flatMap(([from, to]) =>
      together.map((row) => `${fold}${lineOf(row, from, to)}`.trimEnd()).filter((line) => line !== ''),
    ),
  ];
  return [...set(head), ...rows.flatMap((row) => set([row]))].join('\n');
}

const fold = '    ';

/** Where the lines of a row end: the number of the column behind the last of each. */
function breaksOf(widths: readonly number[]): number[] {
  const ends: number[] = [];
  let length = 0;
  widths.forEach((columnWidth, i) => {
    const lead = ends.length === 0 ? 0 : fold.length;
    if (length > lead && length + gap.length + columnWidth > width) {
      ends.push(i);
      length = fold.length + columnWidth;
    } else length += (length > lead ? gap.length : lead) + columnWidth;
  });
  return [...ends, widths.length];
}

/**
 * A table of names and numbers that fits the screen: names are shortened as far as they must be, evenly.
 *
 * @param make - the table with names of at most so many letters
 */
export function fittingTable(make: (longestName: number) => string): string {
  const [longestName, shortestName] = [24, 10];
  const narrow = make(shortestName);
  // Short names are better than rows over two lines.
  const lineCount = narrow.split('\n').length;
  for (let longest = longestName; longest > shortestName; longest--) {
    const lines = make(longest).split('\n');
    if (lines.length === lineCount && lines.every((line) => line.length <= width)) {
      return withNamesKept(() => make(longest));
    }
  }
  return withNamesKept(() => make(shortestName));
}

/**
 * Text broken at spaces to the width of the screen, `34 %` kept whole.
 *
 * @param indent - what further lines begin with
 * @param lead - what the first line begins with, spaces and all
 */
export function wrapText(text: string, indent = '', lead = ''): string {
  const lines: string[] = [];
  let line = lead;
  let isBegun = false;
  for (const word of text.split(/ (?!%)/)) {
    if (isBegun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = isBegun ? `${line} ${word}` : `${line}${word}`;
    isBegun = true;
  }
  return [...lines, line].join('\n');
}

/** Each line broken at spaces to the width of the screen, what follows a little to the right of its beginning. */
export function wrapLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lead = /^ */.exec(line)![0];
      return wrapText(line.slice(lead.length), `${lead}  `, lead);
    })
    .join('\n');
}
