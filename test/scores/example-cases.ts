import { expect } from 'vitest';
import file from './score-examples.json' with { type: 'json' };

/** A value of the file, with Infinity for "inf". */
export type Value = number | string | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface ExampleCase {
  readonly id: string;
  readonly fn: string;
  readonly inputs: ExampleInputs;
  readonly expected: Value;
  readonly absTol: number;
}

/** Inputs of a case, by name and kind; a wrong name or kind fails. */
export interface ExampleInputs {
  readonly number: (name: string) => number;
  readonly numbers: (name: string) => readonly number[];
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
  readonly vectors: (name: string) => readonly (readonly number[])[];
}

export const exampleCases: readonly ExampleCase[] = file.cases.map(
  ({ id, fn, inputs, expected, absTol }) => ({
    id,
    fn,
    inputs: inputsOf(id, withInfinity(inputs)),
    expected: withInfinity(expected),
    absTol,
  }),
);

function withInfinity(value: unknown): Value {
  return JSON.parse(JSON.stringify(value), (_, own: unknown) => (own === 'inf' ? Infinity : own)) as Value;
}

function inputsOf(id: string, inputs: Value): ExampleInputs {
  const given = inputs as { readonly [key: string]: Value };
  const read =
    <T>(kind: string, is: (value: Value | undefined) => boolean) =>
    (name: string): T => {
      if (!is(given[name])) throw new Error(`${id}: input ${name} is no ${kind}`);
      return given[name] as T;
    };
  const isNumber = (value: Value | undefined): boolean => typeof value === 'number';
  const isText = (value: Value | undefined): boolean => typeof value === 'string';
  const listOf = (is: (value: Value) => boolean) => (value: Value | undefined) =>
    Array.isArray(value) && value.every(is);
  return {
    number: read('number', isNumber),
    numbers: read('list of numbers', listOf(isNumber)),
    text: read('text', isText),
    texts: read('list of texts', listOf(isText)),
    vectors: read('list of lists', listOf(listOf(isNumber))),
  };
}

/** Equal in every key and element, numbers within the tolerance. */
export function expectNear(actual: Value, expected: Value, tolerance: number, path: string): void {
  if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number');
    if (tolerance === 0) expect(actual, path).toBe(expected);
    else
      expect(Math.abs((actual as number) - expected), `${path} is ${actual}`).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      expectNear((actual as { [key: string]: Value })[key]!, value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}
