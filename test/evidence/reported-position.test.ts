import { describe, expect, test } from 'vitest';
import {
  type DayEnds,
  dayEnds,
  drawReportedKm,
  morningProbability,
  reportedKmDensity,
} from '../../src/evidence/reported-position.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { uniformityTest } from '../../src/scores/uniformity-test.js';

const ends: DayEnds = { morningKm: 100, eveningKm: 160 };
const knownKm = 20;
const stream = new RandomStream(streamKey(1), 0);
const bins = 20;

/** Counts of draws in bins that are equally likely under the density of reports. */
function binned(draw: (replicate: number) => number, event: 'arrived' | 'at' | 'departed'): number[] {
  const [from, step, steps] = [-2000, 0.5, 8400];
  const cumulative = [0];
  for (let i = 0; i < steps; i++) {
    const density = reportedKmDensity(from + (i + 0.5) * step, ends, knownKm, event);
    cumulative.push(cumulative[i]! + (density * step) / Math.sqrt(2 * Math.PI));
  }
  const counts = new Array<number>(bins).fill(0);
  for (let r = 0; r < 4000; r++) {
    const at = (draw(r) - from) / step;
    const [under, over] = [cumulative[Math.floor(at)]!, cumulative[Math.ceil(at)]!];
    const below = under + (at - Math.floor(at)) * (over - under);
    counts[Math.min(bins - 1, Math.floor(below * bins))]!++;
  }
  expect(cumulative.at(-1)).toBeCloseTo(1, 4);
  return counts;
}

describe('a reported position', () => {
  test.each(['arrived', 'at', 'departed'] as const)('is drawn from the law it is weighed by: %s', (event) => {
    const drawn = binned(
      (r) => drawReportedKm(stream.setReplicate(r).at(1, 0, 1), ends, knownKm, event),
      event,
    );
    expect(uniformityTest(drawn).p).toBeGreaterThan(0.001);
    // The twin looks at the evening alone.
    const evening = { ...ends, morningKm: ends.eveningKm };
    const twin = binned(
      (r) => drawReportedKm(stream.setReplicate(r).at(1, 0, 1), evening, knownKm, event),
      event,
    );
    expect(uniformityTest(twin).p).toBeLessThan(1e-6);
  });

  test('is of the morning where it tells of a departure, of the evening where it tells of an arrival', () => {
    const density = (km: number, event: 'arrived' | 'departed'): number =>
      reportedKmDensity(km, ends, knownKm, event);

    expect(density(100, 'departed')).toBeGreaterThan(2 * density(160, 'departed'));
    expect(density(160, 'arrived')).toBeGreaterThan(2 * density(100, 'arrived'));
    // What nobody has seen yet may tell of either.
    expect(morningProbability()).toBe(morningProbability('at'));
  });

  test('of a group that is there at one end of the day alone is of that end', () => {
    const gone = { ...ends, eveningKm: Number.NaN };

    expect(reportedKmDensity(100, gone, knownKm, 'arrived')).toBe(
      reportedKmDensity(100, { morningKm: 100, eveningKm: 100 }, knownKm, 'arrived'),
    );
    expect(reportedKmDensity(100, { morningKm: Number.NaN, eveningKm: Number.NaN }, knownKm, 'at')).toBeNaN();
  });

  test('of the first day begins where the caravan was last known to be', () => {
    const nights = Float32Array.of(30, 50, 90);

    expect(dayEnds(nights, 0, 12)).toEqual({ morningKm: 12, eveningKm: 30 });
    expect(dayEnds(nights, 2, 12)).toEqual({ morningKm: 50, eveningKm: 90 });
  });
});
