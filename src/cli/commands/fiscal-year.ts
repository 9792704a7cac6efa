import { type Command, InvalidArgumentError } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';

/** `caravan-sim fiscal-year`: encounters so far in a US fiscal year, projected to its end. */
export function addFiscalYearCommand(program: Command, io: CliIo): void {
  program
    .command('fiscal-year')
    .summary('project the encounters of a US fiscal year to its end')
    .description(
      'Prints the encounters on the southwest land border so far in a US fiscal year (October to September) and ' +
        'what they may come to by its end, with 50 and 80 % intervals, beside plain annualisation and last year ' +
        'scaled. It rests on the published monthly figures of the data pack, not on the simulation.',
    )
    .argument(
      '[year]',
      'fiscal year, 2020 to 2025, between ports 2018 to 2025 (default: the last one)',
      yearArgument,
    )
    .option('--through <month>', 'take the year as known to the end of this month, YYYY-MM', monthOption)
    .option('--between-ports', 'only encounters between ports, known from October 2017 on (default: all)')
    .option(
      '--earlier-years',
      'learn from earlier years only, as one could at the time (default: all others)',
    )
    .option('--json', 'print one JSON document instead of the screen')
    .addHelpText(
      'after',
      exampleText('caravan-sim fiscal-year', 'caravan-sim fiscal-year 2024 --through 2023-11'),
    )
    .action(async (year: number | undefined, options: object) => {
      const { showFiscalYear } = await import('../show-fiscal-year.js');
      await showFiscalYear(year, options, io);
    });
}

function yearArgument(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a year such as 2024.');
}

function monthOption(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('Expected a month, YYYY-MM.');
}
