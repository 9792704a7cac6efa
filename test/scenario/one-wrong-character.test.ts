import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/base/errors.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { caught } from '../helpers/caught.js';

type Path = readonly (string | number)[];

interface Slip {
  readonly path: Path;
  readonly what: 'key' | 'value';
  readonly right: string;
  readonly wrong: string;
  readonly file: unknown;
}

const original = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
const context = scenarioContext();

/** Free text, in which any character may stand, and names that nothing refers to. */
const free: ReadonlySet<string | number> = new Set(['name', 'title', 'description', 'id']);

/** The text with its middle character replaced by another. */
function withSlip(text: string): string {
  const at = Math.floor(text.length / 2);
  const other = text[at] === 'x' ? 'q' : 'x';
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Every key and every text of a file, each with one slip of the pen. */
function slips(value: unknown, path: Path, rebuild: (changed: unknown) => unknown): Slip[] {
  if (typeof value === 'string') {
    if (free.has(path.at(-1)!)) return [];
    return [{ path, what: 'value', right: value, wrong: withSlip(value), file: rebuild(withSlip(value)) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((entry, i) =>
      slips(entry, [...path, i], (changed) => rebuild(value.map((own, j) => (j === i ? changed : own)))),
    );
  }
  return Object.entries(value).flatMap(([key, entry]) => {
    const renamed = Object.fromEntries(
      Object.entries(value).map(([name, own]) => [name === key ? withSlip(key) : name, own]),
    );
    return [
      {
        path: [...path, key],
        what: 'key' as const,
        right: key,
        wrong: withSlip(key),
        file: rebuild(renamed),
      },
      ...slips(entry, [...path, key], (changed) => rebuild({ ...value, [key]: changed })),
    ];
  });
}

const all = slips(original, [], (changed) => changed).map((slip) => ({
  ...slip,
  issues: caught(() => parseScenario(slip.file, context)).issues,
}));

/** The issue points at the slip: at the value, at the wrong or the missing key, or at what contains it. */
function pointsAt({ path }: Issue, slip: Slip): boolean {
  const parent = slip.path.slice(0, -1);
  const places: Path[] = [slip.path, [...parent, slip.wrong], parent];
  return places.some((place) => JSON.stringify(place) === JSON.stringify(path));
}

describe('one wrong character in the built-in scenario', () => {
  test('is tried at every key and at every place, port, date, kind and source', () => {
    expect(all.filter(({ what }) => what === 'key').length).toBeGreaterThan(130);
    expect(all.filter(({ what }) => what === 'value').length).toBeGreaterThan(95);
  });

  test('is refused wherever it stands, and the issue points at it', () => {
    const missed = all.filter((slip) => !slip.issues.some((issue) => pointsAt(issue, slip)));

    expect(missed.map(({ path, wrong }) => [path, wrong])).toEqual([]);
  });

  test('brings a hint with the right name, dates apart', () => {
    const isDate = ({ right }: Slip): boolean => /^\d{4}-/.test(right);
    const missed = all
      .filter((slip) => !isDate(slip))
      .filter(
        (slip) =>
          !slip.issues.some((issue) => pointsAt(issue, slip) && issue.hint?.includes(`"${slip.right}"`)),
      );

    expect(missed.map(({ path, wrong }) => [path.join('.'), wrong])).toEqual([]);
  });
});
