import { dot, text } from '@observablehq/plot';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { arrival } from '../estimates/arrival.js';
import { fullestNight } from '../estimates/fullest-night.js';
import { placeNames } from '../network/place-names.js';
import { dateCell } from '../words/date-text.js';
import { fullerFirst } from '../words/fuller-first.js';
import { high, low, middle, peopleAt, peopleCell, peopleText, percentText } from '../words/number-text.js';
import { panelOf } from './axes.js';
import { baseMap } from './base-map.js';
import { colours } from './colours.js';
import { drawnPeople } from './fan.js';
import { type CaravanPictureOptions, caravanChecks, caravanSetting } from './main-body.js';
import { mapPanel } from './map-panel.js';
import { dotMark, picture, stroke, svgElement, textLines, textWidth } from './picture.js';
import { sourceOf } from './picture-options.js';

const mostPlaces = 12;
/** Numbers of two places on the map do not lie closer. */
const leastApartPixels = 17;
const largestRadius = 17;
const rowHeight = 18;
/** Of a text that is broken over lines. */
const lineHeight = 14;
const columnGap = 8;
/** Left of the names, for the numbers on the map. */
const numberRoom = 20;
const fontSize = 11.5;

/**
 * People on the fullest night of each place, on a map, and beside them in a table the day on which the main body comes.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: ring for the upper end and disc for the median of the 80 % interval; twelve places are numbered, those
 *   with the largest upper ends that are not too close to each other
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 */
export function nightsMap(ensemble: Ensemble, options: CaravanPictureOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(ensemble, options, 'nightsMap', caravanChecks);
  const { network, caravans } = ensemble.scenario;
  const which = options.caravan === undefined ? {} : { caravan: options.caravan };
  const own = caravans.find(({ id }) => id === options.caravan) ?? caravans[0]!;
  const probabilities = [low, middle, high];
  const nights = network.places.map((place) => ({
    ...place,
    ...fullestNight(ensemble, place.id, { probabilities }),
    arrival: arrival(ensemble, place.id, { ...which, probabilities }),
  }));
  type Row = (typeof nights)[number];
  const upper = ({ people }: Row): number => drawnPeople(peopleAt(people, high));
  const occupied = nights.filter((row) => upper(row) > 0).sort(fullerFirst);
  const shown = [...new Set([...own.departures.map(({ place }) => place), ...occupied.map(({ id }) => id)])];
  const map = mapPanel(network, shown, width, 470);
  const chosen = apart(occupied, map.pixels).sort((a, b) => dayOf(a) - dayOf(b) || fullerFirst(a, b));
  const numbers = new Map(chosen.map(({ id }, i) => [id, i + 1]));
  const most = Math.max(1, ...occupied.map(upper));
  const radius = (people: number): number => largestRadius * Math.sqrt(people / most);
  const element = panelOf(document, {
    ...map.options,
    marks: [
      ...map.marks,
      dot(occupied, {
        x: 'longitude',
        y: 'latitude',
        r: (row: Row) => radius(upper(row)),
        fill: colours.narrow,
        fillOpacity: 0.2,
        stroke: colours.median,
        strokeWidth: 0.9,
      }),
      dot(occupied, {
        x: 'longitude',
        y: 'latitude',
        r: ({ people }: Row) => radius(drawnPeople(peopleAt(people, middle))),
        fill: colours.median,
        fillOpacity: 0.55,
      }),
      text(chosen, {
        x: 'longitude',
        y: 'latitude',
        text: ({ id }: Row) => String(numbers.get(id)),
        fontSize: 12,
        fontWeight: 'bold',
        fill: colours.text,
        stroke: '#ffffff',
        strokeWidth: 3.5,
      }),
    ],
  });
  const nameOf = placeNames(network, words.nameOf);
  const rows = chosen.map((row) => [
    nameOf(row.id),
    percentText(row.arrival.probability),
    dateCell(words, row.arrival.ifItArrives),
    peopleCell(row.people),
  ]);
  const table = tableOf(words.plots.nightsTable, rows);
  return picture(document, {
    width,
    title: words.plots.nights,
    legend: [
      { mark: dotMark('#e4eff8', colours.median, 4.4), text: words.plots.nightsLegendHigh(peopleText(most)) },
      { mark: dotMark('#6f8fb3'), text: words.plots.nightsLegendMiddle },
      { mark: stroke(colours.road, 1), text: words.plots.roads },
    ],
    panels: [
      { x: 0, y: 0, height: map.height, element },
      { x: 0, y: map.height + 8, ...table },
    ],
    notes: [
      `${words.plots.nightsNote} ${words.plots.nightsOf(words.nameOf(own.name))} ${words.plots.fewAreTwenty} ${map.hasLand ? words.plots.baseMap(baseMap().source) : ''}`.trim(),
      sourceOf(ensemble, options, words),
    ],
  });

  /** The places in their order, without those too close on the map to one before. */
  function apart(candidates: readonly Row[], pixels: (row: Row) => readonly [number, number]): Row[] {
    const kept: Row[] = [];
    for (const row of candidates) {
      const [x, y] = pixels(row);
      const isFree = kept.every((other) => {
        const [otherX, otherY] = pixels(other);
        return Math.hypot(otherX - x, otherY - y) >= leastApartPixels;
      });
      if (isFree && kept.length < mostPlaces) kept.push(row);
    }
    return kept;
  }

  /** Nothing is cut: where there is little room, names of places and headings break over lines. */
  function tableOf(heads: readonly string[], lines: readonly (readonly string[])[]) {
    const needs = heads.map((head, column) =>
      Math.max(
        ...lines.map((line) => textWidth(line[column]!, fontSize)),
        ...head.split(' ').map((word) => textWidth(word, fontSize, true)),
      ),
    );
    const spare =
      (width - numberRoom - needs.reduce((sum, need) => sum + need + columnGap, 0)) / needs.length;
    const rooms = needs.map((need, column) =>
      // All that is lacking is lacking in the first column.
      Math.max(0, need + (spare > 0 ? spare : column === 0 ? spare * needs.length : 0)),
    );
    const left = rooms.map((_, column) =>
      rooms.slice(0, column).reduce((sum, room) => sum + room + columnGap, numberRoom),
    );
    const cell = (content: string, x: number, y: number, more: object = { fill: colours.text }): Element =>
      svgElement(document, 'text', { x, y, 'font-size': fontSize, ...more }, content);
    const headStyle = { fill: colours.quiet, 'font-weight': 'bold' };
    let height = 0;
    const cells = [heads, ...lines].flatMap((line, row) => {
      const broken = line.map((content, column) =>
        row > 0 && column > 0 ? [content] : textLines(content, rooms[column]!, fontSize, row === 0),
      );
      const top = height + 14;
      height += rowHeight + (Math.max(...broken.map(({ length }) => length)) - 1) * lineHeight;
      const style = row === 0 ? headStyle : undefined;
      return [
        ...(row === 0 ? [] : [cell(String(row), 0, top)]),
        ...broken.flatMap((texts, column) =>
          texts.map((content, i) => cell(content, left[column]!, top + i * lineHeight, style)),
        ),
      ];
    });
    height += 4;
    return { height, element: svgElement(document, 'svg', { width, height }, ...cells) };
  }
}

/** Median day of arrival, for the order of the table; places that the main body never reaches come last. */
function dayOf({ arrival: { ifItArrives } }: { readonly arrival: ReturnType<typeof arrival> }): number {
  const median = ifItArrives.find(({ probability }) => probability === middle);
  return median?.status === 'reached' ? median.day : Number.MAX_SAFE_INTEGER;
}
