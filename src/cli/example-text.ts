import { screenWidth, wrapText } from './text-table.js';

/**
 * Examples for the end of a help text, within the width of the screen and still fit to be pasted into a shell.
 *
 * @param lines - commands, and remarks that begin with `# `
 */
export function exampleText(...lines: readonly string[]): string {
  const commands = lines.filter((line) => !isRemark(line));
  const heading = commands.length === 1 ? 'Example:' : 'Examples:';
  return ['', heading, ...lines.map((line) => (isRemark(line) ? remark(line) : brokenCommand(line)))].join(
    '\n',
  );
}

function isRemark(line: string): boolean {
  return line.startsWith('# ');
}

function remark(line: string): string {
  return wrapText(line.slice(2), '  # ', '  # ');
}

const lead = '  ';
const onward = ' \\';

/** A command over as many lines as it needs; a backslash at the end of a line tells the shell that it goes on. */
function brokenCommand(command: string): string {
  // An option stays with its value, and a text in quotes whole.
  const parts = command.match(/(?:(?:--\S+|>) (?!-))?(?:"[^"]*"|[^\s"])+/g) ?? [];
  const lines: string[] = [];
  let line = lead;
  parts.forEach((part, i) => {
    const room = screenWidth() - (i === parts.length - 1 ? 0 : onward.length);
    if (i > 0 && line.length + 1 + part.length > room) {
      lines.push(`${line}${onward}`);
      line = `${lead}${lead}${part}`;
    } else line = i === 0 ? `${line}${part}` : `${line} ${part}`;
  });
  return [...lines, line].join('\n');
}
