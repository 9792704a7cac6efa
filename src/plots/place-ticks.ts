import { type Markish, ruleY, text } from '@observablehq/plot';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { arrival } from '../estimates/arrival.js';
import { progressOf } from '../estimates/position.js';
import { caravanRow } from '../estimates/select.js';
import { colours } from './colours.js';
import { fittingText } from './picture.js';

const leastApartPixels = 13;

/**
 * Names of towns at their km, for the right side of an axis of km: the likeliest ones of the road first, none on
 * another.
 *
 * @returns marks for an axis of days that ends at a given day
 */
export function placeTicks(
  ensemble: Ensemble,
  caravan: string | undefined,
  farthestKm: number,
  heightPixels: number,
  nameOf: (name: string) => string,
): (lastDay: number) => Markish[] {
  const { places } = ensemble.scenario.network;
  const km = progressOf(ensemble, caravanRow(ensemble, caravan, 'placeTicks'));
  const options = caravan === undefined ? {} : { caravan };
  const candidates = places
    .map(({ id, name }, i) => ({
      name: nameOf(name),
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
  return (lastDay) => [
    ruleY(kept, { y: 'km', stroke: colours.grid, strokeDasharray: '2,2' }),
    text(kept, {
      x: () => lastDay,
      y: 'km',
      text: ({ name }: { name: string }) => fittingText(name, 108, 10),
      dx: 5,
      textAnchor: 'start',
      fontSize: 10,
      fill: colours.quiet,
    }),
  ];
}
