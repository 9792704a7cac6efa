import { builtInRegimes } from '../../src/data/regimes.js';
import { sphereStandards } from '../../src/data/sphere-standards.js';
import { typeOfUnit } from '../../src/formats/result-table.js';
import { resultTables } from '../../src/formats/result-tables.js';
import { describeDistribution } from '../../src/scenario/distribution.js';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';
import { scenarioJsonSchema } from '../../src/scenario/scenario-json-schema.js';
import { fixedEstimates } from '../cli/fixed-estimates.js';
import { table } from './table.js';

/** As much of a JSON Schema as the one of a scenario uses. */
interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const schema = scenarioJsonSchema() as Schema;

/** Generators of the reference pages of the guide, all from what the package itself reads. */
export const referenceGenerators: Readonly<Record<string, (argument: string) => string>> = {
  rates: (submodel) =>
    table(
      ['rate', 'unit', 'from', 'to', 'drawn for', 'default', 'meaning'],
      parameterNames
        .filter((name) => parameters[name].submodel === submodel)
        .map((name) => {
          const { unit, lower, upper, scope, meaning } = parameters[name];
          const drawn = scope === 'caravan' ? 'each caravan' : 'each replicate';
          return [`\`${name}\``, unit, `${lower}`, `${upper}`, drawn, defaultOf(name), meaning];
        }),
    ),

  'scenario-fields': () => table(['field', 'is', 'meaning'], fieldRows(schema, '')),

  'event-fields': () =>
    (schema.properties?.['events']?.items?.oneOf ?? [])
      .map((event) => {
        const kind = event.properties?.['kind']?.const ?? '';
        const own = Object.fromEntries(
          Object.entries(event.properties ?? {}).filter(
            ([name]) => !['kind', 'from', 'to', 'sources'].includes(name),
          ),
        );
        const rows = fieldRows({ ...event, properties: own }, '');
        const fields = rows.length === 0 ? '' : `\n${table(['field', 'is', 'meaning'], rows)}`;
        return `### \`${kind}\`\n\n${event.description ?? ''}.\n${fields}`;
      })
      .join('\n'),

  dictionary: (file) => {
    const tables = resultTables(fixedEstimates(), sphereStandards);
    const columns = tables.find((one) => one.file === file)?.columns ?? [];
    const rows = columns
      // One line stands for the seven quantiles of a quantity.
      .filter(({ name }) => !/_p(?:10|25|50|75|90|95)$/.test(name))
      .map(({ name, unit, meaning }) => [
        `\`${name.replace(/_p05$/, '_p05` to `_p95')}\``,
        typeOfUnit[unit],
        unit,
        meaning.replace(/: quantile 0\.05$/, ''),
      ]);
    return table(['column', 'type', 'unit', 'meaning'], rows);
  },
};

/** The default of the newest regimes, and whether others have another. */
function defaultOf(name: (typeof parameterNames)[number]): string {
  const laws = new Map<string, string[]>();
  for (const { id, rates } of builtInRegimes().values()) {
    const text = describeDistribution(rates[name].law);
    laws.set(text, [...(laws.get(text) ?? []), id]);
  }
  return laws.size === 1
    ? [...laws.keys()].join('')
    : [...laws].map(([law, ids]) => `${law} (${ids.join(', ')})`).join('; ');
}

function fieldRows({ properties = {}, required = [] }: Schema, before: string): string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const isEvents = path === 'events' || path === 'rates';
    const row = [`\`${path}\``, kindOf(field, required.includes(name)), meaningOf(field)];
    const inner = field.type === 'array' ? field.items : field;
    const below =
      isEvents || inner === undefined
        ? []
        : fieldRows(inner, `${path}${field.type === 'array' ? '[]' : ''}.`);
    return [row, ...below];
  });
}

function kindOf({ type, anyOf, minimum, maximum, default: usual }: Schema, isRequired: boolean): string {
  const kinds: Readonly<Record<string, string>> = {
    integer: 'whole number',
    boolean: 'true or false',
    string: 'text',
    array: 'list',
  };
  const kind = anyOf === undefined ? (kinds[type ?? ''] ?? type ?? 'value') : 'number or object';
  const range = minimum === undefined ? '' : `, ${minimum} to ${maximum}`;
  const given = usual === undefined || usual === '' ? '' : `, else ${JSON.stringify(usual)}`;
  return `${kind}${range}${isRequired && usual === undefined ? ', needed' : given}`;
}

function meaningOf({ description, items }: Schema): string {
  return (description ?? items?.description ?? '').replaceAll('|', ' or ');
}
