import { describeValue, listValues, longestList } from './describe-value.js';
import type { SchemaNode } from './json-schema-walk.js';

/** What a node of a JSON schema expects, as the end of "expected ...": `a number from 0 to 24 h or null`. */
export function describeSchema(node: SchemaNode): string {
  return joinAlternatives(alternativesOf(node));
}

/** `a, b or c` of texts and values, each once; of more than eight values the first eight and a number. */
export function joinAlternatives(texts: readonly string[], values: readonly unknown[] = []): string {
  const words = values.length > longestList ? [listValues(values)] : values.map(describeValue);
  const unique = [...new Set([...words, ...texts])];
  const last = unique.pop() ?? 'a value';
  return unique.length === 0 ? last : `${unique.join(', ')} or ${last}`;
}

function alternativesOf(node: SchemaNode): string[] {
  const { const: only, enum: values, type, unit } = node;
  if (only !== undefined) return [describeValue(only)];
  if (values !== undefined) {
    return values.length > longestList ? [listValues(values)] : values.map(describeValue);
  }
  const parts =
    node.anyOf ??
    node.oneOf ??
    (Array.isArray(type) ? type.map((one) => ({ ...node, type: one })) : undefined);
  if (parts === undefined) return [describeType(node)];
  return parts.flatMap((part) => alternativesOf(unit === undefined ? part : { unit, ...part }));
}

function describeType(node: SchemaNode): string {
  const range = describeRange(node);
  switch (node.type) {
    case 'integer':
    case 'number': {
      const noun = node.type === 'integer' ? 'a whole number' : 'a number';
      const unit = node.unit === undefined ? '' : ` in ${node.unit}`;
      if (range === undefined) return `${noun}${unit}`;
      return / to /.test(range) ? `${noun} from ${range}` : `${noun} (${range})`;
    }
    case 'string':
      return (node.minLength ?? 0) > 0 ? 'a non-empty text' : 'a text';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'an array';
    case 'null':
      return 'null';
    case 'object':
      return 'an object';
    default:
      return 'a value';
  }
}

/** Bounds of a number with its unit: `0 to 24 h`, `at least 1`, `more than 0`; `undefined` without bounds. */
export function describeRange(node: SchemaNode): string | undefined {
  const minimum = realBound(node.minimum);
  const maximum = realBound(node.maximum);
  const above = node.exclusiveMinimum;
  const below = node.exclusiveMaximum;
  const unit = node.unit === undefined ? '' : ` ${node.unit}`;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}${unit}`;
  const lower =
    above !== undefined ? `more than ${above}` : minimum !== undefined ? `at least ${minimum}` : undefined;
  const upper =
    below !== undefined ? `less than ${below}` : maximum !== undefined ? `at most ${maximum}` : undefined;
  const bounds = [lower, upper].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? undefined : `${bounds.join(' and ')}${unit}`;
}

/** zod writes the largest exact integers as bounds of every whole number; they say nothing to a reader. */
function realBound(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
}
