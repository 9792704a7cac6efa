import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText, root } from '../docs/documents.js';

const names = readdirSync(join(root, 'examples/notebooks')).filter((name) => name.endsWith('.ipynb'));

interface Notebook {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly source: readonly string[];
    readonly outputs?: readonly unknown[];
  }[];
}

test('are six, numbered from 01', () => {
  expect(names.map((name) => name.slice(0, 3))).toEqual(['01-', '02-', '03-', '04-', '05-', '06-']);
});

test.each(names)('%s is kept without outputs, with lines that a screen holds', (name) => {
  const { cells } = JSON.parse(readText(`examples/notebooks/${name}`)) as Notebook;

  expect(cells.flatMap(({ outputs = [] }) => outputs)).toEqual([]);
  for (const line of cells.flatMap(({ source }) => source.join('').split('\n')))
    expect(line.length, line).toBeLessThanOrEqual(124);
});

test('the page for Observable Notebook Kit names no other host and imports what the package has', () => {
  const page = readText('examples/notebooks/observable.html');
  const imports = [...page.matchAll(/from "([^"]+)"/g)].map((match) => match[1]!);

  expect(page).not.toMatch(/https?:|npm:/);
  expect(imports.length).toBe(3);
  for (const path of imports) expect(existsSync(join(root, 'examples/notebooks', path)), path).toBe(true);
});
