import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from './documents.js';
import { exampleNames, exampleText } from './examples.js';

/** What the compiler finds wrong, against the types of the built package. */
function typeFaults(files: readonly string[]): string[] {
  const program = ts.createProgram([...files], {
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
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

describe('the examples', () => {
  test('are numbered from 01 without a gap', () => {
    const numbers = exampleNames().map((name) => name.slice(0, 3));
    expect(numbers).toEqual(numbers.map((_, i) => `${String(i + 1).padStart(2, '0')}-`));
  });

  test.each(exampleNames())('%s has at most 60 lines and a seed', (name) => {
    const { program } = exampleText(name);
    expect(program.split('\n').length - 1).toBeLessThanOrEqual(60);
    expect(program).toMatch(/seed: 1\b/);
  });

  test('the first program has at most ten lines', () => {
    expect(exampleText('01-first-forecast.mjs').program.split('\n').length - 1).toBeLessThanOrEqual(10);
  });

  // One program for both, because most of its time goes into reading the types.
  test('agree with the types of the built package, and a wrong argument is found', {
    timeout: 60_000,
  }, () => {
    const examples = exampleNames().map((name) => join(root, 'examples', name));
    const wrong = join(root, 'test/docs/fixtures/wrong-example.mjs');
    expect(typeFaults([...examples, wrong])).toEqual([
      "wrong-example.mjs: Type 'string' is not assignable to type 'number'.",
    ]);
  });
});
