import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { buildModel } from '../engine/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { EnsembleCounts } from './counts.js';
import { type CountsDocument, countsOf } from './counts-document.js';

/**
 * Counts of parts of an ensemble, added up. Order does not matter.
 *
 * @throws CaravanError `invalid_input` if a part is not of the scenario
 */
export function mergeCounts(scenario: Scenario, parts: readonly CountsDocument[]): EnsembleCounts {
  const model = buildModel(scenario);
  const counts = new EnsembleCounts(model);
  parts.forEach((document, i) => {
    const part = countsOf(model, document);
    if (part === undefined) {
      throw new CaravanError('invalid_input', 'mergeCounts', [
        makeIssue([i], 'has other counts than the scenario makes, expected those of its own replicates'),
      ]);
    }
    counts.merge(part);
  });
  return counts;
}
