import { toJSONSchema, type z } from 'zod';
import { dateHint } from './date-hint.js';
import { describeRange, describeSchema, joinAlternatives } from './describe-schema.js';
import { describeValue, listValues } from './describe-value.js';
import type { Issue } from './errors.js';
import { propertyNamesAt, type SchemaNode, schemaNodesAt } from './json-schema-walk.js';
import { didYouMean, makeIssue } from './make-issue.js';
import { specificIssues } from './zod-union.js';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/**
 * The faults that zod found, as our issues: path, `is <value>, expected <what>`, hint.
 *
 * @param error - of a failed `safeParse`
 * @param input - what was parsed; the values in the messages are read from it
 * @param schema - what it was parsed with. With it an unknown key gets the keys that are valid there and the
 *   nearest one as hint, and a number its whole range; without it the message says only what zod reports
 * @returns in zod's order; one issue per unknown key; of a union the faults of the branch that was most
 *   likely meant
 * @remarks A schema may word its own expectation: a message that begins with `expected ` or `is ` is taken
 *   over as it stands, and `params: { hint }` of a refinement becomes the hint; `params: { format: 'date' }`
 *   gives texts the hint of {@link dateHint}. `.meta({ unit: 'km' })` on a
 *   number puts the unit behind its range.
 * @example
 * ```ts
 * const parsed = placeSchema.safeParse(input);
 * if (!parsed.success) throw new CaravanError('invalid_input', 'parsePlace', issuesFromZod(parsed.error, input, placeSchema));
 * ```
 */
export function issuesFromZod(
  error: { readonly issues: readonly ZodIssue[] },
  input: unknown,
  schema?: z.core.$ZodType,
): Issue[] {
  const root = schema === undefined ? undefined : schemaAsJson(schema);
  return error.issues.flatMap((issue) => specificIssues(issue)).flatMap((issue) => read(issue, input, root));
}

function schemaAsJson(schema: z.core.$ZodType): SchemaNode {
  return toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
}

function read(issue: ZodIssue, input: unknown, root: SchemaNode | undefined): Issue[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(path, key, input, root));
  }
  const value = valueAt(input, path);
  if (issue.code === 'invalid_key') {
    const expected = joinAlternatives(issue.issues.map((inner) => expectation(inner, undefined)));
    return [makeIssue(path, `is the key ${describeValue(path.at(-1))}, expected ${expected}`)];
  }
  if (issue.message.startsWith('is ')) return [makeIssue(path, issue.message, hintOf(issue, value))];
  const nodes = root === undefined ? [] : schemaNodesAt(root, input, path);
  const expected = expectation(issue, nodes.length === 1 ? nodes[0] : undefined);
  const found = value === undefined ? 'missing' : describeValue(value);
  return [makeIssue(path, `is ${found}, expected ${expected}`, hintOf(issue, value))];
}

function unknownKey(path: Path, key: string, input: unknown, root: SchemaNode | undefined): Issue {
  // Another branch of a union may know the key that this one refuses.
  const known = root === undefined ? [] : propertyNamesAt(root, input, path);
  const valid = known.filter((name) => name !== key);
  const present = new Set(Object.keys(Object(valueAt(input, path))));
  const absent = valid.filter((name) => !present.has(name));
  const list = valid.length === 0 ? 'only the keys of its schema' : listValues(valid);
  return makeIssue(
    [...path, key],
    `is not a known key, expected ${list}`,
    didYouMean(key, absent) ?? didYouMean(key, valid),
  );
}

function expectation(issue: ZodIssue, node: SchemaNode | undefined): string {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  switch (issue.code) {
    case 'invalid_type':
      return node === undefined || describeSchema(node) === 'a value'
        ? (typeNames[issue.expected] ?? `a value of type ${issue.expected}`)
        : describeSchema(node);
    case 'invalid_value':
      return listValues(issue.values);
    case 'too_small':
    case 'too_big':
      return describeBound(issue, node);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return formatNames[issue.format] ?? describeFormat(issue);
    case 'invalid_union':
      if ('options' in issue && issue.options !== undefined) return listValues(issue.options);
      return issue.errors.length === 0
        ? 'exactly one of the alternatives to fit'
        : joinAlternatives(
            issue.errors
              .flat()
              .flatMap((inner) => (inner.code === 'invalid_value' ? [] : expectation(inner, undefined))),
            issue.errors.flat().flatMap(valuesOf),
          );
    default:
      return `a value that passes its check (${issue.message})`;
  }
}

