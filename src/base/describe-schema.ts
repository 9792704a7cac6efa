import { describeValue, listValues } from './describe-value.js';
import type { SchemaNode } from './json-schema-walk.js';

/** What a node of a JSON schema expects, as the end of "expected ...": `a number from 0 to 24 h or null`. */
export function describeSchema(node: SchemaNode): string {
  if (node.const !== undefined) return describeValue(node.const);
  if (node.enum !== undefined) return listValues(node.enum);
  const parts = node.anyOf ?? node.oneOf;
  if (parts !== undefined) return joinAlternatives(parts.map(describeSchema));
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

/** `a, b or c`, each once. */
export function joinAlternatives(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  const last = unique.pop() ?? 'a value';
  return unique.length === 0 ? last : `${unique.join(', ')} or ${last}`;
}

/** zod writes the largest exact integers as bounds of every whole number; they say nothing to a reader. */
function realBound(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
}
