import type { PolicyEvent } from '../scenario/policy-events.js';
import { shortDate } from '../words/date-text.js';
import { numberText, percentText } from '../words/number-text.js';
import type { ReportView } from './report-view.js';

/** An assumed event of policy in words, with its dates. */
export function policyText(event: PolicyEvent, view: ReportView): string {
  return `${what(event, view)} ${when(event, view)}`;
}

function what(event: PolicyEvent, { words, nameOf, estimates }: ReportView): string {
  const { events, countries } = words.report;
  switch (event.kind) {
    case 'border-closed': {
      const pass = event.passProbabilityPerDay;
      return `${events.borderClosed(nameOf(event.place))}${pass === 0 ? '' : `, ${events.pass(percentText(pass))},`}`;
    }
    case 'checkpoint':
      return events.checkpoint(nameOf(event.place));
    case 'permit-office':
      return events.permitOffice(nameOf(event.place));
    case 'permit-offer':
    case 'raid': {
      const name = estimates.scenario.caravans.find(({ id }) => id === event.caravan)?.name;
      const where = event.place === undefined ? '' : events.at(nameOf(event.place));
      const kind = event.kind === 'raid' ? events.raid : events.permitOffer;
      return `${kind}${where}${name === undefined ? '' : ` (${name})`}`;
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
  }
}

function when(event: PolicyEvent, { words, firstDate }: ReportView): string {
  const { events } = words.report;
  const date = (iso: string): string => shortDate(words, iso, firstDate);
  if ('date' in event) return events.on(date(event.date));
  if (event.to === undefined) return events.from(date(event.from));
  return words.range(date(event.from), date(event.to));
}
