import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults } from './check-numbers.js';

/**
 * Skill against a reference: 1 less the ratio of the mean scores. 0 is as good as the reference, 1 is perfect, below
 * 0 is worse.
 *
 * @param score - scores of the forecast, one for each case, lower is better
 * @param reference - scores of the reference on the same cases
 * @throws CaravanError `invalid_input` if lengths differ, a score is not finite, or the mean of the reference
 *   is not above 0
 * @remarks A ratio of means and not a mean of ratios, which easy cases would rule.
 */
export function skillScore(score: ArrayLike<number>, reference: ArrayLike<number>): number {
  refuseFaults('skillScore', [
    ...listFaults('score', score, finite),
    ...listFaults('reference', reference, finite),
    ...lengthFaults('reference', reference, score),
  ]);
  let ownSum = 0;
  let referenceSum = 0;
  for (let i = 0; i < score.length; i++) {
    ownSum += score[i]!;
    referenceSum += reference[i]!;
  }
  if (!(referenceSum > 0)) {
    const mean = referenceSum / reference.length;
    refuseFaults('skillScore', [makeIssue(['reference'], `has mean ${mean}, expected one above 0`)]);
  }
  return 1 - ownSum / referenceSum;
}
