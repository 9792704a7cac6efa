import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { jsonText } from '../json-text.js';

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
      exampleText(
        'caravan-sim schema > scenario.schema.json',
        '# and in the scenario file:',
        '# "$schema": "./scenario.schema.json"',
      ),
    )
    .action(async () => {
      const { builtInRegimes } = await import('../../data/regimes.js');
      const { scenarioJsonSchema } = await import('../../scenario/scenario-json-schema.js');
      io.out(jsonText(scenarioJsonSchema([...builtInRegimes().keys()])));
    });
}
