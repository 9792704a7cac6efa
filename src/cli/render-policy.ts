import type { PolicyEvent } from '../scenario/policy-events.js';
import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';
import { numberText, percentText, shortDate } from './words.js';

/** A screen has room for some; what is left out is the least far-reaching, and is counted. */
const mostEvents = 8;
const first = ['free-passage', 'border-closed', 'appointments', 'freight-trains-stopped'];

/** What the scenario assumes of policy, event by event; nothing where it assumes none. */
export function renderPolicy(view: ScreenView): string {
  const { events } = view.estimates.scenario;
  if (events.length === 0) return '';
  const rank = ({ kind }: PolicyEvent): number => (first.includes(kind) ? first.indexOf(kind) : first.length);
  const kept = new Set([...events].sort((a, b) => rank(a) - rank(b)).slice(0, mostEvents));
  const [shown, more] = [events.filter((event) => kept.has(event)), events.length - mostEvents];
  const rest = more > 0 ? [`and ${more} more in the scenario`] : [];
  const texts = [...shown.map((event) => `${what(event, view)} ${when(event, view)}`), ...rest];
  return wrapText(`Assumed: ${texts.join('; ')}.`);
}

function what(event: PolicyEvent, { nameOf, estimates }: ScreenView): string {
  switch (event.kind) {
    case 'border-closed': {
      const pass = event.passProbabilityPerDay;
      const some = pass === 0 ? '' : `, a group gets through on a day with ${percentText(pass)}`;
      return `crossing at ${nameOf(event.place)} closed${some}`;
    }
    case 'checkpoint':
      return `checkpoint at ${nameOf(event.place)}`;
    case 'permit-office':
      return `permit office at ${nameOf(event.place)}`;
    case 'permit-offer':
    case 'raid': {
      const caravan = estimates.scenario.caravans.find(({ id }) => id === event.caravan)?.name;
      const to = caravan === undefined ? '' : ` (${caravan})`;
      const where = event.place === undefined ? '' : ` at ${nameOf(event.place)}`;
      return `${event.kind === 'raid' ? 'raid' : 'offer of permits'}${where}${to}`;
    }
    case 'bus-convoy':
      return `buses from ${nameOf(event.origin)} to ${nameOf(event.destination)}`;
    case 'freight-trains-stopped':
      return 'no freight trains';
    case 'port-closed':
      return `port of ${nameOf(event.port)} closed${forWhom(event.traffic)}`;
    case 'port-reopened':
      return `port of ${nameOf(event.port)} reopened${forWhom(event.traffic)}`;
    case 'appointments':
      return `${numberText(event.perDay)} appointments a day`;
    case 'free-passage': {
      const country = countryNames[event.country] ?? event.country;
      return `${country} lets people pass`;
    }
  }
}

const countryNames: Readonly<Record<string, string>> = {
  GT: 'Guatemala',
  HN: 'Honduras',
  MX: 'Mexico',
  SV: 'El Salvador',
};

function forWhom(traffic: 'all' | 'pedestrians' | 'vehicles' | 'rail'): string {
  return traffic === 'all' ? '' : ` to ${traffic === 'rail' ? 'trains' : traffic}`;
}

function when(event: PolicyEvent, { firstDate }: ScreenView): string {
  const date = (iso: string): string => shortDate(iso, firstDate);
  if ('date' in event) return `on ${date(event.date)}`;
  if (event.to === undefined) return `from ${date(event.from)}`;
  return `${date(event.from)} to ${date(event.to)}`;
}
