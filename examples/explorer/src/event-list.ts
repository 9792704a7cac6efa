import { dayFromIso, isoFromDay, type PolicyEvent } from 'caravan-sim';
import { builtInNetwork, leverEvents, type PolicyLever, policyLevers } from 'caravan-sim/data';
import { placeNames, policyWhat, policyWhen, shortDate, wordsOf } from 'caravan-sim/report';
import { html, noChange, nothing, type TemplateResult } from 'lit-html';
import { baseOf, type DraftEvent, draftOf } from './draft';
import { defaultsOf, eventDefaults, eventFields } from './event-fields';
import { type Days, daysOf, eventsOnDays } from './events-on-days';
import {
  choiceField,
  dateField,
  entryOf,
  type Form,
  faultText,
  numberField,
  options,
  placeChoices,
  wholeEntryOf,
} from './fields';

type Kind = PolicyEvent['kind'];

const kindsToAdd: readonly Kind[] = [
  'border-closed',
  'port-closed',
  'appointments',
  'permit-office',
  'checkpoint',
  'bus-convoy',
];
const optionalPlace: readonly Kind[] = ['permit-offer', 'raid'];
const dated: readonly Kind[] = ['permit-offer', 'raid', 'port-reopened'];

/** Policy events on a time line, each to be opened and changed, and what can be added. */
export function eventList(form: Form, language: 'en' | 'es'): TemplateResult {
  const { draft, words, change } = form;
  const days = daysOf(draft) ?? daysOf(draftOf(draft.base))!;
  const inScenario = new Set(eventsOnDays(draft).map(({ at }) => at));
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const [origin, id] = String(new FormData(event.target as HTMLFormElement).get('event')).split(':');
    const from = isoFromDay(days.first);
    const added = origin === 'lever' ? leverEvents(id!, { from }) : [{ kind: id, from }];
    change({ events: [...draft.events, ...(added as unknown as DraftEvent[])] });
  };
  // Nothing can come to wait where nobody is said to wait.
  const pools = new Set(baseOf(draft).pools?.map(({ place }) => place));
  const isPossible = ({ events }: PolicyLever): boolean =>
    events.every(({ kind, place }) => kind !== 'pool-refill' || pools.has(String(place)));
  const choices = [
    ...policyLevers()
      .filter(isPossible)
      .map(({ id, title }) => ({
        value: `lever:${id}`,
        text: wordsOf(language).nameOf(title),
        group: words.decisions,
      })),
    ...kindsToAdd.map((kind) => ({ value: `kind:${kind}`, text: words.kinds[kind], group: words.ownEvents })),
  ];
  return html`<p class="hint">${words.policyNote}</p>
${draft.events.length === 0 ? html`<p>${words.noPolicy}</p>` : timeLineEnds(days, language)}
<ul class="events">${draft.events.map((event, i) => eventRow(form, event, i, inScenario.has(i), days, language))}</ul>
<form class="add" @submit=${add}><label for="event">${words.add}</label>
<select id="event" name="event">${options(choices)}</select><button>${words.addButton}</button></form>`;
}

function timeLineEnds({ first, last }: Days, language: 'en' | 'es'): TemplateResult {
  const date = (day: number): string => shortDate(wordsOf(language), isoFromDay(day), isoFromDay(first));
  return html`<p class="ends" aria-hidden="true"><span>${date(first)}</span><span>${date(
    Math.round((first + last) / 2),
  )}</span><span>${date(last)}</span></p>`;
}

