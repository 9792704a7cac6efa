import type { Sighting } from '../data/historical-caravan.js';

/** How the main body got on during a day: not at all, on foot, or carried by whatever runs. */
export const stayed = 0;
export const onFoot = 1;
export const carried = 2;

/** Probability that a report tells of the other way of travel: some ride on most days, and some walk. */
const wrongMode = 0.05;

/** Whether a report tells of people who came on foot, or of people who were carried. */
export function tellsMode({ event, mode }: Pick<Sighting, 'event' | 'mode'>): boolean {
  // Whoever is dissolved is carried away, which does not tell how they came.
  return mode !== null && mode !== 'mixed' && event !== 'dissolved';
}

/**
 * Probability of what a report tells of how a caravan travels, if it tells of one way: it tells of one of the days of
 * travel since the report before, that of a departure of its own day.
 *
 * @param travel - `[day]` since the report before: `stayed`, `onFoot` or `carried`
 * @param lastDay - day of the report
 * @returns 1 where it tells of none or of both, and where nobody is known to have travelled
 */
export function reportedModeProbability(
  report: Pick<Sighting, 'event' | 'mode'>,
  travel: Uint8Array,
  lastDay: number,
): number {
  if (!tellsMode(report)) return 1;
  const share = carriedShare(travel, report.event === 'departed' ? lastDay : 0, lastDay);
  if (Number.isNaN(share)) return 1;
  const toldCarried = wrongMode + (1 - 2 * wrongMode) * share;
  return report.mode === 'walk' ? 1 - toldCarried : toldCarried;
}

function carriedShare(travel: Uint8Array, firstDay: number, lastDay: number): number {
  let walked = 0;
  let rode = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    if (travel[day] === onFoot) walked++;
    else if (travel[day] === carried) rode++;
  }
  return rode / (walked + rode);
}
