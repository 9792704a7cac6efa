import type { PolicyEvent } from '../scenario/policy-events.js';
import { policyWhat, policyWhen } from '../words/policy-text.js';
import { wordsOf } from '../words/words-of.js';
import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';

/** A screen has room for some; what is left out is the least far-reaching, and is counted. */
const mostEvents = 8;
const first = ['free-passage', 'border-closed', 'appointments', 'freight-trains-stopped'];

/** What the scenario assumes of policy: its regime, and event by event what is to happen under it. */
export function renderPolicy(view: ScreenView): string {
  const { regime, events, caravans } = view.estimates.scenario;
  const rank = ({ kind }: PolicyEvent): number => (first.includes(kind) ? first.indexOf(kind) : first.length);
  const kept = new Set([...events].sort((a, b) => rank(a) - rank(b)).slice(0, mostEvents));
  const [shown, more] = [events.filter((event) => kept.has(event)), events.length - mostEvents];
  const rest = more > 0 ? [`and ${more} more in the scenario`] : [];
  const words = { words: wordsOf('en'), nameOf: view.nameOf, caravans, firstDate: view.firstDate };
  const texts = [...shown.map((event) => `${policyWhat(event, words)} ${policyWhen(event, words)}`), ...rest];
  return wrapText(`Assumed: ${[`regime ${regime}`, ...texts].join('; ')}.`);
}
