import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issuesFromZod } from '../../src/base/zod-issues.js';
import { faultLines } from '../helpers/caught.js';

/** `path message | hint` of every fault of an input. */
function faults(schema: z.ZodType, input: unknown, isSchemaKnown = true): string[] {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('expected faults');
  return faultLines(issuesFromZod(parsed.error, input, isSchemaKnown ? schema : undefined));
}

describe('values', () => {
  test.each([
    [z.number(), 'abc', 'is "abc", expected a number'],
    [z.number(), null, 'is null, expected a number'],
    [z.number(), true, 'is true, expected a number'],
    [z.number(), Number.NaN, 'is NaN, expected a number'],
    [z.number(), Number.POSITIVE_INFINITY, 'is Infinity, expected a number'],
    [z.number(), { a: 1 }, 'is an object, expected a number'],
    [z.number(), [], 'is an empty array, expected a number'],
    [z.number(), [1, 2], 'is an array of 2, expected a number'],
    [z.number(), new Map(), 'is an object of class Map, expected a number'],
    [z.number(), () => 1, 'is a function, expected a number'],
    [z.number(), 5n, 'is 5n, expected a number'],
    [z.number(), 'x'.repeat(100), `is "${'x'.repeat(60)}…", expected a number`],
    [z.number(), 'a "b"\nc', 'is "a \\"b\\"\\nc", expected a number'],
    [z.string(), 5, 'is 5, expected a text'],
  ])('%# are quoted shortly', (schema, input, line) => {
    expect(faults(schema, input)).toEqual([line]);
    expect(faults(schema, input, false)).toEqual([line]);
  });

  test('that are not there are missing, at any depth', () => {
    const schema = z.strictObject({
      a: z.number(),
      b: z.strictObject({ c: z.enum(['x', 'y']), d: z.array(z.string()) }),
    });
    expect(faults(schema, { b: {} })).toEqual([
      'a is missing, expected a number',
      'b.c is missing, expected "x" or "y"',
      'b.d is missing, expected an array',
    ]);
    expect(faults(schema, undefined)).toEqual(['is missing, expected an object']);
  });
});

