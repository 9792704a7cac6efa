/**
 * Stops on a broken promise of our own (people lost, a negative count), never on user input.
 *
 * @param context - what reproduces it: seed, replicate, day
 */
export function invariant(condition: boolean, message: string, context = ''): asserts condition {
  if (condition) return;
  throw new Error(`caravan-sim bug, please report: ${message}${context === '' ? '' : ` (${context})`}`);
}
