import { axisX, axisY, gridY, type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { isoFromDay } from '../base/day.js';
import { shortDate } from '../words/date-text.js';
import type { Words } from '../words/english.js';
import { numberText } from '../words/number-text.js';
import { colours } from './colours.js';

/** What panels share: generic font, sizes that can be read in print, no background of their own. */
export function panelOf(document: Document, options: PlotOptions): Element {
  const style = { fontFamily: 'sans-serif', fontSize: '11px', background: 'none', color: colours.text };
  const element = plot({ ...options, document, style } as PlotOptions);
  // As an attribute too: not every reader of SVG follows style sheets.
  element.setAttribute('font-family', 'sans-serif');
  element.setAttribute('font-size', '11');
  // Plot labels its marks for machines, in English; readers of the screen are told the picture's title instead.
  for (const mark of element.querySelectorAll('[aria-label]')) {
    mark.setAttribute('data-mark', mark.getAttribute('aria-label') ?? '');
    mark.removeAttribute('aria-label');
  }
  return element;
}

/** Room around the frame of a panel, in pixels. */
export interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A margin as Plot wants it. */
export function margins({
  left,
  right,
  top,
  bottom,
}: Margin): Pick<PlotOptions, 'marginLeft' | 'marginRight' | 'marginTop' | 'marginBottom'> {
  return { marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom };
}

/** Room at the right of an axis of dates, whose last label may be half beyond its end. */
export const halfDate = 20;

/** Days apart of the ticks of a date axis, so that labels of a width in pixels do not touch. */
function dayStep(days: number, width: number): number {
  const most = Math.max(2, Math.floor(width / 58));
  return [1, 2, 3, 7, 14, 28, 56, 112].find((step) => days / step <= most) ?? 365;
}

/** Ticks of an axis of days since the start of the scenario. */
export function dayTicks(from: number, to: number, width: number): number[] {
  const step = dayStep(to - from, width);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** Axis of dates; `x` of the marks are days since the start of the scenario, whose day number is `startDay`. */
export function dateAxis(
  words: Words,
  startDay: number,
  from: number,
  to: number,
  width: number,
  isLabelled = true,
): Markish {
  const ticks = dayTicks(from, to, width);
  return axisX(ticks, {
    label: isLabelled ? yearsText(words, startDay + from, startDay + to) : null,
    labelAnchor: 'right',
    labelArrow: 'none',
    labelOffset: 34,
    tickFormat: (day: number) => shortDate(words, isoFromDay(startDay + day)),
    tickSize: 4,
  });
}

/** `date (2023-2024)`: ticks have no room for years. */
function yearsText({ plots }: Words, from: number, to: number): string {
  const [first, last] = [from, to].map((day) => isoFromDay(day).slice(0, 4));
  return `${plots.date} (${first === last ? first : `${first}-${last}`})`;
}

/** Axis of numbers with light lines across; the label stands above, upright, with its unit. */
export function numberAxis(
  label: string | null,
  { ticks = 5 }: { readonly ticks?: number | readonly number[] } = {},
): Markish[] {
  const options = {
    label,
    labelArrow: 'none' as const,
    tickFormat: (value: number) => numberText(Number(value.toPrecision(6))),
    tickSize: 4,
  };
  const grid = { stroke: colours.grid, strokeOpacity: 1 };
  return typeof ticks === 'number'
    ? [gridY({ ticks, ...grid }), axisY({ ticks, ...options })]
    : [gridY(ticks as number[], grid), axisY(ticks as number[], { ...options, text: numberText })];
}