describe('what is expected', () => {
  test.each([
    ['a boolean', z.boolean(), 'true', 'is "true", expected true or false'],
    ['null', z.null(), 1, 'is 1, expected null'],
    ['a literal', z.literal('a'), 'zzz', 'is "zzz", expected "a"'],
    ['literals of several types', z.literal(['a', 1, null]), 2, 'is 2, expected "a", 1 or null'],
    ['a nullable', z.number().nullable(), 'x', 'is "x", expected a number or null'],
    ['an optional with default', z.number().default(1), null, 'is null, expected a number'],
    ['a tuple', z.tuple([z.number(), z.number()]), 'x', 'is "x", expected an array'],
    ['a record', z.record(z.string(), z.number()), 3, 'is 3, expected an object'],
    ['a whole number', z.int(), 1.5, 'is 1.5, expected a whole number'],
    ['a range', z.number().min(0).max(24), 30, 'is 30, expected 0 to 24'],
    ['a range with unit', z.number().min(0).max(24).meta({ unit: 'h' }), -1, 'is -1, expected 0 to 24 h'],
    ['a range, open', z.number().gt(0).lt(1), 1, 'is 1, expected more than 0 and less than 1'],
    ['a bound below', z.number().positive(), 0, 'is 0, expected more than 0'],
    ['a bound above', z.number().max(9), 10, 'is 10, expected at most 9'],
    ['a range of whole numbers', z.int().min(1), 0, 'is 0, expected at least 1'],
    ['a range in a nullable', z.number().min(0).max(1).nullable(), 2, 'is 2, expected 0 to 1'],
    ['a number with a range', z.number().min(0).max(24), null, 'is null, expected a number from 0 to 24'],
    [
      'a number with a bound and a unit',
      z.number().positive().meta({ unit: 'km' }),
      null,
      'is null, expected a number (more than 0 km)',
    ],
    ['a number with a unit', z.number().meta({ unit: 'km' }), null, 'is null, expected a number in km'],
    [
      'a range in a nullable with the unit outside',
      z.number().min(0).max(1).nullable().meta({ unit: 'km' }),
      2,
      'is 2, expected 0 to 1 km',
    ],
    [
      'a nullable number with the unit outside',
      z.number().max(3).nullable().meta({ unit: 'km' }),
      'x',
      'is "x", expected a number (at most 3 km) or null',
    ],
    ['a multiple', z.number().multipleOf(5), 3, 'is 3, expected a multiple of 5'],
    ['a text that is not empty', z.string().min(1), '', 'is "", expected a non-empty text'],
    ['a long text', z.string().min(3), 'ab', 'is "ab", expected at least 3 characters'],
    ['a short text', z.string().max(1), 'ab', 'is "ab", expected at most 1 character'],
    ['entries at least', z.array(z.number()).min(1), [], 'is an empty array, expected at least 1 entry'],
    [
      'entries at most',
      z.array(z.number()).max(2),
      [1, 2, 3],
      'is an array of 3, expected at most 2 entries',
    ],
    ['entries exactly', z.array(z.number()).length(2), [1], 'is an array of 1, expected exactly 2 entries'],
    ['a date', z.iso.date(), '2019-02-30', 'is "2019-02-30", expected a date of the calendar, YYYY-MM-DD'],
    ['a pattern', z.string().regex(/^b/), 'a', 'is "a", expected a text that matches /^b/'],
    ['a start', z.string().startsWith('mx-'), 'a', 'is "a", expected a text with "mx-" (starts with)'],
    ['a format without a word of ours', z.ipv4(), 'a', /^is "a", expected a text that matches/],
    ['one of two kinds', z.union([z.string(), z.number()]), true, 'is true, expected a text or a number'],
    [
      'what a check wants',
      z.number().refine((v) => v > 3),
      1,
      'is 1, expected a value that passes its check (Invalid input)',
    ],
  ])('is said for %s', (_name, schema, input, line) => {
    const [only, ...others] = faults(schema, input);
    expect(others).toEqual([]);
    if (typeof line === 'string') expect(only).toBe(line);
    else expect(only).toMatch(line);
  });

  test('of numbers, without the schema, is the bound that was hurt', () => {
    const schema = z.number().min(0).max(24);
    expect(faults(schema, 30, false)).toEqual(['is 30, expected at most 24']);
    expect(faults(schema, -1, false)).toEqual(['is -1, expected at least 0']);
    expect(faults(z.number().gt(0), 0, false)).toEqual(['is 0, expected more than 0']);
    expect(faults(z.number().lt(0), 0, false)).toEqual(['is 0, expected less than 0']);
  });

  test('may be worded by the schema', () => {
    expect(faults(z.string('expected the id of a place'), 4)).toEqual(['is 4, expected the id of a place']);
    expect(faults(z.string().regex(/^b/, 'expected a word with b'), 'a')).toEqual([
      'is "a", expected a word with b',
    ]);
  });

  test('may be worded with its own finding and a hint', () => {
    const schema = z
      .strictObject({ low: z.number(), high: z.number() })
      .refine(({ low, high }) => low <= high, {
        path: ['high'],
        error: 'is below low, expected at least as much',
        params: { hint: 'swap them' },
      });
    expect(faults(schema, { low: 2, high: 1 })).toEqual([
      'high is below low, expected at least as much | swap them',
    ]);
  });
});

