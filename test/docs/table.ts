/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return aligned([head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));
}

/** The text with the columns of its tables under each other, as the formatter of the repository wants them. */
export function aligned(text: string): string {
  return text.replace(/(?:^\|.*\|$\n?)+/gm, (lines) => {
    const rows = lines
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
    const padded = rows.map((row) =>
      row.map((cell, c) => (cell === '---' ? '-'.repeat(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0))),
    );
    return padded.map((row) => `| ${row.join(' | ')} |\n`).join('');
  });
}
