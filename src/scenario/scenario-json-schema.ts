import * as z from 'zod';
import { scenarioSchema } from './scenario-schema.js';

/**
 * JSON Schema (draft 2020-12) of a scenario file, for editors that complete and check while one types.
 *
 * @example
 * ```ts
 * await writeFile('scenario.schema.json', JSON.stringify(scenarioJsonSchema(), null, 2));
 * ```
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, { io: 'input' }) as Record<string, unknown>;
}
