const longestQuote = 60;
/** Number of values that a list in a message shows. */
export const longestList = 8;

/**
 * A value as it stands in the message of an issue: texts in quotes, long ones cut; numbers as they are;
 * objects and arrays by what they are, because their contents would bury the message.
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  const kind = value.constructor?.name;
  return kind === undefined || kind === '' || kind === 'Object' ? 'an object' : `an object of class ${kind}`;
}

/** `"a", "b" or "c"`; of more than eight the first eight and the number of the others. */
export function listValues(values: readonly unknown[], joint: 'or' | 'and' = 'or'): string {
  const texts = values.slice(0, longestList).map(describeValue);
  if (values.length > longestList) return `${texts.join(', ')} and ${values.length - longestList} more`;
  const last = texts.pop() ?? 'nothing';
  return texts.length === 0 ? last : `${texts.join(', ')} ${joint} ${last}`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}
