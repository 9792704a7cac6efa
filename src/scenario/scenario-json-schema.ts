import * as z from 'zod';
import { listOf, text } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { scenarioSchema } from './scenario-schema.js';

/**
 * JSON Schema (draft 2020-12) of a scenario file, for editors that complete and check while one types.
 *
 * @param regimes - ids of the regimes that there are, as of `[...builtInRegimes().keys()]`; without them any text will do
 * @throws CaravanError `invalid_input` for what is no list of texts
 * @example
 * ```ts
 * await writeFile('scenario.schema.json', JSON.stringify(scenarioJsonSchema(), null, 2));
 * ```
 */
export function scenarioJsonSchema(regimes?: readonly string[]): Record<string, unknown> {
  if (regimes !== undefined) refuseFaults('scenarioJsonSchema', listOf(text)(regimes, ['regimes']));
  return z.toJSONSchema(scenarioSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === scenarioSchema.shape.regime && regimes !== undefined) jsonSchema.enum = [...regimes];
    },
  }) as Record<string, unknown>;
}
