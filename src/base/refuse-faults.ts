import { CaravanError, type Issue } from './errors.js';

/**
 * Ends a function that was given wrong arguments.
 *
 * @param where - name of the public function that refuses
 * @param unknown - names that are of the right kind, and that nothing bears
 * @throws CaravanError with all faults at once, if there is one: `unknown_id` where a name is among them, else
 *   `invalid_input`
 */
export function refuseFaults(where: string, faults: readonly Issue[], unknown: readonly Issue[] = []): void {
  const all = [...unknown, ...faults];
  if (all.length > 0) throw new CaravanError(unknown.length > 0 ? 'unknown_id' : 'invalid_input', where, all);
}
