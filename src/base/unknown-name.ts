import { describeValue } from './describe-value.js';
import { CaravanError } from './errors.js';
import { didYouMean, makeIssue } from './make-issue.js';

/** The error of a name that nothing bears, with the nearest one as hint: `invalid_input` for what is no text. */
export function unknownName(
  where: string,
  name: unknown,
  valid: Iterable<string>,
  expected: string,
): CaravanError {
  const isText = typeof name === 'string';
  const found = name === undefined ? 'missing' : describeValue(name);
  const hint = isText ? didYouMean(name, valid) : undefined;
  const issue = makeIssue([], `is ${found}, expected ${expected}`, hint);
  return new CaravanError(isText ? 'unknown_id' : 'invalid_input', where, [issue]);
}
