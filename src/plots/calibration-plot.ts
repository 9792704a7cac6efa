import { axisX, dot, type Markish, rect, ruleX, ruleY } from '@observablehq/plot';
import { listOf, objectWith } from '../base/checks.js';
import type { Issue } from '../base/errors.js';
import type { PitHistogram } from '../evidence/hindcast-pit.js';
import type { CoverageName, CoverageSummary } from '../evidence/hindcast-summary.js';
import { binomialBand } from '../scores/binomial-band.js';
import { numberAxis, panelOf } from './axes.js';
import { colours } from './colours.js';
import { gridCells } from './grid.js';
import { dotMark, panelTitleHeight, patch, picture, stroke } from './picture.js';
import { type PictureOptions, pictureChecks, settingOf } from './picture-options.js';

const panelHeight = 190;
const tail = 0.025;

/** What {@link calibrationPlot} shows: `hindcastPit` of hindcasts, and the coverage of `summarise` at departure. */
export interface CalibrationData {
  readonly pit: readonly PitHistogram[];
  readonly coverage: Readonly<Record<CoverageName, CoverageSummary>>;
}

const histograms = listOf(objectWith('a histogram of hindcastPit', ['quantity', 'caravans', 'shares']), 1);
const aCoverage = objectWith('the coverage that summarise has found at departure', [
  'arrivalDayIn50',
  'progressIn50',
  'sizeIn50',
]);

function dataFaults(data: CalibrationData): Issue[] {
  const { pit, coverage }: CalibrationData = Object(data);
  return [...histograms(pit, ['data', 'pit']), ...aCoverage(coverage, ['data', 'coverage'])];
}

/**
 * Whether forecasts of past caravans were as sure as they should be: histograms of the probability integral transform,
 * and coverage of the 50 and 80 % intervals.
 *
 * @returns SVG, with the bands in which perfect forecasts lie with 95 %
 * @throws CaravanError `invalid_input` for what cannot be drawn, for options, and without a document
 */
export function calibrationPlot(data: CalibrationData, options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(options, 'calibrationPlot', pictureChecks, dataFaults(data));
  const { pit, coverage } = data;
  const { plots } = words;
  const cells = gridCells(4, width, { least: 300, gap: 20, height: panelHeight + panelTitleHeight(2) + 7 });
  const frame = (i: number) => ({
    width: cells[i]!.width,
    height: panelHeight,
    marginLeft: 44,
    marginRight: 12,
    marginTop: 22,
    marginBottom: 40,
  });
  const percentAxis = (label: string, ticks: number[]): Markish =>
    axisX(ticks, { label, labelAnchor: 'center', labelArrow: 'none', tickSize: 4 });
  const pitPanels = pit.map(({ quantity, caravans, shares }, i) => {
    const step = 100 / shares.length;
    const [least, largest] =
      caravans === 0
        ? [0, 0]
        : binomialBand(caravans, 1 / shares.length, tail).map((n) => (n / caravans) * 100);
    const bars = shares.map((share, bin) => ({ from: bin * step, to: (bin + 1) * step, share: share * 100 }));
    const element = panelOf(document, {
      ...frame(i),
      x: { domain: [0, 100] },
      y: { domain: [0, Math.max(30, largest!, ...bars.map(({ share }) => share))] },
      marks: [
        rect([{ least, largest }], {
          x1: () => 0,
          x2: () => 100,
          y1: 'least',
          y2: 'largest',
          fill: colours.wide,
          fillOpacity: 0.6,
        }),
        ...numberAxis(plots.share, { ticks: 4 }),
        rect(bars, {
          x1: 'from',
          x2: 'to',
          y1: () => 0,
          y2: 'share',
          inset: 1,
          fill: colours.median,
          fillOpacity: 0.8,
        }),
        ruleY([step], { stroke: colours.other, strokeWidth: 1.6, strokeDasharray: '4,3' }),
        ruleY([0]),
        percentAxis(plots.pitAxis, [0, 20, 40, 60, 80, 100]),
      ],
    });
    return {
      ...cells[i]!,
      height: panelHeight,
      element,
      title: plots.quantities[quantity],
      subtitle: [plots.pit, plots.caravans(caravans)],
    };
  });
  const kinds = [
    { key: 'arrivalDay', names: ['arrivalDayIn50', 'arrivalDayIn80'], shift: -5, symbol: 'circle' },
    { key: 'progress', names: ['progressIn50', 'progressIn80'], shift: 0, symbol: 'triangle' },
    { key: 'size', names: ['sizeIn50', 'sizeIn80'], shift: 5, symbol: 'square' },
  ] as const;
  const points = kinds.flatMap(({ key, names, shift, symbol }) =>
    names.map((name, i) => {
      const { share, band } = coverage[name];
      const at = (i === 0 ? 50 : 80) + shift;
      return { key, at, share: share * 100, from: band[0] * 100, to: band[1] * 100, symbol };
    }),
  );
  const coverageElement = panelOf(document, {
    ...frame(3),
    x: { domain: [35, 95] },
    y: { domain: [0, 100] },
    symbol: { type: 'identity' } as never,
    marks: [
      ...numberAxis(plots.inside, { ticks: 5 }),
      ruleX(points, { x: 'at', y1: 'from', y2: 'to', stroke: colours.wide, strokeWidth: 9 }),
      ruleY([50, 80], {
        x1: (level: number) => level - 15,
        x2: (level: number) => level + 15,
        stroke: colours.other,
        strokeDasharray: '4,3',
        strokeWidth: 1.6,
      }),
      ...kinds.map(({ key, symbol }) =>
        dot(
          points.filter((point) => point.key === key),
          { x: 'at', y: 'share', r: 5, symbol, fill: colours.median, stroke: '#ffffff', strokeWidth: 1 },
        ),
      ),
      percentAxis(plots.coverageAxis, [50, 80]),
    ],
  });
  return picture(document, {
    width,
    title: plots.calibration,
    legend: [
      { mark: patch(colours.wide), text: plots.even },
      { mark: stroke(colours.other, 1.6, '4,3'), text: plots.perfect },
      { mark: dotMark(colours.median), text: plots.symbols },
    ],
    panels: [
      ...pitPanels,
      {
        ...cells[3]!,
        height: panelHeight,
        element: coverageElement,
        title: plots.coverage,
        subtitle: [
          plots.covered,
          plots.caravans(Math.max(...Object.values(coverage).map(({ caravans }) => caravans))),
        ],
      },
    ],
    notes: [plots.calibrationNote, options.source ?? plots.hindcastSource],
  });
}
