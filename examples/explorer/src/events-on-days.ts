import { dayFromIso } from 'caravan-sim';
import type { Draft, DraftEvent } from './draft';
import { eventDefaults } from './event-fields';

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
  const days = daysOf(draft);
  return draft.events.flatMap((event, at) => {
    if (days === undefined) return [{ event, at }];
    if (isOutside(event, days)) return [];
    if (event.kind !== 'port-closed') return [{ event, at }];
    const traffic = stillClosed(event, draft.events, days.first);
    if (traffic === undefined) return [];
    return [{ event: traffic === trafficOf(event) ? event : { ...event, traffic }, at }];
  });
}

/** To whom a port is still closed on the first day, after what was opened again before. */
function stillClosed(closure: DraftEvent, events: readonly DraftEvent[], first: number): string | undefined {
  let closed = trafficOf(closure);
  for (const event of events) {
    if (event.kind !== 'port-reopened' || event['port'] !== closure['port']) continue;
    const date = dayOf(event, 'date');
    if (date === undefined || date >= first || date < (dayOf(closure, 'from') ?? first)) continue;
    const opened = trafficOf(event);
    if (opened === 'all' || opened === closed) return undefined;
    // A closure to all is one to people on foot and one to trains.
    if (closed === 'all' && opened !== 'vehicles') closed = opened === 'rail' ? 'pedestrians' : 'rail';
  }
  return closed;
}

function trafficOf(event: DraftEvent): string {
  return String(event['traffic'] ?? eventDefaults.traffic);
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
