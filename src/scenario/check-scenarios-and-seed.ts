import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';

/**
 * What a program without types may get wrong: a file as it was read, a seed that is none.
 *
 * @param scenarios - by the names of the arguments
 */
export function checkScenariosAndSeed(
  scenarios: Readonly<Record<string, unknown>>,
  seed: unknown,
  where: string,
): void {
  const issues: Issue[] = [];
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (Object(scenario).network !== undefined && Object(scenario).file !== undefined) continue;
    const message = `is ${describeValue(scenario)}, expected a scenario that parseScenario has made`;
    issues.push(makeIssue([name], message, 'parseScenario(file, scenarioContext())'));
  }
  if (typeof seed !== 'string' && !Number.isFinite(seed)) {
    issues.push(makeIssue(['seed'], `is ${describeValue(seed)}, expected a text or a number`));
  }
  if (issues.length > 0) throw new CaravanError('invalid_input', where, issues);
}
