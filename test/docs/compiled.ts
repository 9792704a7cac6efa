import { join } from 'node:path';
import ts from 'typescript';
import { root } from './documents.js';
import { exampleNames } from './examples.js';

/** Entry points of the package, by the names under which it is imported. */
export const entryPoints: Readonly<Record<string, string>> = {
  'caravan-sim': 'src/index.ts',
  'caravan-sim/data': 'src/data/index.ts',
  'caravan-sim/evidence': 'src/evidence/index.ts',
  'caravan-sim/scores': 'src/scores/index.ts',
  'caravan-sim/plots': 'src/plots/index.ts',
  'caravan-sim/report': 'src/report/index.ts',
  'caravan-sim/node': 'src/node.ts',
  'caravan-sim/browser': 'src/browser.ts',
  'caravan-sim/queue': 'src/queue/index.ts',
};

export const fixtures = {
  functions: 'test/docs/fixtures/functions.ts',
  wrongExample: 'test/docs/fixtures/wrong-example.mjs',
} as const;

let program: ts.Program | undefined;

/** Sources and examples as one program of the compiler, read once because that takes seconds. */
export function compiledProgram(): ts.Program {
  const files = [
    ...Object.values(entryPoints),
    ...exampleNames().map((name) => `examples/${name}`),
    ...Object.values(fixtures),
  ];
  program ??= ts.createProgram(
    files.map((file) => join(root, file)),
    {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: ['node'],
      resolveJsonModule: true,
      paths: Object.fromEntries(
        Object.entries(entryPoints).map(([name, file]) => [name, [join(root, file)]]),
      ),
    },
  );
  return program;
}

/** A file of the program, by its path in the repository. */
export function compiledFile(file: string): ts.SourceFile {
  const source = compiledProgram().getSourceFile(join(root, file));
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  return source;
}