function eventRow(
  form: Form,
  event: DraftEvent,
  i: number,
  isUsed: boolean,
  days: Days,
  language: 'en' | 'es',
): TemplateResult {
  const { draft, words, change } = form;
  const id = `event-${i}`;
  const isWrong = [...form.faults.keys()].some((key) => key === id || key.startsWith(`${id}-`));
  const view = {
    words: wordsOf(language),
    nameOf: placeNames(builtInNetwork(), wordsOf(language).nameOf),
    caravans: [],
    firstDate: isoFromDay(days.first),
  };
  const told = { ...defaultsOf(event.kind), ...event } as unknown as PolicyEvent;
  const text =
    isWrong || !isComplete(event)
      ? (words.kinds[event.kind] ?? event.kind)
      : `${policyWhat(told, view)}, ${policyWhen(told, view)}`;
  const set = (key: string, value: unknown): void => {
    const { [key]: _, ...rest } = event;
    const changed = (value === '' ? rest : { ...rest, [key]: value }) as DraftEvent;
    change({ events: draft.events.map((other, at) => (at === i ? changed : other)) });
  };
  const remove = (): void => change({ events: draft.events.filter((_, at) => at !== i) });
  return html`<li><details .open=${isWrong ? true : noChange}><summary>${
    isWrong ? html`<span class="mark">${words.wrong}:</span> ` : nothing
  }${text}${isUsed ? bar(event, days) : html` <span class="quiet">(${words.leftOut})</span>`}</summary>
<div class="fields">${faultText(form, id)}
${(eventFields[event.kind] ?? []).map((key) => eventField(form, event, `${id}-${key}`, key, set))}
<div class="pair">${(dated.includes(event.kind) ? ['date'] : ['from', 'to']).map((key) =>
    dateField(form, `${id}-${key}`, words.fields[key]!, event[key], (date) => set(key, date)),
  )}</div>
<button type="button" @click=${remove}>${words.remove}<span class="unseen">: ${text}</span></button></div></details></li>`;
}

/** Whether an event has all that its text names: one that is left out may lack some, and is no fault. */
function isComplete(event: DraftEvent): boolean {
  const isThere = (key: string): boolean => {
    const value = event[key];
    if (key === 'passProbabilityPerDay') return value === undefined || typeof value === 'number';
    if (namedNumbers.includes(key)) return typeof value === 'number';
    return !namedPlaces.includes(key) || optionalPlace.includes(event.kind) || typeof value === 'string';
  };
  const day = event['date'] ?? event['from'];
  return dayFromIso(String(day ?? '')) !== undefined && (eventFields[event.kind] ?? []).every(isThere);
}

const wholeNumbers: readonly string[] = ['perDay', 'refillPerDay', 'seatsPerDay'];
const namedNumbers: readonly string[] = ['perDay', 'refillPerDay', 'probability'];
const namedPlaces: readonly string[] = ['place', 'origin', 'destination', 'port', 'country'];

/** Where on the time line an event holds. */
function bar(event: DraftEvent, { first, last }: Days): TemplateResult {
  const on = dayFromIso(String(event['date'] ?? ''));
  const from = on ?? dayFromIso(String(event['from'] ?? '')) ?? first;
  const to = on ?? dayFromIso(String(event['to'] ?? '')) ?? last;
  const share = (day: number): number => Math.min(1, Math.max(0, (day - first) / (last + 1 - first))) * 100;
  const left = share(from);
  return html`<span class="line" aria-hidden="true"><span style="left: ${left}%; width: ${Math.max(
    1,
    share(to + 1) - left,
  )}%"></span></span>`;
}

function eventField(
  form: Form,
  event: DraftEvent,
  id: string,
  key: string,
  set: (key: string, value: unknown) => void,
): TemplateResult {
  const { words } = form;
  const label = words.fields[key]!;
  const onChange = (value: unknown): void => set(key, value);
  if (key === 'traffic') {
    const choices = Object.entries(words.traffic).map(([value, text]) => ({ value, text }));
    return choiceField(form, id, label, choices, event[key] ?? eventDefaults.traffic, onChange);
  }
  if (key === 'country') {
    const choices = Object.entries(words.countries)
      .filter(([value]) => value !== 'US')
      .map(([value, text]) => ({ value, text }));
    return choiceField(form, id, label, choices, event[key], onChange);
  }
  if (['place', 'origin', 'destination', 'port'].includes(key)) {
    const none = optionalPlace.includes(event.kind) ? [{ value: '', text: words.none }] : [];
    const choices = placeChoices(form, (place, kind) => {
      if (key === 'port') return kind === 'port_of_entry';
      return event.kind === 'border-closed' ? crossings().has(place) : kind !== 'port_of_entry';
    });
    return choiceField(form, id, label, [...none, ...choices], event[key], onChange);
  }
  const read = wholeNumbers.includes(key) ? wholeEntryOf : entryOf;
  return numberField(form, id, label, event[key], onChange, read);
}

/** Places at one end of a crossing on foot. */
function crossings(): ReadonlySet<string> {
  const { links } = builtInNetwork();
  return new Set(links.filter(({ mode }) => mode === 'crossing').flatMap(({ from, to }) => [from, to]));
}
