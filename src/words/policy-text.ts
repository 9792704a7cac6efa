import { aDate } from '../base/a-date.js';
import { callback, objectWith } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { type PolicyEvent, policyEventSchema } from '../scenario/policy-events.js';
import type { Scenario } from '../scenario/scenario.js';
import { shortDate } from './date-text.js';
import type { Words } from './english.js';
import { numberText, percentText } from './number-text.js';
import { someWords } from './some-words.js';

/** What the words of an event of policy are made with. */
export interface PolicyView {
  readonly words: Words;
  readonly nameOf: (place: string) => string;
  readonly caravans: Scenario['caravans'];
  /** Dates of another year than that of this one name theirs. */
  readonly firstDate: string;
}

/**
 * What an event of policy is.
 *
 * @throws CaravanError `invalid_input` for an event or a view that is none
 */
export function policyWhat(event: PolicyEvent, view: PolicyView): string {
  checkPolicy('policyWhat', event, view);
  const { words, nameOf, caravans } = view;
  const { events, countries } = words.report;
  switch (event.kind) {
    case 'border-closed': {
      const pass = event.passProbabilityPerDay;
      return `${events.borderClosed(nameOf(event.place))}${pass === 0 ? '' : `, ${events.pass(percentText(pass))}`}`;
    }
    case 'checkpoint':
      return events.checkpoint(nameOf(event.place));
    case 'permit-office':
      return events.permitOffice(nameOf(event.place));
    case 'permit-offer':
    case 'raid': {
      const name = caravans.find(({ id }) => id === event.caravan)?.name;
      const where = event.place === undefined ? '' : events.at(nameOf(event.place));
      const kind = event.kind === 'raid' ? events.raid : events.permitOffer;
      return `${kind}${where}${name === undefined ? '' : ` (${words.nameOf(name)})`}`;
    }
    case 'bus-convoy':
      return events.buses(nameOf(event.origin), nameOf(event.destination));
    case 'freight-trains-stopped':
      return events.noTrains;
    case 'port-closed':
      return `${events.portClosed(nameOf(event.port))}${events.traffic[event.traffic]}`;
    case 'port-reopened':
      return `${events.portReopened(nameOf(event.port))}${events.traffic[event.traffic]}`;
    case 'appointments':
      return events.appointments(numberText(event.perDay));
    case 'free-passage':
      return events.freePassage(countries[event.country] ?? event.country);
    case 'expulsions':
      return events.expulsions(percentText(event.probability));
    case 'pool-refill':
      return events.poolRefill(numberText(event.refillPerDay), nameOf(event.place));
  }
}

/**
 * When it holds, or happens.
 *
 * @throws CaravanError `invalid_input` for an event or a view that is none
 */
export function policyWhen(event: PolicyEvent, view: PolicyView): string {
  checkPolicy('policyWhen', event, view);
  const { words, firstDate } = view;
  const { events } = words.report;
  const date = (iso: string): string => shortDate(words, iso, firstDate);
  if ('date' in event) return events.on(date(event.date));
  if (event.to === undefined) return events.from(date(event.from));
  return words.range(date(event.from), date(event.to));
}

function checkPolicy(where: string, event: PolicyEvent, view: PolicyView): void {
  const parsed = policyEventSchema.safeParse(event);
  const ofEvent = parsed.success ? [] : issuesFromZod(parsed.error, event, policyEventSchema);
  const { words, nameOf, caravans, firstDate }: PolicyView = Object(view);
  refuseFaults(where, [
    ...ofEvent.map((issue) => ({ ...issue, path: ['event', ...issue.path] })),
    ...someWords(words, ['view', 'words']),
    ...callback(nameOf, ['view', 'nameOf']),
    ...objectWith('the caravans of a scenario', ['length'])(caravans, ['view', 'caravans']),
    ...aDate(firstDate, ['view', 'firstDate']),
  ]);
}
