/** How a column is set. */
export interface TextColumn {
  /** Lines of its heading, set at the bottom. */
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

const gap = '  ';
/** Columns of a terminal that tables and sentences keep within. */
export const screenWidth = 80;

/**
 * Aligned columns with a heading, without lines around them; spaces at the ends of lines are left out.
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
  return all
    .map((row) =>
      columns
        .map(({ align }, i) => {
          const cell = row[i] ?? '';
          const width = widths[i] ?? 0;
          return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
        })
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

/**
 * A table of names and numbers that fits the screen: names are shortened as far as they must be, evenly.
 *
 * @param make - the table with names of at most so many letters
 */
export function fittingTable(make: (longestName: number) => string): string {
  const widest = 24;
  const narrowest = 10;
  for (let longest = widest; longest > narrowest; longest--) {
    const table = make(longest);
    if (table.split('\n').every((line) => line.length <= screenWidth)) return table;
  }
  return make(narrowest);
}

/**
 * A name of at most so many letters: first without what stands in brackets and after "de", then with the
 * first letters of its first words, then its last word alone, and cut in the end.
 */
export function shortName(name: string, longest: number): string {
  // A country in brackets tells two towns of one name apart: it goes where there is no room for both.
  const withCountry = name.replace(/ \((?![A-Z]{2}\)).*\)$/, '');
  const plain = withCountry.replace(/ \([A-Z]{2}\)$/, '');
  const words = plain.split(' ');
  const last = words.at(-1) ?? plain;
  const initials = words.map((_, count) =>
    [
      ...words.slice(0, count).map((word) => (word.length > 3 ? `${word.charAt(0)}.` : word)),
      ...words.slice(count),
    ].join(' '),
  );
  const forms = [
    name,
    withCountry,
    plain,
    plain.replace(/ de .*$/, ''),
    plain.replace(/ City$/, ' C.'),
    ...initials,
    last,
  ];
  return forms.find((form) => form.length <= longest) ?? `${last.slice(0, longest - 1)}.`;
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
    if (isBegun && line.length + 1 + word.length > screenWidth) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = isBegun ? `${line} ${word}` : `${line}${word}`;
    isBegun = true;
  }
  return [...lines, line].join('\n');
}
