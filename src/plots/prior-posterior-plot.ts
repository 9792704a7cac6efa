import { axisX, axisY, dot, gridX, ruleX, ruleY, text } from '@observablehq/plot';
import { isInformed } from '../data/population.js';
import type { Calibration } from '../evidence/calibrate.js';
import { calibratedRates } from '../evidence/calibrated-rates.js';
import { margins, panelOf } from './axes.js';
import { colours } from './colours.js';
import { dotMark, picture } from './picture.js';
import { type PictureOptions, settingOf } from './picture-options.js';

const rowHeight = 38;
/** Quantile 0.9 of the standard normal distribution. */
const normalQuantile90 = 1.2815515655446004;
const margin = { left: 215, right: 180, top: 8, bottom: 40 } as const;
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

/**
 * Medians of the calibrated rates before and after the record of past caravans, each with the 80 % interval of the
 * median.
 *
 * @param rates - `rates` of `calibrate`, or of the data pack's calibration
 * @returns SVG: a line for each rate, in multiples of its prior median; medians in the rate's own unit at the right
 * @throws CaravanError `invalid_input` without a document
 */
export function priorPosteriorPlot(rates: Calibration['rates'], options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(options, 'priorPosteriorPlot');
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
      bar(rate.priorMedian, rate.priorError, -9, colours.quiet, false),
      bar(rate.earlyMedian, rate.earlyError, 0, colours.other, true),
      bar(rate.lateMedian, rate.lateError, 9, colours.median, true),
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
  const height = rates.length * rowHeight + margin.top + margin.bottom;
  const element = panelOf(document, {
    width,
    height,
    ...margins(margin),
    x: { type: 'log', domain },
    y: { type: 'band', domain: rates.map(({ name }) => name) },
    marks: [
      gridX(ticks, { stroke: colours.grid, strokeOpacity: 1 }),
      axisX(ticks, {
        label: plots.priorTimes,
        labelAnchor: 'center',
        labelArrow: 'none',
        text: (tick: number) => (tick < 1 ? `1/${Math.round(1 / tick)}` : String(tick)),
      }),
      axisY({ label: null, tickSize: 0, fontSize: 11 }),
      ruleX([1], { stroke: colours.quiet }),
      ...[-9, 0, 9].flatMap((shift) => {
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
      text(rates, {
        y: 'name',
        frameAnchor: 'right',
        dx: 8,
        textAnchor: 'start',
        fontSize: 10.5,
        fill: colours.quiet,
        text: ({ priorMedian, earlyMedian, lateMedian }: Calibration['rates'][number]) =>
          `${amount(priorMedian)} → ${amount(earlyMedian)}, ${amount(lateMedian)}`,
      }),
      text(
        rates.filter((rate) => !isInformed(rate, 'early') || !isInformed(rate, 'late')),
        {
          y: 'name',
          frameAnchor: 'right',
          dx: 8,
          dy: 13,
          textAnchor: 'start',
          fontSize: 9.5,
          fill: colours.quiet,
          text: (rate: Calibration['rates'][number]) =>
            plots.uninformed(!isInformed(rate, 'early'), !isInformed(rate, 'late')),
        },
      ),
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
    notes: [plots.priorAxis, options.source ?? plots.calibrationSource],
  });
}

function amount(value: number): string {
  return String(Number(value.toPrecision(2)));
}
