import { dot } from '@observablehq/plot';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { percentText } from '../words/number-text.js';
import { dateAxis, margins, numberAxis, panelOf } from './axes.js';
import { colours } from './colours.js';
import { fanLegend, fanMarks } from './fan.js';
import {
  caravanSetting,
  leastGroupShare,
  type MainBodyOptions,
  mainBodyChecks,
  mainBodyDays,
} from './main-body.js';
import { dotMark, picture } from './picture.js';
import { sourceOf } from './picture-options.js';
import { placeTicks } from './place-ticks.js';

const height = 340;
const frame = { left: 62, top: 22, bottom: 40 } as const;
/** Of the picture's width, for names of towns. */
const mostForNames = 1 / 3;

/**
 * How far along its road the main body of a caravan is, day by day, with what was seen laid over.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: median, 50 and 80 % intervals over the runs that still have a group; towns of the road at the right
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 */
export function progressPlot(ensemble: Ensemble, options: MainBodyOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(ensemble, options, 'progressPlot', mainBodyChecks);
  const { name, days, from, to, seen } = mainBodyDays(ensemble, options);
  // Where no way leads there is no distance, and the bands have a gap.
  const fan = days.map(({ day, places }) => ({
    day,
    values: places.map(({ progressKm }) => progressKm ?? Number.NaN),
  }));
  const farthest = Math.max(
    1,
    ...fan.flatMap(({ values }) => values.filter((km) => !Number.isNaN(km))),
    ...seen.map(({ progressKm }) => progressKm),
  );
  const towns = placeTicks(
    ensemble,
    options.caravan,
    farthest,
    height - frame.top - frame.bottom,
    width * mostForNames,
    words.nameOf,
  );
  // Room for half a label of the axis of dates, where names are short.
  const margin = { ...frame, right: Math.max(24, towns.width) };
  const element = panelOf(document, {
    width,
    height,
    ...margins(margin),
    x: { domain: [from, to] },
    y: { domain: [0, farthest], nice: false },
    marks: [
      ...numberAxis(words.plots.kmByRoad),
      ...towns.marks(to),
      ...fanMarks(fan),
      dateAxis(words, ensemble.scenario.startDay, from, to, width - margin.left - margin.right),
      dot(seen, {
        x: 'onDay',
        y: 'progressKm',
        r: 3.6,
        fill: colours.seen,
        stroke: '#ffffff',
        strokeWidth: 1.2,
      }),
    ],
  });
  return picture(document, {
    width,
    title: words.plots.progress(words.nameOf(name)),
    legend: [
      ...fanLegend(words),
      ...(seen.length === 0 ? [] : [{ mark: dotMark(colours.seen, '#ffffff'), text: words.plots.seen }]),
    ],
    panels: [{ x: 0, y: 0, height, element }],
    notes: [words.plots.ifGroup(percentText(leastGroupShare)), sourceOf(ensemble, options, words)],
  });
}
