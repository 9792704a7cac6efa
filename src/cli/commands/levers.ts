import type { Command } from 'commander';
import { CaravanError } from '../../base/errors.js';
import { makeIssue } from '../../base/make-issue.js';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { jsonText } from '../json-text.js';
import { namingOptions } from '../naming-options.js';

/** The list of all has no days. */
function checkNoDays(days: { from?: string | undefined; to?: string | undefined }): void {
  const given = Object.entries(days).filter(([, day]) => day !== undefined);
  if (given.length === 0) return;
  const issues = given.map(([key]) =>
    makeIssue([`--${key}`], 'is given, expected the name of a lever with it'),
  );
  throw new CaravanError('invalid_input', 'levers', issues);
}

/** `caravan-sim levers`: decisions ready to be put into a scenario file. */
export function addLeversCommand(program: Command, io: CliIo): void {
  program
    .command('levers')
    .summary('list ready decisions of policy, or print one as events')
    .description(
      'Lists decisions of policy; with a name and a day, prints one as the `events` of a scenario file, in JSON.',
    )
    .argument('[name]', 'lever to print')
    .option('--from <date>', 'its first day, YYYY-MM-DD')
    .option('--to <date>', 'its last day (default: to the end)')
    .addHelpText(
      'after',
      exampleText('caravan-sim levers', 'caravan-sim levers mexico-guard-line --from 2024-01-01'),
    )
    .action(async (name: string | undefined, { from, to }: { from?: string; to?: string }) => {
      const { leverEvents, policyLevers } = await import('../../data/policy-levers.js');
      if (name === undefined) {
        checkNoDays({ from, to });
        const { renderLevers } = await import('../render-lists.js');
        io.out(renderLevers(policyLevers()));
        return;
      }
      // Where there is no first day, leverEvents says so, beside a name that is none.
      const events = await namingOptions('levers', { id: 'name', from: '--from', to: '--to' }, () =>
        leverEvents(name, { from: from as string, ...(to === undefined ? {} : { to }) }),
      );
      io.out(jsonText(events));
    });
}