describe('hints', () => {
  test('name the nearest of the values of an enum', () => {
    expect(faults(z.enum(['walking', 'riding']), 'waking')).toEqual([
      'is "waking", expected "walking" or "riding" | did you mean "walking"?',
    ]);
  });

  test('name it also if the list is too long to be shown', () => {
    const names = Array.from({ length: 12 }, (_, i) => `place-${'abcdefghijkl'[i]!.repeat(4)}`);
    const [line] = faults(z.enum(names), 'place-llll-');
    expect(line).toBe(
      `is "place-llll-", expected ${names
        .slice(0, 8)
        .map((name) => `"${name}"`)
        .join(', ')} and 4 more | did you mean "place-llll"?`,
    );
  });

  test('are left out if nothing is near', () => {
    expect(faults(z.enum(['walking', 'riding']), 'zzzzzzzz')).toEqual([
      'is "zzzzzzzz", expected "walking" or "riding"',
    ]);
  });

  test('take the quotes off a number, and the comma out of it', () => {
    expect(faults(z.number(), '12.5')).toEqual([
      'is "12.5", expected a number | write the number without quotes',
    ]);
    expect(faults(z.int(), '7')).toEqual([
      'is "7", expected a whole number | write the number without quotes',
    ]);
    expect(faults(z.number(), '12,5')).toEqual(['is "12,5", expected a number | did you mean 12.5?']);
    expect(faults(z.int(), '6,000')).toEqual(['is "6,000", expected a whole number | did you mean 6000?']);
    expect(faults(z.number(), '0,125')).toEqual(['is "0,125", expected a number | did you mean 0.125?']);
    expect(faults(z.number(), '12abc')).toEqual(['is "12abc", expected a number']);
  });

  test('repair case and spaces if that makes a text fit', () => {
    expect(faults(z.string().regex(/^[A-Z]{2}$/, 'expected a country'), ' mx')).toEqual([
      'is " mx", expected a country | did you mean "MX"?',
    ]);
  });
});

