import { dot, text } from '@observablehq/plot';
import { listOf, wholeNumber } from '../base/checks.js';
import { isoFromDay } from '../base/day.js';
import type { OptionChecks } from '../base/option-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { nightPlaces } from '../estimates/night-places.js';
import { positionByDay } from '../estimates/position.js';
import type { Place } from '../network/place.js';
import { placeNames } from '../network/place-names.js';
import { shortDate } from '../words/date-text.js';
import { high, low, percentText } from '../words/number-text.js';
import { panelOf } from './axes.js';
import { baseMap } from './base-map.js';
import { colours } from './colours.js';
import { gridCells } from './grid.js';
import { type CaravanPictureOptions, caravanChecks, caravanSetting } from './main-body.js';
import { mapPanel } from './map-panel.js';
import { dotMark, panelTitleHeight, picture, stroke, subtitleLines, textLines } from './picture.js';
import { sourceOf } from './picture-options.js';

/** Options of {@link positionMap}. */
export interface PositionMapOptions extends CaravanPictureOptions {
  /** Nights to show, as days since the start of the scenario. Default: six at most with a group, farther apart the later. */
  readonly days?: readonly number[];
}

/** Days since the departure that are shown where none are asked for. */
const usualDays = [2, 5, 9, 14, 21, 35];
/** Of a map in pixels: two stand beside each other in the narrowest picture. */
const leastWidth = 230;
const largestRadius = 16;
const labelSize = 11;
/** From the middle of a circle to its label, in pixels. */
const labelGap = 12;
/** Places with less on every night may lie outside the map. */
const framedProbability = 0.01;
/** Places with less are not drawn. */
const leastProbability = 0.002;

function positionChecks(ensemble: Ensemble): OptionChecks<PositionMapOptions> {
  const lastDay = ensemble?.scenario?.horizonDays ?? Infinity;
  return { ...caravanChecks, days: listOf(wholeNumber(0, lastDay), 1) };
}

/**
 * Where the main body of a caravan may sleep on some nights: a map for each.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: the area of a circle is the chance of the place, all circles of a map together that of a group;
 *   above each map that chance, and the 80 % interval along the road
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 *   or for a day that is not simulated
 */
export function positionMap(ensemble: Ensemble, options: PositionMapOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(
    ensemble,
    options,
    'positionMap',
    positionChecks(ensemble),
  );
  const { scenario } = ensemble;
  const { network, horizonDays, startDay } = scenario;
  const which = options.caravan === undefined ? {} : { caravan: options.caravan };
  const own = scenario.caravans.find(({ id }) => id === options.caravan) ?? scenario.caravans[0]!;
  const positions = positionByDay(ensemble, { ...which, probabilities: [low, high] });
  const departure = Math.max(
    0,
    positions.findIndex(({ groupProbability }) => groupProbability > 0),
  );
  const usual = usualDays.map((day) => day + departure).filter((day) => day <= horizonDays);
  // Without a group on any of them, the day of departure.
  const withGroup = usual.filter((day) => positions[day]!.groupProbability > 0);
  const days = options.days ?? (withGroup.length === 0 ? [departure] : withGroup);
  const nights = days.map((day) => nightPlaces(ensemble, day, which));
  const placeOf = (id: string): Place => network.places[network.placeIndex.get(id)!]!;
  const nameOf = placeNames(network, words.nameOf);
  // One frame and one scale of areas for all nights.
  const most = Math.max(0.01, ...nights.flatMap((night) => night.map(({ probability }) => probability)));
  const radius = (probability: number): number => largestRadius * Math.sqrt(probability / most);
  const shown = [
    ...new Set([
      ...own.departures.map(({ place }) => place),
      ...nights.flatMap((night) =>
        night.filter(({ probability }) => probability >= framedProbability).map(({ place }) => place),
      ),
    ]),
  ];
  const gap = 14;
  const [cell] = gridCells(days.length, width, { least: leastWidth, gap, height: 1 });
  const frame = mapPanel(network, shown, cell!.width, 260);
  const ranges = days.map((day) => {
    const { places } = positions[day]!;
    if (places.length === 0) return [words.plots.noGroup];
    const [from, to] = [places[0]!, places.at(-1)!].map(({ place }) => nameOf(place)) as [string, string];
    return subtitleLines(from === to ? from : words.plots.positionRange(from, to), cell!.width);
  });
  const rangeLines = Math.max(...ranges.map(({ length }) => length));
  const cells = gridCells(days.length, width, {
    least: leastWidth,
    gap,
    height: frame.height + panelTitleHeight(rangeLines) + 12,
  });
  const panels = days.map((day, i) => {
    const night = nights[i]!.filter(({ probability }) => probability >= leastProbability).map(
      ({ place, probability }) => ({ ...placeOf(place), probability }),
    );
    type Row = (typeof night)[number];
    const [likeliest] = night;
    const element = panelOf(document, {
      ...frame.options,
      marks: [
        ...frame.marks,
        dot(night, {
          x: 'longitude',
          y: 'latitude',
          r: ({ probability }: Row) => radius(probability),
          fill: colours.other,
          fillOpacity: 0.75,
          stroke: '#ffffff',
          strokeWidth: 0.7,
          clip: 'frame',
        }),
        ...(likeliest === undefined
          ? []
          : [
              text([likeliest], {
                x: 'longitude',
                y: 'latitude',
                ...besides(
                  `${nameOf(likeliest.id)} ${percentText(likeliest.probability)}`,
                  frame.pixels(likeliest),
                  cell!.width,
                ),
                dy: -1,
                fontSize: labelSize,
                fontWeight: 'bold',
                fill: colours.text,
                stroke: '#ffffff',
                strokeWidth: 3,
              }),
            ]),
      ],
    });
    return {
      ...cells[i]!,
      height: frame.height,
      element,
      title: words.plots.positionPanel(
        shortDate(words, isoFromDay(startDay + day)),
        percentText(positions[day]!.groupProbability),
      ),
      subtitle: Array.from({ length: rangeLines }, (_, line) => ranges[i]![line] ?? ''),
    };
  });
  return picture(document, {
    width,
    title: words.plots.positions(words.nameOf(own.name)),
    legend: [
      {
        mark: dotMark(colours.other, '#ffffff', radius(legendProbability(most))),
        text: words.plots.positionLegend(percentText(legendProbability(most))),
      },
      { mark: stroke(colours.road, 1), text: words.plots.roads },
    ],
    panels,
    notes: [
      `${words.plots.positionNote} ${frame.hasLand ? words.plots.baseMap(baseMap().source) : ''}`.trim(),
      sourceOf(ensemble, options, words),
    ],
  });
}

/** A label to the side of a point that has more room, on as many lines as that asks for. */
function besides(label: string, [x]: readonly [number, number], width: number) {
  const isLeft = x < width / 2;
  const room = (isLeft ? width - x : x) - labelGap;
  const lines = textLines(label, room, labelSize, true).join('\n');
  return {
    text: () => lines,
    dx: isLeft ? labelGap : -labelGap,
    textAnchor: isLeft ? ('start' as const) : ('end' as const),
  };
}

/** A round chance whose circle fits the legend. */
function legendProbability(most: number): number {
  return [0.2, 0.1, 0.05, 0.02, 0.01].find((probability) => probability <= most / 6) ?? most / 10;
}
