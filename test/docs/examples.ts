import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readText, root } from './documents.js';

const run = promisify(execFile);

/** Names of the example programs, in their order. */
export function exampleNames(): string[] {
  return readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.mjs'))
    .sort();
}

export interface ExampleText {
  /** The program without what it prints. */
  readonly program: string;
  /** What the comment at its end says it prints. */
  readonly prints: string;
}

export function exampleText(name: string): ExampleText {
  const [program = '', comment = ''] = readText(`examples/${name}`).split('\n/* prints:\n');
  return { program: `${program.trimEnd()}\n`, prints: comment.replace(/\*\/\s*$/, '').trimEnd() };
}

/** The same file with another comment at its end. */
export function withPrints(program: string, prints: string): string {
  return `${program}\n/* prints:\n${prints}\n*/\n`;
}

/** What an example prints, run as a user runs it, without spaces at the end. */
export async function runExample(name: string): Promise<string> {
  const { stdout } = await run(process.execPath, [join('examples', name)], { cwd: root });
  return stdout.trimEnd();
}
