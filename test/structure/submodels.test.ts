import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from './source.js';

const submodels = readdirSync('src/engine/submodels').sort();

describe('submodels', () => {
  test.each(submodels)('%s begins with its number in the ODD protocol', (file) => {
    expect(textOf(`engine/submodels/${file}`)).toMatch(/^\/\/ ODD 7\.\d+ [A-Z]/);
  });

  test('have a number each, from 1 on', () => {
    const numbers = submodels.map((file) =>
      Number(/^\/\/ ODD 7\.(\d+)/.exec(textOf(`engine/submodels/${file}`))?.[1]),
    );

    expect(numbers.sort((a, b) => a - b)).toEqual(submodels.map((_file, i) => i + 1));
  });

  test.each(submodels)('%s is called from src/engine/schedule.ts', (file) => {
    expect(textOf('engine/schedule.ts')).toContain(`from './submodels/${file.replace('.ts', '.js')}'`);
  });

  test('are run in the order of the schedule in which they are numbered', () => {
    const schedule = textOf('engine/schedule.ts');
    const body = schedule.slice(schedule.indexOf('export function simulateDay'));
    const calls = [...body.matchAll(/^ {2}(?:if \(.*\) )?(\w+)\(world\);/gm)].map((match) => match[1]!);
    const declared = new Map(
      submodels.flatMap((file) => {
        const text = textOf(`engine/submodels/${file}`);
        const number = Number(/^\/\/ ODD 7\.(\d+)/.exec(text)![1]);
        return [...text.matchAll(/^export function (\w+)\(world: World\): void/gm)].map(
          (match) => [match[1]!, number] as const,
        );
      }),
    );
    // Decisions at hubs belong to the forks, and are taken before anybody sets out.
    const numbers = calls.filter((call) => call !== 'decisions').flatMap((call) => declared.get(call) ?? []);

    expect(numbers.length).toBeGreaterThan(8);
    expect([...numbers].sort((a, b) => a - b).filter((number) => number !== 5 && number !== 6)).toEqual(
      numbers.filter((number) => number !== 5 && number !== 6),
    );
  });

  test('are those that ODD.md describes, no more and no fewer', () => {
    expect(existsSync('ODD.md')).toBe(true);
    const named = [...readFileSync('ODD.md', 'utf8').matchAll(/submodels\/([a-z-]+\.ts)/g)].map(
      (match) => match[1]!,
    );

    expect([...new Set(named)].sort(), 'files named in ODD.md, element 7').toEqual(submodels);
  });
});
