import { axisX, dot, gridX, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { listOf, objectWith } from '../base/checks.js';
import { isInformed } from '../data/population.js';
import type { Calibration } from '../evidence/calibrate.js';
import { calibratedRates } from '../evidence/calibrated-rates.js';
import { margins, panelOf } from './axes.js';
import { colours } from './colours.js';
import { dotMark, picture } from './picture.js';
import { type PictureOptions, pictureChecks, settingOf } from './picture-options.js';

const rowHeight = 53;
/** Of the middle of a row, in pixels: of what is written above the bars, and of the bars. */
const textShift = -17;
const shifts = { prior: -4, early: 5, late: 14 } as const;
/** Quantile 0.9 of the standard normal distribution. */
const normalQuantile90 = 1.2815515655446004;
const margin = { left: 12, right: 12, top: 4, bottom: 40 } as const;
/** Room for a tick of the axis with its label. */
const tickPixels = 32;

interface Bar {
  readonly name: string;
  readonly shift: number;
  readonly middle: number;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly isFilled: boolean;
}

const someRates = listOf(
  objectWith('a rate of calibratedPopulation().rates', ['name', 'priorMedian', 'earlyMedian', 'lateMedian']),
  1,
);

/**
 * Medians of the calibrated rates before and after the record of past caravans, each with the 80 % interval of the
 * median.
 *
 * @param rates - `rates` of `calibrate`, or of the data pack's calibration
 * @returns SVG: bars for each rate, in multiples of its prior median; above them its name and the medians in its own unit
 * @throws CaravanError `invalid_input` for what cannot be drawn, for options, and without a document
 */
export function priorPosteriorPlot(rates: Calibration['rates'], options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(
    options,
    'priorPosteriorPlot',
    pictureChecks,
    someRates(rates, ['rates']),
  );
  const { plots } = words;
  const scaleOf = (name: string): 'log' | 'logit' =>
    calibratedRates.find((rate) => rate.name === name)?.scale ?? 'log';
  const bars = rates.flatMap((rate): Bar[] => {
    const factor = (median: number): number => {
      const odds = (value: number): number => (scaleOf(rate.name) === 'log' ? value : value / (1 - value));
      return odds(median) / odds(rate.priorMedian);
    };
    const bar = (median: number, error: number, shift: number, colour: string, isFilled: boolean): Bar => {
      const reach = Math.exp(normalQuantile90 * error);
      const middle = factor(median);
      return { name: rate.name, shift, middle, from: middle / reach, to: middle * reach, colour, isFilled };
    };
    return [
      bar(rate.priorMedian, rate.priorError, shifts.prior, colours.quiet, false),
      bar(rate.earlyMedian, rate.earlyError, shifts.early, colours.other, true),
      bar(rate.lateMedian, rate.lateError, shifts.late, colours.median, true),
    ];
  });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const domain = [Math.min(0.5, ...ends), Math.max(2, ...ends)];
  const doublings = Math.log2(domain[1]! / domain[0]!);
  const step = Math.ceil((doublings * tickPixels) / (width - margin.left - margin.right));
  const ticks = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .filter((power) => power % step === 0)
    .map((power) => 2 ** power)
    .filter((tick) => tick >= domain[0]! && tick <= domain[1]!);
  const above = (
    side: 'left' | 'right',
    fontSize: number,
    fill: string,
    of: (rate: Calibration['rates'][number]) => string,
  ): Markish =>
    text(rates, {
      y: 'name',
      dy: textShift,
      frameAnchor: side,
      fontSize,
      fill,
      stroke: '#ffffff',
      strokeWidth: 3,
      text: of,
    });
  const height = rates.length * rowHeight + margin.top + margin.bottom;
  const element = panelOf(document, {
    width,
    height,
    ...margins(margin),
    x: { type: 'log', domain },
    y: { type: 'band', domain: rates.map(({ name }) => name), axis: null },
    marks: [
      gridX(ticks, { stroke: colours.grid, strokeOpacity: 1 }),
      axisX(ticks, {
        label: plots.priorTimes,
        labelAnchor: 'center',
        labelArrow: 'none',
        text: (tick: number) => (tick < 1 ? `1/${Math.round(1 / tick)}` : String(tick)),
      }),
      ruleX([1], { stroke: colours.quiet }),
      ...Object.values(shifts).flatMap((shift) => {
        const own = bars.filter((bar) => bar.shift === shift);
        return [
          ruleY(own, {
            y: 'name',
            x1: 'from',
            x2: 'to',
            dy: shift,
            stroke: ({ colour }: Bar) => colour,
            strokeWidth: 2,
          }),
          dot(own, {
            x: 'middle',
            y: 'name',
            dy: shift,
            r: 3.8,
            fill: ({ isFilled, colour }: Bar) => (isFilled ? colour : '#ffffff'),
            stroke: ({ colour }: Bar) => colour,
            strokeWidth: 1.5,
          }),
        ];
      }),
      above('left', 11, colours.text, ({ name }) => name),
      above('right', 9.5, colours.quiet, (rate) => {
        const [early, late] = [!isInformed(rate, 'early'), !isInformed(rate, 'late')];
        const medians = `${amount(rate.priorMedian)} → ${amount(rate.earlyMedian)}, ${amount(rate.lateMedian)}`;
        return early || late ? `${medians}; ${plots.uninformed(early, late)}` : medians;
      }),
    ],
  });
  return picture(document, {
    width,
    title: plots.priorPosterior,
    legend: [
      { mark: dotMark('#ffffff', colours.quiet), text: plots.prior },
      { mark: dotMark(colours.other), text: plots.early },
      { mark: dotMark(colours.median), text: plots.late },
    ],
    panels: [{ x: 0, y: 0, height, element }],
    notes: [`${plots.priorAxis} ${plots.countedRates}`, options.source ?? plots.calibrationSource],
  });
}

function amount(value: number): string {
  return String(Number(value.toPrecision(2)));
}
