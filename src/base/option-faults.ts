import type { Check } from './checks.js';
import { describeValue, listValues } from './describe-value.js';
import type { Issue } from './errors.js';
import { didYouMean, makeIssue } from './make-issue.js';

/** A check for every option: the compiler refuses one that is forgotten. */
export type OptionChecks<Options> = { readonly [Name in keyof Required<Options>]: Check };

/**
 * The faults of the options of a function: of each value, and keys that no option has. Undefined is left out.
 *
 * @param required - names of those that must be there
 */
export function optionFaults<Options extends object>(
  options: Options | undefined,
  checks: OptionChecks<Options>,
  required: readonly (keyof Options)[] = [],
): Issue[] {
  const names = Object.keys(checks);
  if (options !== undefined && (typeof options !== 'object' || options === null || Array.isArray(options))) {
    const message = `is ${describeValue(options)}, expected an object that may have ${listValues(names, 'and')}`;
    return [makeIssue(['options'], message)];
  }
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  const missing = required.filter((name) => options?.[name] === undefined).map((name) => [name, undefined]);
  return [...given, ...(missing as [string, undefined][])].flatMap(([name, value]) => {
    if (Object.hasOwn(checks, name)) return checks[name as keyof Options](value, [name]);
    const others = names.filter((other) => !given.some(([present]) => present === other));
    const message = `is not a known option, expected ${listValues(names)}`;
    return [makeIssue([name], message, didYouMean(name, others))];
  });
}
