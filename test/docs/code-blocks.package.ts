import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, readText, root } from './documents.js';
import { codeBlocks } from './markdown.js';

const blocks = documents.flatMap((file) => codeBlocks(readText(file)).map((block) => ({ file, ...block })));
const written = blocks.filter(({ generated }) => !generated);
const jsonBlocks = written.filter(({ language }) => language === 'json');
const commands = written
  .filter(({ language }) => language === 'sh')
  .flatMap(({ file, code }) =>
    code.split('\n').map((line) => ({ file, command: line.replace(/ +#.*$/, '').trim() })),
  )
  .filter(({ command }) => command !== '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-docs-'));
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  for (const { name, code } of written) if (name !== undefined) writeFileSync(join(folder, name), code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fewOf: Readonly<Record<string, readonly string[]>> = {
  run: ['--replicates', '20'],
  compare: ['--replicates', '20'],
  report: ['--replicates', '20'],
  update: ['--replicates', '20'],
  hindcast: ['--replicates', '20'],
  calibrate: ['--rounds', '1', '--draws', '10', '--last-draws', '10', '--courses', '1'],
  sensitivity: ['--replicates', '2', '--trajectories', '2', '--base', '8'],
};

/** Runs a command of the package as it stands in a document, with few replicates. */
function caravanSim(args: readonly string[]): string {
  const few = args[1]?.endsWith('manifest.json') ? [] : (fewOf[args[0]!] ?? []);
  return execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args, ...few], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Follows one command line; returns a fault, or nothing. */
function faultOf(line: string): string | undefined {
  const scripts = (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts;
  for (const command of line.split(' && ')) {
    const [first = '', second = '', ...rest] = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
    const script =
      first === 'npm' && second === 'run'
        ? rest[0]
        : first === 'npm' && second === 'test'
          ? 'test'
          : undefined;
    if (script !== undefined) {
      if (scripts[script] === undefined) return `package.json has no script ${script}`;
    } else if (first === 'npx' && second === 'caravan-sim') {
      // A shard shows nothing before it is merged.
      if (caravanSim(rest).trim() === '' && !rest.includes('--shard')) return `${command} prints nothing`;
    } else if (first === 'npx' && second === 'vitest') {
      const tests = rest.at(-1) ?? '';
      if (!existsSync(join(root, tests))) return `${tests} does not exist`;
    } else if (first === 'node') {
      if (!existsSync(join(root, second))) return `${second} does not exist`;
    } else if (!['npm ci', 'npm publish --dry-run --ignore-scripts'].includes(command))
      return `${command} is no command that this test knows`;
  }
  return undefined;
}

describe('the code blocks of the documents', () => {
  test('are of a language that is tested', () => {
    const languages = ['csv', 'js', 'json', 'sh', 'text'];
    expect(blocks.filter(({ language }) => !languages.includes(language))).toEqual([]);
  });

  test('in the README show no output that is not generated', () => {
    expect(written.filter(({ file, language }) => file === 'README.md' && language === 'text')).toEqual([]);
  });

  test.each(written.filter(({ language }) => language === 'js'))(
    'js of $file, line $line, runs',
    ({ code }) => {
      execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'pipe' });
    },
  );

  test.each(jsonBlocks)('json of $file, line $line, is a valid scenario', ({ name }) => {
    expect(name, 'a block without the name of a file').toBeDefined();
    expect(caravanSim(['validate', name ?? ''])).toMatch(/valid/i);
  });

  test.each(written.filter(({ language }) => language === 'csv'))(
    'csv of $file, line $line, is the example of its name',
    ({ name, code }) => {
      expect(code.trim()).toBe(readText(`examples/${name}`).trim());
    },
  );

  test.each(commands)('$file: $command', ({ command }) => {
    expect(faultOf(command)).toBeUndefined();
  });

  test('a command that does not work is a fault', () => {
    expect(faultOf('npm run nothing')).toContain('no script nothing');
    expect(faultOf('node examples/99-none.mjs')).toContain('does not exist');
    expect(faultOf('npm ci && frobnicate')).toContain('frobnicate');
    expect(() => faultOf('npx caravan-sim explain noSuchRate')).toThrow();
  });
});
