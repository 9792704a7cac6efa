import type { NeedStandards } from '../estimates/needs.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { renderBorder, renderQueue } from './render-border.js';
import { renderNights } from './render-nights.js';
import { renderNotes } from './render-notes.js';
import { renderPolicy } from './render-policy.js';
import { renderPositions } from './render-positions.js';
import { renderSummary } from './render-summary.js';
import { renderTowns } from './render-towns.js';
import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';

export interface ScreenOptions {
  readonly standards: NeedStandards;
  readonly ratesStatus: string;
  readonly attribution: string | null;
}

/**
 * What a coordinator needs on one screen: what will happen in words, then tables with intervals.
 *
 * @returns text of about 80 columns; of further caravans only what differs, because nights, needs and queues
 *   are those of all caravans together
 */
export function renderScreen(view: ScreenView, options: ScreenOptions): string {
  const { scenario, caravans } = view.estimates;
  const several = scenario.caravans.length > 1;
  const parts = caravans.flatMap((caravan, i) => [
    ...(several ? [nameLine(caravan)] : []),
    renderSummary(caravan, view),
    renderPositions(caravan, view),
    renderTowns(caravan, view),
    ...(i === 0 ? [renderNights(view, options.standards)] : []),
    renderBorder(caravan, view),
  ]);
  const notes = [renderPolicy(view), renderNotes(view, options)].join('\n');
  const all = [wrapText(scenario.title), ...parts, renderQueue(view), notes];
  return `${all.filter((part) => part !== '').join('\n\n')}\n`;
}

function nameLine({ name }: CaravanEstimates): string {
  return `${name}\n${'='.repeat(name.length)}`;
}
