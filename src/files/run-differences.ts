import type { RunPart } from './run-part.js';

type Key = Exclude<keyof RunPart, 'first' | 'last'>;
type Value = RunPart[Key];

/** In words of who gave the command: nobody reads the file of a part, and nobody knows its fields. */
const told: Readonly<Record<Key, (found: Value, expected: Value) => string>> = {
  packageVersion: (found, expected) => `is of version ${found} of caravan-sim, expected ${expected}`,
  dataPackHash: (found, expected) => `is of the data pack ${short(found)}, expected ${short(expected)}`,
  scenarioText: () => 'is of another scenario, expected the same',
  networkText: () => 'is of another network, expected the same',
  seed: (found, expected) => `has the seed ${found}, expected ${expected}`,
  replicates: (found, expected) => `is of ${found} replicates in all, expected ${expected}`,
};

/**
 * In what a part of a run is not of another one.
 *
 * @param run - only what it has is looked at
 */
export function runDifferences(part: RunPart, run: Partial<RunPart>): string[] {
  return (Object.keys(told) as Key[]).flatMap((key) => {
    const expected = run[key];
    return expected === undefined || expected === part[key] ? [] : [told[key](part[key], expected)];
  });
}

function short(hash: Value): string {
  return String(hash).slice(0, 12);
}
