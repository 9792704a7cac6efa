import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';
import { policyEventSchema } from '../../src/scenario/policy-events.js';
import { readText, root } from './documents.js';
import { headings } from './markdown.js';

const odd = readText('ODD.md');
const files = readdirSync(join(root, 'src/engine/submodels')).sort();

/** `7.4 Rest or move`, as the first line of a submodel says. */
function titleOf(file: string): string {
  return (
    /^\/\/ ODD (7\.\d+ [^,\n]+)/.exec(readText(`src/engine/submodels/${file}`))?.[1] ??
    `${file} has no number`
  );
}

/** The text of a section, from its heading to the next one. */
function section(title: string): string {
  return odd.split(`### ${title}\n`)[1]?.split(/^#{1,3} /m)[0] ?? '';
}

describe('ODD.md', () => {
  test('has the seven elements of the protocol in their order', () => {
    const elements = headings(odd).filter(({ level, text }) => level === 2 && /^\d/.test(text));
    // Grimm et al. (2020), table 1.
    expect(elements.map(({ text }) => text)).toEqual([
      '1. Purpose and patterns',
      '2. Entities, state variables and scales',
      '3. Process overview and scheduling',
      '4. Design concepts',
      '5. Initialization',
      '6. Input data',
      '7. Submodels',
    ]);
  });

  test('has one section for each file of engine/submodels, with its number and title', () => {
    const sections = headings(odd)
      .filter(({ level }) => level === 3)
      .map(({ text }) => text);
    const byNumber = (a: string, b: string): number =>
      Number(a.split(/[. ]/)[1]) - Number(b.split(/[. ]/)[1]);
    expect(sections).toEqual(files.map(titleOf).sort(byNumber));
  });

  test.each(files)('names the file %s in its section', (file) => {
    expect(section(titleOf(file))).toContain(`](src/engine/submodels/${file})`);
  });

  test('lists each rate in the section of the submodel that reads it, and nowhere else in a table', () => {
    const listed = files.flatMap((file) =>
      [...section(titleOf(file)).matchAll(/^\| `(\w+)` +\|/gm)].map((match) => `${file} ${match[1]}`),
    );
    expect(listed.sort()).toEqual(
      parameterNames.map((name) => `${parameters[name].submodel}.ts ${name}`).sort(),
    );
  });

  test('lists every kind of policy event', () => {
    for (const { shape } of policyEventSchema.options) expect(odd).toContain(`\`${shape.kind.value}\``);
  });

  test('shows the submodels of a day in the order in which they are called', () => {
    const calls = [
      ...readText('src/engine/schedule.ts').matchAll(/^ {2}(?:if \(.*\) )?(\w+)\(world\);/gm),
    ].map((match) => match[1] ?? '');
    const imports = new Map(
      [
        ...readText('src/engine/schedule.ts').matchAll(/import \{ (\w+) \} from '\.\/submodels\/(.+)\.js'/g),
      ].map((match) => [match[1] ?? '', `${match[2]}.ts`] as const),
    );
    const called = calls
      .flatMap((call) => imports.get(call) ?? [])
      .map((file) => titleOf(file).split(' ')[0]);
    const steps = odd.split('## 3. ')[1]?.split('## 4. ')[0] ?? '';
    expect([...steps.matchAll(/^\d+\. .*?\((7\.\d+)\)/gm)].map((match) => match[1])).toEqual(called);
    expect(called).toHaveLength(files.length);
  });
});
