import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { RunOptions } from './run-scenario.js';

/**
 * Options that lack another one, or would do nothing beside one.
 *
 * @throws CaravanError `invalid_input` with all of them
 */
export function checkRunOptions(options: RunOptions): void {
  const { shard, queue, queuePasswordFile, queueCa, workers, from, caravan, place, json, out } = options;
  const issues: Issue[] = [];
  const useless = (option: string, value: unknown, why: string): void => {
    if (value !== undefined) issues.push(makeIssue([option], `is given, ${why}`));
  };
  if (shard !== undefined) {
    if (out === undefined) issues.push(makeIssue(['--out'], 'is missing, expected a file for the shard'));
    const shown = { '--json': json, '--from': from, '--caravan': caravan, '--place': place };
    for (const [option, value] of Object.entries(shown))
      useless(option, value, 'but a shard shows nothing before it is merged');
    useless('--queue', queue, 'expected either a queue or a shard');
  }
  if (queue === undefined) {
    for (const [option, value] of Object.entries({
      '--queue-password-file': queuePasswordFile,
      '--queue-ca': queueCa,
    }))
      useless(option, value, 'expected --queue with it');
  } else useless('--workers', workers, 'but the machines of a queue say themselves how many they use');
  if (issues.length > 0) throw new CaravanError('invalid_input', 'options', issues);
}
