import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Scenario } from '../scenario/scenario.js';
import { scenarioSchema } from '../scenario/scenario-schema.js';
import { notSimulated } from '../scenario/simulated-days.js';
import { readJson } from './read-json.js';
import type { ResultFilesOptions } from './result-files.js';

/**
 * Refuses what would make a result that cannot be run again.
 *
 * @throws CaravanError `invalid_input` for a first day that is not simulated, and for a text of another scenario than
 *   the one that was
 */
export function checkResultOptions({ from, scenarioText }: ResultFilesOptions, scenario: Scenario): void {
  const issues = [
    ...(from === undefined ? [] : notSimulated(scenario, from, ['from'])),
    ...(scenarioText === undefined || holds(scenarioText, scenario)
      ? []
      : [
          makeIssue(
            ['scenarioText'],
            `is not that of ${scenario.name}, expected the file that was simulated`,
          ),
        ]),
  ];
  if (issues.length > 0) throw new CaravanError('invalid_input', 'writeResults', issues);
}

function holds(text: string, { file }: Scenario): boolean {
  const parsed = scenarioSchema.safeParse(readJson(text, 'scenarioText').value);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(file);
}