describe('unknown keys', () => {
  const schema = z.strictObject({ lengthKm: z.number(), costFactor: z.number().optional() });

  test('are one issue each, with the valid keys and the nearest as hint', () => {
    const parsed = schema.safeParse({ lengthKm: 1, costfactr: 2, colour: 3 });
    expect(issuesFromZod(parsed.error!, { lengthKm: 1, costfactr: 2, colour: 3 }, schema)).toEqual([
      {
        path: ['costfactr'],
        message: 'is not a known key, expected "lengthKm" or "costFactor"',
        hint: 'did you mean "costFactor"?',
      },
      { path: ['colour'], message: 'is not a known key, expected "lengthKm" or "costFactor"' },
    ]);
  });

  test('are told without the schema too, but without the valid ones', () => {
    expect(faults(schema, { lengthKm: 1, x: 2 }, false)).toEqual([
      'x is not a known key, expected only the keys of its schema',
    ]);
  });

  test('prefer a key that is not there yet', () => {
    const pair = z.strictObject({ pathA: z.number(), pathB: z.number().optional() });
    expect(faults(pair, { pathA: 1, pathC: 2 })).toEqual([
      'pathC is not a known key, expected "pathA" or "pathB" | did you mean "pathB"?',
    ]);
  });

  test.each([
    ['arrays', z.array(schema), [{ lengthKm: 1 }, { lengthKm: 1, lenghtKm: 2 }], '[1].lenghtKm'],
    ['tuples', z.tuple([z.string(), schema]), ['a', { lengthKm: 1, lenghtKm: 2 }], '[1].lenghtKm'],
    ['records', z.record(z.string(), schema), { a: { lengthKm: 1, lenghtKm: 2 } }, 'a.lenghtKm'],
    [
      'nullables',
      z.strictObject({ a: schema.nullable() }),
      { a: { lengthKm: 1, lenghtKm: 2 } },
      'a.lenghtKm',
    ],
    [
      'defaults',
      z.strictObject({ a: schema.default({ lengthKm: 1 }) }),
      { a: { lengthKm: 1, lenghtKm: 2 } },
      'a.lenghtKm',
    ],
    ['preprocessed', z.preprocess((v) => v, schema), { lengthKm: 1, lenghtKm: 2 }, 'lenghtKm'],
    ['transformed', schema.transform((v) => v.lengthKm), { lengthKm: 1, lenghtKm: 2 }, 'lenghtKm'],
  ])('are found inside %s', (_name, outer, input, path) => {
    expect(faults(outer, input)).toEqual([
      `${path} is not a known key, expected "lengthKm" or "costFactor" | did you mean "lengthKm"?`,
    ]);
  });

  test('are found inside a schema that contains itself', () => {
    const tree = z.strictObject({
      name: z.string(),
      get children() {
        return z.array(tree).optional();
      },
    });
    expect(
      faults(tree, { name: 'a', children: [{ name: 'b', children: [{ name: 'c', nmae: 1 }] }] }),
    ).toEqual([
      'children[0].children[0].nmae is not a known key, expected "name" or "children" | did you mean "name"?',
    ]);
  });

  test('are found inside a schema that contains itself below another', () => {
    const tree = z.strictObject({
      name: z.string(),
      get child() {
        return tree.optional();
      },
    });
    const input = { tree: { name: 'a', child: { name: 'b', nmae: 1 } } };
    expect(faults(z.strictObject({ tree }), input)).toEqual([
      'tree.child.nmae is not a known key, expected "name" or "child" | did you mean "name"?',
    ]);
  });

  test('are found in a record whose keys are listed', () => {
    const rates = z.partialRecord(z.enum(['returned', 'detained']), z.number());
    expect(faults(rates, { retuned: 1 })).toEqual([
      'retuned is not a known key, expected "returned" or "detained" | did you mean "returned"?',
    ]);
  });

  test('of names that every object inherits are no trap', () => {
    expect(faults(schema, { lengthKm: 1, toString: 2 })).toEqual([
      'toString is not a known key, expected "lengthKm" or "costFactor"',
    ]);
  });

  test('that do not fit a rule for keys are told by the rule', () => {
    const schemaOfKeys = z.record(z.string().regex(/^[a-z]+$/, 'expected lower case letters'), z.number());
    expect(faults(schemaOfKeys, { A: 1 })).toEqual(['A is the key "A", expected lower case letters']);
  });
});

