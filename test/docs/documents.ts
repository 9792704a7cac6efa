import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The documents of the repository that people read first. */
export const documents = [
  'README.md',
  'ODD.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/data/README.md',
  'examples/guide/README.md',
  'examples/guide/scenario-file.md',
  'examples/guide/rates.md',
  'examples/guide/tables.md',
  'examples/guide/model-card.md',
  'examples/guide/trace.md',
  'examples/guide/glossary.md',
  'examples/notebooks/README.md',
  'examples/recipes/README.md',
] as const;

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
