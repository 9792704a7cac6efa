import { areaY, lineY, type Markish } from '@observablehq/plot';
import type { Words } from '../words/english.js';
import { high, low, middle } from '../words/number-text.js';
import { colours } from './colours.js';
import { type LegendEntry, patch, stroke } from './picture.js';

/** Ends of the inner interval of a fan: 50 % lie between them. */
const innerLow = 0.25;
const innerHigh = 0.75;
/** Probabilities that a fan is drawn from. */
export const fanProbabilities: readonly number[] = [low, innerLow, middle, innerHigh, high];

/** One day of a fan: the value at each of `fanProbabilities`. */
export interface FanDay {
  readonly day: number;
  readonly values: readonly number[];
}

/** Bands of 80 and 50 % around the median, with a gap where days are left out. */
export function fanMarks(shown: readonly FanDay[]): Markish[] {
  const days = shown.flatMap((one, i) => {
    const before = shown[i - 1]?.day ?? one.day;
    return one.day > before + 1
      ? [{ day: before + 1, values: fanProbabilities.map(() => Number.NaN) }, one]
      : [one];
  });
  const band = (from: number, to: number, fill: string): Markish =>
    areaY(days, {
      x: 'day',
      y1: ({ values }: FanDay) => values[from],
      y2: ({ values }: FanDay) => values[to],
      fill,
    });
  return [
    band(0, 4, colours.wide),
    band(1, 3, colours.narrow),
    lineY(days, { x: 'day', y: ({ values }: FanDay) => values[2], stroke: colours.median, strokeWidth: 2 }),
  ];
}

/** What the bands are. */
export function fanLegend({ plots }: Words): LegendEntry[] {
  return [
    { mark: stroke(colours.median), text: plots.median },
    { mark: patch(colours.narrow), text: plots.interval50 },
    { mark: patch(colours.wide), text: plots.interval80 },
  ];
}

/** People as they are drawn: a handful is not pointed at, 1 to 19 stand at 20. */
export function drawnPeople(people: number): number {
  return people > 0 && people < 20 ? 20 : people;
}
