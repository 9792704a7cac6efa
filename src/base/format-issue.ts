import { objectWith } from './checks.js';
import { type Issue, formatIssue as lineOf } from './errors.js';
import { refuseFaults } from './refuse-faults.js';

const anIssue = objectWith('an issue of a CaravanError', ['path', 'message']);

/**
 * One line for each fault, its hint on a line of its own below.
 *
 * @throws CaravanError `invalid_input` for anything else than an issue
 */
export function formatIssue(issue: Issue): string {
  refuseFaults('formatIssue', anIssue(issue, ['issue']));
  return lineOf(issue);
}
