import type { Sighting } from '../data/historical-caravan.js';

/** How the main body got on during a day: not at all, on foot, or carried by whatever runs. */
export const stayed = 0;
export const onFoot = 1;
export const carried = 2;

/**
 * What is reported of a day of travel on foot, and of one with rides: that people walked, did both, or were carried.
 * Judged: a few ride on most days, and on a day of rides many walk to where they are taken on, so that `mixed` tells
 * more often of rides.
 */
const toldOf: Readonly<Record<'onFoot' | 'carried', Readonly<Record<'walk' | 'mixed' | 'carried', number>>>> =
  {
    onFoot: { walk: 0.8, mixed: 0.15, carried: 0.05 },
    carried: { walk: 0.05, mixed: 0.45, carried: 0.5 },
  };

/** What a report tells of how people came, `null` where it does not. */
function told({ event, mode }: Pick<Sighting, 'event' | 'mode'>): 'walk' | 'mixed' | 'carried' | null {
  // Whoever is dissolved is carried away, which does not tell how they came.
  if (mode === null || event === 'dissolved') return null;
  return mode === 'walk' || mode === 'mixed' ? mode : 'carried';
}

/** Whether a report tells of how people came. */
export function tellsMode(report: Pick<Sighting, 'event' | 'mode'>): boolean {
  return told(report) !== null;
}

/**
 * Probability of what a report tells of how a caravan travels: it tells of one of the days of travel since the report
 * before, that of a departure of its own day.
 *
 * @param travel - `[day]` since the report before: `stayed`, `onFoot` or `carried`
 * @param lastDay - day of the report
 * @returns 1 where it tells nothing, and where nobody is known to have travelled
 */
export function reportedModeProbability(
  report: Pick<Sighting, 'event' | 'mode'>,
  travel: Uint8Array,
  lastDay: number,
): number {
  const way = told(report);
  if (way === null) return 1;
  const share = carriedShare(travel, report.event === 'departed' ? lastDay : 0, lastDay);
  if (Number.isNaN(share)) return 1;
  return share * toldOf.carried[way] + (1 - share) * toldOf.onFoot[way];
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
