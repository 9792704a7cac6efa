import { oneOf } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { borderFacts } from './border-facts.js';

/** Which encounters: all on the southwest land border, or those by the Border Patrol between ports. */
export type CountedEncounters = 'all' | 'between-ports';

/**
 * Encounters on the southwest land border by month, October 2017 to August 2025.
 *
 * @returns `all` begins in October 2019: there are no monthly figures at ports before. Sources: `borderFacts()`
 * @throws CaravanError `invalid_input` for other encounters
 */
export function monthlyEncounters(counted: CountedEncounters): { month: string; people: number }[] {
  refuseFaults('monthlyEncounters', oneOf('all', 'between-ports')(counted, ['counted']));
  return borderFacts().encounters.monthly.flatMap(({ month, total, betweenPorts }) => {
    const people = counted === 'all' ? total : betweenPorts;
    return people === null ? [] : [{ month, people }];
  });
}
