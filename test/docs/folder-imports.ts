import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

export interface FolderImports {
  readonly folder: string;
  /** Other folders of `src` that it imports from, itself not among them. */
  readonly folders: readonly string[];
  /** Packages, `node:` modules as `node:*`. */
  readonly packages: readonly string[];
}

/** What each folder of `src` imports, lower layers first. */
export function folderImports(source: string): FolderImports[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file.includes(sep),
  );
  const folders = new Map<string, { folders: Set<string>; packages: Set<string> }>();
  for (const file of files) {
    const folder = folderOf(file);
    const imports = folders.get(folder) ?? { folders: new Set<string>(), packages: new Set<string>() };
    folders.set(folder, imports);
    for (const { fileName } of ts.preProcessFile(readFileSync(join(source, file), 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) imports.packages.add(fileName.replace(/^node:.*/, 'node:*'));
      else imports.folders.add(folderOf(normalize(join(dirname(file), fileName))));
    }
    imports.folders.delete(folder);
  }
  const sorted = [...folders].map(([folder, imports]) => ({
    folder,
    folders: [...imports.folders].sort(),
    packages: [...imports.packages].sort(),
  }));
  // A folder stands after all that it imports; of two that could, the one first in the alphabet.
  const ranked: FolderImports[] = [];
  const rest = sorted.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  while (rest.length > 0) {
    const ready = rest.findIndex((row) =>
      row.folders.every((below) => ranked.some(({ folder }) => folder === below)),
    );
    if (ready === -1) throw new Error(`${rest.map(({ folder }) => folder).join(', ')} import each other`);
    ranked.push(...rest.splice(ready, 1));
  }
  return ranked;
}

function folderOf(file: string): string {
  return file.split(sep)[0] ?? '';
}
