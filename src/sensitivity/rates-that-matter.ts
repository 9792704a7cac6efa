import type { ScreenedRate } from './sensitivity.js';

/**
 * Rates whose share of the variance is worth knowing. Each outcome in turn names the one that moves it most,
 * then the next: a rate may matter for one alone.
 *
 * @param screening - what matters most first
 * @param most - how many
 */
export function ratesThatMatter(screening: readonly ScreenedRate[], most: number): ReadonlySet<ScreenedRate> {
  const byOutcome = (screening[0]?.effects ?? []).map((_, i) =>
    [...screening].sort((a, b) => b.effects[i]!.scaled - a.effects[i]!.scaled),
  );
  const inTurn = screening.flatMap((_, rank) => byOutcome.map((rates) => rates[rank]!));
  return new Set([...new Set(inTurn)].slice(0, most));
}
