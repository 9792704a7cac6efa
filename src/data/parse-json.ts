import type { z } from 'zod';
import { CaravanError } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';

/**
 * A value of the data pack, checked against its schema.
 *
 * @param where - name of the function that refuses
 * @throws CaravanError `invalid_input` with every fault at once
 * @internal
 */
export function parseJson<T>(schema: z.ZodType<T>, input: unknown, where: string): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CaravanError('invalid_input', where, issuesFromZod(parsed.error, input, schema));
}
