import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { compiledFile, compiledProgram, fixtures } from './compiled.js';
import { exampleNames, exampleText } from './examples.js';

/** What the compiler finds wrong in a file that imports the package, against the types of its sources. */
function typeFaults(name: string): string[] {
  const [program, file] = [compiledProgram(), compiledFile(name)];
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ messageText }) => `${basename(name)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
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

  test('agree with the types of the package', { timeout: 60_000 }, () => {
    expect(exampleNames().flatMap((name) => typeFaults(`examples/${name}`))).toEqual([]);
  });

  test('would not agree if an argument were wrong', { timeout: 60_000 }, () => {
    expect(typeFaults(fixtures.wrongExample)).toEqual([
      "wrong-example.mjs: Type 'string' is not assignable to type 'number'.",
    ]);
  });
});
