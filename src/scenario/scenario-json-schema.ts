import * as z from 'zod';
import { scenarioSchema } from './scenario-schema.js';

/**
 * JSON Schema (draft 2020-12) of a scenario file, for editors that complete and check while one types.
 *
 * @param regimes - ids of the regimes that there are, as of `builtInRegimes().keys()`; without them any text will do
 * @example
 * ```ts
 * await writeFile('scenario.schema.json', JSON.stringify(scenarioJsonSchema(), null, 2));
 * ```
 */
export function scenarioJsonSchema(regimes?: Iterable<string>): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === scenarioSchema.shape.regime && regimes !== undefined) jsonSchema.enum = [...regimes];
    },
  }) as Record<string, unknown>;
}
