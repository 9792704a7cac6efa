import { type Markish, ruleY, text } from '@observablehq/plot';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { arrival } from '../estimates/arrival.js';
import { progressOf } from '../estimates/position.js';
import { caravanRow } from '../estimates/select.js';
import { colours } from './colours.js';
import { fittingText, textWidth } from './picture.js';

const leastApartPixels = 13;
const fontSize = 10;
const indent = 5;
/** Names of wide letters are wider than their mean says. */
const spare = 6;

/**
 * Names of towns at their km, for the right side of an axis of km: the likeliest ones of the road first, none on
 * another.
 *
 * @param mostWidth - pixels that names may take; longer ones are cut
 * @returns the pixels that they take, and marks for an axis of days that ends at a given day
 */
export function placeTicks(
  ensemble: Ensemble,
  caravan: string | undefined,
  farthestKm: number,
  heightPixels: number,
  mostWidth: number,
  nameOf: (name: string) => string,
): { readonly width: number; readonly marks: (lastDay: number) => Markish[] } {
  const { places } = ensemble.scenario.network;
  const km = progressOf(ensemble, caravanRow(ensemble, caravan));
  const options = caravan === undefined ? {} : { caravan };
  const candidates = places
    .map(({ id, name }, i) => ({
      name: fittingText(nameOf(name), mostWidth - indent - spare, fontSize),
      km: km[i]!,
      probability: arrival(ensemble, id, { ...options, probabilities: [0.5] }).probability,
    }))
    .filter(({ km, probability }) => km >= 0 && km <= farthestKm && probability > 0.02)
    .sort((a, b) => b.probability - a.probability || a.km - b.km);
  const apartKm = (leastApartPixels * farthestKm) / heightPixels;
  const kept: typeof candidates = [];
  for (const candidate of candidates) {
    if (kept.every((other) => Math.abs(other.km - candidate.km) >= apartKm)) kept.push(candidate);
  }
  return {
    width: indent + spare + Math.max(0, ...kept.map(({ name }) => textWidth(name, fontSize))),
    marks: (lastDay) => [
      ruleY(kept, { y: 'km', stroke: colours.grid, strokeDasharray: '2,2' }),
      text(kept, {
        x: () => lastDay,
        y: 'km',
        text: 'name',
        dx: indent,
        textAnchor: 'start',
        fontSize,
        fill: colours.quiet,
      }),
    ],
  };
}
