// Just enough Markdown to test the documents of the repository.

export interface CodeBlock {
  /** First word after the fence. */
  readonly language: string;
  /** Second word: name of the file that the block shows. */
  readonly name: string | undefined;
  readonly code: string;
  readonly line: number;
  /** Whether it stands between marks of generated text. */
  readonly generated: boolean;
}

const openMark = /^<!-- generated: (\S+) ?(.*?) -->$/;
const closeMark = '<!-- /generated -->';

/** Every fenced block. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { language: string; name: string | undefined; line: number; lines: string[] } | undefined;
  let generated = false;
  markdown.split('\n').forEach((text, i) => {
    if (open !== undefined) {
      if (text !== '```') open.lines.push(text);
      else {
        blocks.push({ ...open, code: `${open.lines.join('\n')}\n`, generated });
        open = undefined;
      }
      return;
    }
    if (openMark.test(text)) generated = true;
    if (text === closeMark) generated = false;
    if (!text.startsWith('```')) return;
    const [language = '', name] = text.slice(3).split(' ');
    open = { language, name, line: i + 1, lines: [] };
  });
  if (open !== undefined) throw new Error(`the block of line ${open.line} is not closed`);
  return blocks;
}

/** The text without fenced blocks, line by line, so that lines keep their numbers. */
export function proseLines(markdown: string): string[] {
  let inside = false;
  return markdown.split('\n').map((line) => {
    if (line.startsWith('```')) {
      inside = !inside;
      return '';
    }
    return inside ? '' : line;
  });
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** As GitHub makes it. */
  readonly anchor: string;
}

export function headings(markdown: string): Heading[] {
  const used = new Map<string, number>();
  return proseLines(markdown).flatMap((line) => {
    const match = /^(#{1,6}) (.*)$/.exec(line);
    if (match === null) return [];
    const [, marks = '', text = ''] = match;
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const before = used.get(slug) ?? 0;
    used.set(slug, before + 1);
    return { level: marks.length, text, anchor: before === 0 ? slug : `${slug}-${before}` };
  });
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

export function links(markdown: string): Link[] {
  return proseLines(markdown).flatMap((text, i) =>
    [...text.replace(/`[^`]*`/g, 'code').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => ({
      target: match[1] ?? '',
      line: i + 1,
    })),
  );
}

/**
 * The text with everything between marks of generated text made anew.
 *
 * @param make - text for the words after `generated:`
 */
export function regenerated(markdown: string, make: (kind: string, argument: string) => string): string {
  const lines: string[] = [];
  let inside = false;
  for (const line of markdown.split('\n')) {
    if (line === closeMark) {
      if (!inside) throw new Error('a mark that closes without one that opens');
      inside = false;
    }
    if (!inside) lines.push(line);
    const mark = openMark.exec(line);
    if (mark === null) continue;
    if (inside) throw new Error(`${line} stands inside another`);
    inside = true;
    lines.push('', make(mark[1] ?? '', mark[2] ?? '').trimEnd(), '');
  }
  if (inside) throw new Error('a mark that opens is not closed');
  return lines.join('\n');
}
