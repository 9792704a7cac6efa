import type { NeedStandards } from '../estimates/needs.js';
import { renderBorder } from './render-border.js';
import { renderNights } from './render-nights.js';
import { renderTowns } from './render-towns.js';
import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';

/** When the caravan comes to the places that were asked for after its last report, and who sleeps there. */
export function renderUpdatedPlaces(view: ScreenView, standards: NeedStandards): string[] {
  const { caravans, scenario } = view.estimates;
  const caravan = caravans[0]!;
  const isAtBorder = scenario.border.some(({ place }) => view.places.includes(place));
  return [
    renderTowns(caravan, view),
    renderNights(view, standards),
    ...(isAtBorder ? [renderBorder(caravan, view)] : []),
    wrapText(
      'Of this caravan alone, and from its last report on: people who left it before are not counted, nor is an earlier arrival. Under a question mark: the chance of it. A group is 20 people or more; <20 is 1 to 19.',
    ),
  ];
}
