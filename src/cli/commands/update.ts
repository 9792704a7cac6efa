import type { Command } from 'commander';
import type { CommandIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { repeatedOption, wholeNumberOption } from '../option-values.js';

/** `caravan-sim update`: a forecast after reports of where a caravan was seen. */
export function addUpdateCommand(program: Command, io: CommandIo): void {
  program
    .command('update')
    .summary('forecast a caravan on its way, from reports of where it was seen')
    .description(
      'Follows a caravan from its last report on, with rates that explain all reports, and shows what each report has changed.',
    )
    .argument('<scenario>', 'name of a built-in scenario, or a file')
    .requiredOption(
      '--sightings <file>',
      'reports as CSV or JSON: date, place or lat and lon, low and high or size, source (counted, official, un, ngo, press, organiser)',
    )
    .option('--caravan <id>', 'caravan that the reports are of (default: the only one)')
    .option('--replicates <n>', 'runs (default: 1,000)', wholeNumberOption(20, 1_000_000))
    .option('--seed <seed>', 'the same seed gives the same numbers (default: 1)')
    .option('--days <n>', 'days simulated after the last report (default: 60)', wholeNumberOption(1, 365))
    .option(
      '--place <place>',
      'also show when the caravan comes to this place, by id or name, who sleeps there and what they need; may be given several times',
      repeatedOption,
    )
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      exampleText(
        'caravan-sim update exodus-2023 --sightings reports.csv',
        '# how many people will sleep in one town, and on which nights',
        'caravan-sim update exodus-2023 --sightings reports.csv --place "matías romero"',
      ),
    )
    .action(async (scenario: string, options: object) => {
      const { runUpdate } = await import('../run-update.js');
      await runUpdate(scenario, options as { sightings: string }, io);
    });
}