describe('unions', () => {
  const event = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('closure'), place: z.string(), days: z.int().min(1).max(60) }),
    z.strictObject({ kind: z.literal('convoy'), place: z.string(), share: z.number().min(0).max(1) }),
  ]);

  test('with a discriminator tell the fault of the branch that it names', () => {
    expect(faults(z.array(event), [{ kind: 'convoy', place: 'a', share: 2, days: 3 }])).toEqual([
      '[0].share is 2, expected 0 to 1',
      '[0].days is not a known key, expected "kind", "place" or "share"',
    ]);
  });

  test('with a mistyped or missing discriminator list its values', () => {
    expect(faults(z.array(event), [{ kind: 'convoi' }, {}])).toEqual([
      '[0].kind is "convoi", expected "closure" or "convoy" | did you mean "convoy"?',
      '[1].kind is missing, expected "closure" or "convoy"',
    ]);
  });

  test('inside unions are resolved to the innermost fault', () => {
    const outer = z.union([z.literal('none'), z.strictObject({ event })]);
    expect(faults(outer, { event: { kind: 'closure', place: 'a', days: 99 } })).toEqual([
      'event.days is 99, expected 1 to 60',
    ]);
  });

  test('of a word and an object tell which words there are', () => {
    const schema = z.union([z.enum(['all', 'none']), z.strictObject({ share: z.number() })]);
    expect(faults(schema, 'al')).toEqual([
      'is "al", expected "all", "none" or an object | did you mean "all"?',
    ]);
    expect(faults(schema, 4)).toEqual(['is 4, expected "all", "none" or an object']);
  });

  test('of a word and an object tell the fault of the object', () => {
    const schema = z.strictObject({
      part: z.union([z.literal('all'), z.strictObject({ share: z.number().max(1) })]),
    });
    expect(faults(schema, { part: { share: 2 } })).toEqual(['part.share is 2, expected at most 1']);
  });

  test('without a discriminator choose the branch with the right tag', () => {
    const schema = z.union([
      z.strictObject({ unit: z.literal('km'), length: z.number(), a: z.number() }),
      z.strictObject({ unit: z.literal('day'), length: z.number(), b: z.number() }),
    ]);
    expect(faults(schema, { unit: 'day', length: 'x', b: 1 })).toEqual(['length is "x", expected a number']);
    expect(faults(schema, { unit: 'days', length: 1, b: 1 })).toEqual([
      'unit is "days", expected "km" or "day" | did you mean "day"?',
    ]);
  });

  test('without a discriminator choose the branch with the right tag, though another has as few faults', () => {
    const schema = z.union([
      z.strictObject({ kind: z.literal('a'), value: z.number() }),
      z.strictObject({ kind: z.literal('b'), value: z.string() }),
    ]);
    expect(faults(schema, { kind: 'b', value: 5 })).toEqual(['value is 5, expected a text']);
  });

  test('without a tag choose the branch that knows more of the keys', () => {
    const schema = z.union([
      z.strictObject({ low: z.number(), high: z.number() }),
      z.strictObject({ exactly: z.number() }),
    ]);
    expect(faults(schema, { exactly: 'x' })).toEqual(['exactly is "x", expected a number']);
    expect(faults(schema, { low: 1 })).toEqual(['high is missing, expected a number']);
    const long = z.union([
      z.strictObject({ a: z.number() }),
      z.strictObject({ b: z.number(), c: z.number(), d: z.number(), e: z.number() }),
    ]);
    expect(faults(long, { b: 1 })).toHaveLength(3);
  });

  test('without a tag tell what the chosen branch expects, and not what another does', () => {
    const schema = z.union([
      z.strictObject({ size: z.number().max(3) }),
      z.strictObject({ size: z.string(), unit: z.string() }),
    ]);
    expect(faults(schema, { size: true, unit: 'km' })).toEqual(['size is true, expected a text']);
    // Here zod itself settles for the first branch, whose faults are only in the range and the keys.
    expect(faults(schema, { size: 5, unit: 'km' })).toEqual([
      'size is 5, expected at most 3',
      'unit is not a known key, expected "size"',
    ]);
  });

  test('without a tag choose the branch that was followed deepest', () => {
    const schema = z.union([
      z.strictObject({ size: z.number() }),
      z.strictObject({ size: z.strictObject({ low: z.number(), high: z.number() }) }),
    ]);
    expect(faults(schema, { size: { low: 1, high: 'x' } })).toEqual(['size.high is "x", expected a number']);
    expect(faults(schema, { size: 'x' })).toEqual(['size is "x", expected a number or an object']);
  });

  test('of which more than one branch fits although only one may', () => {
    const schema = z.xor([
      z.strictObject({ a: z.number().optional() }),
      z.strictObject({ b: z.number().optional() }),
    ]);
    expect(faults(schema, {})).toEqual(['is an object, expected exactly one of the alternatives to fit']);
  });
});

test('faults inside maps and sets keep their paths', () => {
  expect(faults(z.strictObject({ a: z.set(z.number()) }), { a: new Set(['x']) })[0]).toContain(
    'expected a number',
  );
});

test('all faults are reported, in the order of the schema', () => {
  const schema = z.strictObject({ a: z.number(), b: z.array(z.enum(['x'])), c: z.string() });
  expect(faults(schema, { a: 'q', b: ['x', 'y'], other: 1 })).toEqual([
    'a is "q", expected a number',
    'b[1] is "y", expected "x"',
    'c is missing, expected a text',
    'other is not a known key, expected "a", "b" or "c"',
  ]);
});
