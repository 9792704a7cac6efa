import { type ParameterName, type PolicyEvent, parameterNames, type ScenarioFile } from 'caravan-sim';
import { builtInScenarioFiles, regimeOn } from 'caravan-sim/data';
import type { Language } from 'caravan-sim/report';
import { eventFields } from './event-fields';

/** What stands in a field: a number, or a text that is none, about which the library has something to say. */
export type Entry = number | string;
/** A policy event as it is being edited. */
export type DraftEvent = { readonly kind: PolicyEvent['kind'] } & Readonly<Record<string, unknown>>;

/** A scenario as its fields have it: a built-in one, and what was changed of it. */
export interface Draft {
  readonly base: string;
  readonly place: string;
  readonly date: string;
  readonly low: Entry;
  readonly high: Entry;
  readonly days: Entry;
  readonly regime: string;
  /** Rates that were changed: the ends of the range from which they are drawn. */
  readonly rates: Readonly<Partial<Record<ParameterName, readonly [Entry, Entry]>>>;
  readonly events: readonly DraftEvent[];
}

/** Everything that a link restores. */
export interface State {
  readonly language: Language;
  readonly drafts: readonly [Draft] | readonly [Draft, Draft];
  /** The one whose fields and forecast are shown. */
  readonly shown: 0 | 1;
}

export function baseOf({ base }: Pick<Draft, 'base'>): ScenarioFile {
  return builtInScenarioFiles().find(({ name }) => name === base)!;
}

/** A built-in scenario with nothing changed. */
export function draftOf(base: string): Draft {
  const { caravans, horizonDays, regime, events = [] } = baseOf({ base });
  const { place, date, size } = caravans[0]!.departures[0]!;
  const [low, high] = typeof size === 'number' ? [size, size] : [size.low, size.high];
  return {
    base,
    place,
    date,
    low,
    high,
    days: horizonDays ?? 120,
    regime,
    rates: {},
    events: events as readonly DraftEvent[],
  };
}

/** Another day of departure, with the rates of its period, unless another period was chosen on purpose. */
export function withDate(draft: Draft, date: string): Draft {
  const follows = draft.regime === regimeOn(draft.date) && date !== '';
  return { ...draft, date, regime: follows ? regimeOn(date) : draft.regime };
}

/** Two drafts are of one time, so that they can be compared day by day: the second follows the first. */
export function withSharedDays({ drafts: [first, second], ...rest }: State): State {
  if (second === undefined) return { ...rest, drafts: [first], shown: 0 };
  return { ...rest, drafts: [first, { ...withDate(second, first.date), days: first.days }] };
}

/** The state as the part of an address after `#`: of each scenario only what differs from its base. */
export function hashOf({ language, drafts, shown }: State): string {
  const search = new URLSearchParams({ lang: language });
  drafts.forEach((draft, i) => {
    const base = draftOf(draft.base);
    const changed = Object.entries(draft).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(base[key as keyof Draft]),
    );
    search.set(i === 0 ? 'a' : 'b', JSON.stringify({ base: draft.base, ...Object.fromEntries(changed) }));
  });
  if (shown === 1) search.set('show', 'b');
  return `#${search}`;
}

/** The state that a link holds; what cannot be read of it is as if it were not there. */
export function stateOf(hash: string, defaultLanguage: Language): State {
  const search = new URLSearchParams(hash.slice(1));
  const language = search.get('lang');
  const first = readDraft(search.get('a')) ?? draftOf(builtInScenarioFiles()[0]!.name);
  const second = readDraft(search.get('b'));
  return withSharedDays({
    language: language === 'en' || language === 'es' ? language : defaultLanguage,
    drafts: second === undefined ? [first] : [first, second],
    shown: search.get('show') === 'b' ? 1 : 0,
  });
}

const isRate = (name: string): boolean => (parameterNames as readonly string[]).includes(name);

function readDraft(text: string | null): Draft | undefined {
  try {
    const given: unknown = JSON.parse(text ?? '');
    const isObject = (value: unknown): value is Record<string, unknown> =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    if (
      !isObject(given) ||
      typeof given['base'] !== 'string' ||
      baseOf({ base: given['base'] }) === undefined
    )
      return undefined;
    const base = draftOf(given['base']);
    const entry = (key: 'low' | 'high' | 'days'): Entry => {
      const value = given[key];
      return typeof value === 'number' || typeof value === 'string' ? value : base[key];
    };
    const word = (key: 'place' | 'date' | 'regime'): string =>
      typeof given[key] === 'string' ? given[key] : base[key];
    const rates = isObject(given['rates']) ? given['rates'] : {};
    // What the page has no field for could not be mended in it either.
    const events = Array.isArray(given['events'])
      ? given['events'].filter(isObject).flatMap((event) => {
          if (!Object.hasOwn(eventFields, String(event['kind']))) return [];
          const fields = eventFields[event['kind'] as DraftEvent['kind']];
          const known = ['kind', 'date', 'from', 'to', 'sources', ...fields];
          return [Object.fromEntries(Object.entries(event).filter(([key]) => known.includes(key)))];
        })
      : base.events;
    return {
      base: base.base,
      place: word('place'),
      date: word('date'),
      low: entry('low'),
      high: entry('high'),
      days: entry('days'),
      regime: word('regime'),
      rates: Object.fromEntries(
        Object.entries(rates).filter(
          ([name, ends]) => isRate(name) && Array.isArray(ends) && ends.length === 2,
        ),
      ) as Draft['rates'],
      events: events as readonly DraftEvent[],
    };
  } catch {
    return undefined;
  }
}
