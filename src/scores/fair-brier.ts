import { refuseFaults } from '../base/refuse-faults.js';
import { numberFaults, wholeCount, yesOrNo } from './check-numbers.js';

/**
 * Brier score of one forecast by a share of members, corrected for their number: on average what infinitely many
 * would score. Can be below 0.
 *
 * @param hits - members in which it happens, from 0 to `members`
 * @param members - two or more
 * @param outcome - 1 if it happened, 0 if not
 * @throws CaravanError `invalid_input` for counts out of range or an outcome other than 0 or 1
 * @remarks (i/m - o)^2 - i (m - i)/(m^2 (m - 1)): Ferro (2014), Q. J. R. Meteorol. Soc. 140, 1917-1923.
 */
export function fairBrierScore(hits: number, members: number, outcome: number): number {
  const two = {
    expected: 'a whole number of at least 2',
    holds: (x: number) => Number.isSafeInteger(x) && x >= 2,
  };
  const ofMembers = {
    expected: `a whole number from 0 to ${members}`,
    holds: (x: number) => wholeCount.holds(x) && x <= members,
  };
  refuseFaults('fairBrierScore', [
    ...numberFaults('members', members, two),
    ...numberFaults('hits', hits, ofMembers),
    ...numberFaults('outcome', outcome, yesOrNo),
  ]);
  return (hits / members - outcome) ** 2 - (hits * (members - hits)) / (members ** 2 * (members - 1));
}
