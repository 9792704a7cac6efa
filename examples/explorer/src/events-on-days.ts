import { dayFromIso, isoFromDay } from 'caravan-sim';
import type { Draft, DraftEvent } from './draft';

/** First and last day simulated. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that the fields of a draft ask for, if they can be read. */
export function daysOf({ date, days }: Pick<Draft, 'date' | 'days'>): Days | undefined {
  const first = dayFromIso(date);
  return first === undefined || typeof days !== 'number' ? undefined : { first, last: first + days };
}

/** An event as the scenario has it, and where it stands in the list of the draft. */
export interface EventInScenario {
  readonly event: DraftEvent;
  readonly at: number;
}

/**
 * The events of a draft without those that are over before the days simulated or begin after them: with another
 * departure they are not wrong, they just do nothing. They stay in the draft, for the day may be changed back.
 */
export function eventsOnDays(draft: Draft): EventInScenario[] {
  const all = draft.events.map((event, at) => ({ event, at }));
  const days = daysOf(draft);
  if (days === undefined) return all;
  const inForce = all.filter(({ event }) => !isOutside(event, days));
  return all.flatMap(({ event, at }) => {
    if (event.kind !== 'port-reopened') return isOutside(event, days) ? [] : [{ event, at }];
    const date = dayOf(event, 'date');
    if (date === undefined || date >= days.first) return isOutside(event, days) ? [] : [{ event, at }];
    // Without it a port that was opened again before would be closed on all of these days.
    const isNeeded = inForce.some(
      ({ event: other }) =>
        other.kind === 'port-closed' &&
        other['port'] === event['port'] &&
        (dayOf(other, 'from') ?? date) < date,
    );
    return isNeeded ? [{ event: { ...event, date: isoFromDay(days.first) }, at }] : [];
  });
}

/** Dates that cannot be read, or are out of order, are faults: those the library shall see. */
function isOutside(event: DraftEvent, { first, last }: Days): boolean {
  const from = dayOf(event, 'from') ?? dayOf(event, 'date');
  const to = event['to'] === undefined ? (dayOf(event, 'date') ?? Infinity) : dayOf(event, 'to');
  if (from === undefined || to === undefined || to < from) return false;
  return to < first || from > last;
}

function dayOf(event: DraftEvent, key: 'date' | 'from' | 'to'): number | undefined {
  return dayFromIso(String(event[key] ?? ''));
}
