import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Scenario } from '../scenario/scenario.js';
import { countsShape, EnsembleCounts } from './counts.js';
import { type CountsDocument, countsOf } from './counts-document.js';

/**
 * Counts of parts of an ensemble, added up. Order does not matter.
 *
 * @throws CaravanError `invalid_input` if a part is not of the scenario
 */
export function mergeCounts(scenario: Scenario, parts: readonly CountsDocument[]): EnsembleCounts {
  const shape = countsShape(scenario);
  const counts = new EnsembleCounts(shape);
  parts.forEach((document, i) => {
    const part = countsOf(shape, document);
    if (part === undefined) {
      throw new CaravanError('invalid_input', 'mergeCounts', [
        makeIssue([i], 'has other counts than the scenario makes, expected those of its own replicates'),
      ]);
    }
    counts.merge(part);
  });
  return counts;
}