function describeBound(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  node: SchemaNode | undefined,
): string {
  const range = node === undefined ? undefined : describeRange(numberNode(node));
  if (range !== undefined) return range;
  const small = issue.code === 'too_small';
  const bound = small ? issue.minimum : issue.maximum;
  const inclusive = issue.inclusive !== false;
  const words = small ? ['at least', 'more than'] : ['at most', 'less than'];
  const limit = issue.exact === true ? `exactly ${bound}` : `${inclusive ? words[0] : words[1]} ${bound}`;
  if (issue.origin === 'string') {
    return small && Number(bound) === 1
      ? 'a non-empty text'
      : `${limit} ${Number(bound) === 1 ? 'character' : 'characters'}`;
  }
  return ['array', 'set', 'map', 'tuple', 'record'].includes(issue.origin)
    ? `${limit} ${Number(bound) === 1 ? 'entry' : 'entries'}`
    : limit;
}

/** The number inside a nullable or a union with one number, with the unit that the union may have. */
function numberNode(node: SchemaNode): SchemaNode {
  const parts = [node, ...(node.anyOf ?? node.oneOf ?? [])];
  const number = parts.find(({ type }) => [type].flat().some((one) => one === 'number' || one === 'integer'));
  return number === undefined ? {} : { unit: node.unit, ...number };
}

function describeFormat(issue: z.core.$ZodIssueInvalidStringFormat): string {
  const part = ['prefix', 'suffix', 'includes'].map((key) => Reflect.get(issue, key)).find(Boolean);
  if (part !== undefined) return `a text with ${describeValue(part)} (${issue.format.replace('_', ' ')})`;
  return issue.pattern === undefined
    ? `a text in the format ${issue.format}`
    : `a text that matches ${issue.pattern}`;
}

function hintOf(issue: ZodIssue, value: unknown): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string') return issue.params['hint'];
  if (typeof value !== 'string') return undefined;
  if (issue.code === 'custom' && issue.params?.['format'] === 'date') return dateHint(value);
  if (issue.code === 'invalid_type' && typeNames[issue.expected]?.endsWith('number'))
    return numberHint(value);
  if (issue.code === 'invalid_format' && issue.pattern !== undefined)
    return patternHint(value, issue.pattern);
  const valid =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union'
        ? [...('options' in issue ? (issue.options ?? []) : []), ...issue.errors.flat().flatMap(valuesOf)]
        : [];
  return didYouMean(
    value,
    valid.filter((name) => typeof name === 'string'),
  );
}

function valuesOf(issue: ZodIssue): readonly unknown[] {
  return issue.code === 'invalid_value' ? issue.values : [];
}

/** The text without spaces at its ends, in another case or with hyphens, if that fits the pattern (`/.../flags`). */
function patternHint(text: string, pattern: string): string | undefined {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  if (source === undefined) return undefined;
  const bare = text.trim();
  const hyphened = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const fitting = [bare, bare.toLowerCase(), bare.toUpperCase(), hyphened].find((form) =>
    new RegExp(source, flags).test(form),
  );
  return fitting === undefined ? undefined : `did you mean "${fitting}"?`;
}

function numberHint(text: string): string | undefined {
  const bare = text.trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(bare)) return 'write the number without quotes';
  // A comma stands before thousands, or, in many languages, before decimals.
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(bare)) return `did you mean ${bare.replaceAll(',', '')}?`;
  return /^[+-]?\d+,\d+$/.test(bare) ? `did you mean ${bare.replace(',', '.')}?` : undefined;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value == null ? undefined : Reflect.get(Object(value), key)),
    input,
  );
}

const typeNames: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  tuple: 'an array',
  null: 'null',
  undefined: 'nothing',
  never: 'nothing',
  nonoptional: 'a value',
  date: 'a Date',
};

const formatNames: Readonly<Record<string, string>> = {
  date: 'a date of the calendar, YYYY-MM-DD',
  datetime: 'an ISO date and time, YYYY-MM-DDThh:mm:ssZ',
  time: 'an ISO time, hh:mm:ss',
  url: 'a URL',
  email: 'an e-mail address',
  uuid: 'a UUID',
};
