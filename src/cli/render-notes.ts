import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';
import { plural } from './words.js';

const fewReplicates = 200;

/** What the numbers rest on and what they are not for. */
export function renderNotes(
  { estimates }: { readonly estimates: Pick<ScreenView['estimates'], 'replicates' | 'seed'> },
  { ratesStatus, attribution }: { readonly ratesStatus: string; readonly attribution: string | null },
): string {
  const { replicates, seed } = estimates;
  const notes = [
    `${plural(replicates, 'replicate')}${replicates < fewReplicates ? ', too few for intervals' : ''}, seed ${seed}.`,
    'In brackets: 80 % intervals; under a question mark: the chance of it.',
    'A group is 20 people or more; <20 is 1 to 19.',
    'For planning aid, not for locating, stopping or turning back people.',
    ...(attribution === null ? [] : [`${withoutAddresses(attribution)}.`]),
  ];
  return [`Rates: ${ratesStatus}`, notes.join(' ')].map((note) => wrapText(note)).join('\n');
}

/** The credit without what it says of changes: `places` and every folder of results have the whole. */
function withoutAddresses(attribution: string): string {
  return (attribution.split(';')[0] ?? '').replace(/ \(https?:[^)]*\)/g, '');
}
