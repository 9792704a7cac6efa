import { CaravanError, formatPath, type Issue } from '../../src/base/errors.js';
import { packContents } from '../../src/data/pack-contents.js';

type Path = readonly (string | number)[];

/** A copy of a file of the data pack, to be spoilt: `copyOf('places')`. */
export function copyOf(file: string): unknown {
  return structuredClone(packContents()[file]);
}

/** A copy with another value at a path; `undefined` takes the key away. */
export function plant(original: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(original);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => Reflect.get(node as object, key), copy) as object;
  if (value === undefined) Reflect.deleteProperty(parent, path.at(-1)!);
  else Reflect.set(parent, path.at(-1)!, value);
  return copy;
}

/** The issues with which a call refuses; fails the test if it does not refuse. */
export function refusalOf(call: () => unknown): CaravanError {
  try {
    call();
  } catch (error) {
    if (error instanceof CaravanError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** Paths of the issues with which a call refuses, written as in messages. */
export function faultsOf(call: () => unknown): string[] {
  return refusalOf(call).issues.map((issue: Issue) => formatPath(issue.path));
}
