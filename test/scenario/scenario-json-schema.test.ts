import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';
import { scenarioJsonSchema } from '../../src/scenario/scenario-json-schema.js';

interface Node {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly description?: string;
}

/** Paths at which a value does not fit a schema, for the words of JSON Schema that ours uses. */
function misfits(node: Node, value: unknown, path = '$'): string[] {
  const branches = node.anyOf ?? node.oneOf;
  if (branches !== undefined) {
    const each = branches.map((branch) => misfits(branch, value, path));
    return each.some((faults) => faults.length === 0) ? [] : [path];
  }
  if (node.const !== undefined) return node.const === value ? [] : [path];
  if (node.enum !== undefined) return node.enum.includes(value) ? [] : [path];
  switch (node.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
      const lacking = (node.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key}`);
      const wrong = Object.entries(value).flatMap(([key, entry]) => {
        const property = node.properties?.[key];
        return property === undefined ? [`${path}.${key}`] : misfits(property, entry, `${path}.${key}`);
      });
      return [...lacking, ...wrong];
    }
    case 'array':
      if (
        !Array.isArray(value) ||
        value.length < (node.minItems ?? 0) ||
        value.length > (node.maxItems ?? Infinity)
      )
        return [path];
      return value.flatMap((entry, i) => misfits(node.items!, entry, `${path}[${i}]`));
    case 'string':
      return typeof value === 'string' &&
        value.length >= (node.minLength ?? 0) &&
        value.length <= (node.maxLength ?? Infinity) &&
        new RegExp(node.pattern ?? '').test(value)
        ? []
        : [path];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [path];
    case 'integer':
    case 'number':
      return typeof value === 'number' &&
        (node.type === 'number' || Number.isInteger(value)) &&
        value >= (node.minimum ?? -Infinity) &&
        value <= (node.maximum ?? Infinity) &&
        value > (node.exclusiveMinimum ?? -Infinity)
        ? []
        : [path];
    default:
      throw new Error(`the test does not know ${JSON.stringify(node).slice(0, 100)} at ${path}`);
  }
}

const schema = scenarioJsonSchema() as Node;

describe('scenarioJsonSchema', () => {
  test.each(builtInScenarioFiles().map((file) => [file.name, file] as const))(
    'fits the built-in scenario %s',
    (_name, file) => {
      expect(misfits(schema, file)).toEqual([]);
    },
  );

  test('does not fit files with a slip', () => {
    const file = builtInScenarioFiles()[0]!;

    expect(misfits(schema, { ...file, horizon: 3 })).toEqual(['$.horizon']);
    expect(misfits(schema, { ...file, horizonDays: 0 })).toEqual(['$.horizonDays']);
    expect(misfits(schema, { ...file, startDate: undefined })).toEqual(['$.startDate']);
    expect(misfits(schema, { ...file, events: [{ kind: 'storm' }] })).toEqual(['$.events[0]']);
  });

  test('refuses unknown keys in every object', () => {
    const open: string[] = [];
    const visit = (node: Node, path: string): void => {
      if (node.type === 'object' && node.additionalProperties !== false) open.push(path);
      for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, `${path}.${key}`);
      for (const child of [node.items ?? [], node.anyOf ?? [], node.oneOf ?? []].flat())
        visit(child, `${path}[]`);
    };
    visit(schema, '$');

    expect(open).toEqual([]);
  });

  test('says of every rate what it means, its unit and its bounds', () => {
    const rates = schema.properties!['rates']!.properties!;

    expect(Object.keys(rates)).toEqual(parameterNames);
    for (const name of parameterNames) {
      const { meaning, unit, lower, upper } = parameters[name];
      expect(rates[name]!.description).toBe(`${meaning} [${unit}, ${lower} to ${upper}]`);
    }
  });

  test('names the regimes where it is told them', () => {
    const file = builtInScenarioFiles()[0]!;
    const named = scenarioJsonSchema([file.regime, 'another']) as Node;

    expect(misfits(named, file)).toEqual([]);
    expect(misfits(named, { ...file, regime: 'tolerated' })).toEqual(['$.regime']);
    expect(misfits(schema, { ...file, regime: 'tolerated' })).toEqual([]);
  });

  test('asks only for what has no default', () => {
    expect(schema.required).toEqual(['name', 'title', 'startDate', 'regime', 'caravans']);
  });
});
