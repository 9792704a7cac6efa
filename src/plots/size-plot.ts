import { dot, ruleX } from '@observablehq/plot';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { percentText } from '../words/number-text.js';
import { dateAxis, margins, numberAxis, panelOf } from './axes.js';
import { colours } from './colours.js';
import { drawnPeople, fanLegend, fanMarks } from './fan.js';
import {
  caravanSetting,
  leastGroupShare,
  type MainBodyOptions,
  mainBodyChecks,
  mainBodyDays,
} from './main-body.js';
import { type LegendEntry, picture, svgElement } from './picture.js';
import { sourceOf } from './picture-options.js';

const height = 300;
const margin = { left: 62, right: 24, top: 22, bottom: 40 } as const;

/**
 * People of the main body of a caravan, day by day, with what was reported laid over.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: median, 50 and 80 % intervals over the runs that still have a group, on a logarithmic scale from 20
 *   people; a report is a line from its lowest to its highest number
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 */
export function sizePlot(ensemble: Ensemble, options: MainBodyOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(ensemble, options, 'sizePlot', mainBodyChecks);
  const { name, days, from, to, seen } = mainBodyDays(ensemble, options);
  const fan = days.map(({ day, mainPeople }) => ({
    day,
    values: mainPeople.map(({ people }) => drawnPeople(people)),
  }));
  const reports = seen.flatMap(({ onDay, size }) =>
    size === null ? [] : [{ onDay, low: drawnPeople(size.low), high: drawnPeople(size.high) }],
  );
  const largest = Math.max(50, ...fan.flatMap(({ values }) => values), ...reports.map(({ high }) => high));
  const ends = reports.flatMap(({ onDay, low, high }) => [
    { onDay, people: low },
    { onDay, people: high },
  ]);
  const element = panelOf(document, {
    width,
    height,
    ...margins(margin),
    x: { domain: [from, to] },
    y: { type: 'log', domain: [20, largest * 1.1] },
    marks: [
      ...numberAxis(words.plots.peopleOfMain, { ticks: roundPeople(largest) }),
      ...fanMarks(fan),
      dateAxis(words, ensemble.scenario.startDay, from, to, width - margin.left - margin.right),
      ruleX(reports, { x: 'onDay', y1: 'low', y2: 'high', stroke: '#ffffff', strokeWidth: 4 }),
      ruleX(reports, { x: 'onDay', y1: 'low', y2: 'high', stroke: colours.seen, strokeWidth: 1.8 }),
      dot(ends, { x: 'onDay', y: 'people', r: 2.2, fill: colours.seen }),
    ],
  });
  const seenMark: LegendEntry = {
    mark: (page) => [
      svgElement(page, 'path', { d: 'M9 0V10', stroke: colours.seen, 'stroke-width': 1.8 }),
      svgElement(page, 'circle', { cx: 9, cy: 1, r: 2, fill: colours.seen }),
      svgElement(page, 'circle', { cx: 9, cy: 9, r: 2, fill: colours.seen }),
    ],
    text: words.plots.seen,
  };
  return picture(document, {
    width,
    title: words.plots.size(words.nameOf(name)),
    legend: [...fanLegend(words), ...(reports.length === 0 ? [] : [seenMark])],
    panels: [{ x: 0, y: 0, height, element }],
    notes: [words.plots.ifGroup(percentText(leastGroupShare)), sourceOf(ensemble, options, words)],
  });
}

/** 20, 50, 100, 200, 500, ... up to a number. */
function roundPeople(largest: number): number[] {
  return [10, 100, 1000, 10_000, 100_000, 1_000_000]
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((people) => people >= 20 && people <= largest * 1.1);
}
