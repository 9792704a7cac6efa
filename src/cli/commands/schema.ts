import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';

/** `caravan-sim schema`: the format of a scenario file as JSON Schema. */
export function addSchemaCommand(program: Command, io: CliIo): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a scenario file')
    .description(
      'Prints the JSON Schema of a scenario file, with which editors complete and check while one types.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  caravan-sim schema > scenario.schema.json\n' +
        '  Then write "$schema": "./scenario.schema.json" in the scenario file.',
    )
    .action(async () => {
      const { scenarioJsonSchema } = await import('../../scenario/scenario-json-schema.js');
      io.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    });
}
