import { describe, expect, test } from 'vitest';
import type { HistoricalCaravan, Sighting } from '../../src/data/historical-caravan.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { uncalibratedRegimes } from '../../src/data/regimes.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { dissolutionLaws } from '../../src/evidence/dissolution-hazard.js';
import { observedCourse } from '../../src/evidence/observed-course.js';

const context = scenarioContext();
const regime = uncalibratedRegimes().get('offers-2021-2024')!;
const exodus = historicalCaravan('2023-12-exodus');

/** A caravan of 1,000 that is seen at Huixtla on some days of January, day 0 the first, and how it ended. */
function record(
  id: string,
  days: Record<number, Sighting['event']>,
  kind: 'dissolved' | 'dispersed',
  end: number,
) {
  const date = (day: number): string => `2024-01-${String(1 + day).padStart(2, '0')}`;
  const caravan: HistoricalCaravan = {
    ...exodus,
    id,
    origin: { ...exodus.origin, date: date(0), size: { low: 1000, best: 1000, high: 1000 } },
    sightings: Object.entries(days).map(([day, event]) => ({
      ...exodus.sightings[0]!,
      what: 'main body',
      slug: 'mx-huixtla',
      date: date(Number(day)),
      event,
      size: null,
    })),
    outcome: { ...exodus.outcome, kind, date: date(end) },
  };
  return observedCourse(caravan, context.network);
}

function gammas(...courses: ReturnType<typeof record>[]) {
  const laws = dissolutionLaws(courses, regime, regime.from, context);
  const of = (name: keyof typeof laws): { shape: number; mean: number } =>
    laws[name] as unknown as { shape: number; mean: number };
  return { peak: of('dissolutionPerDaySouthernMexico'), late: of('dissolutionLateFactor') };
}

describe('the hazard of dissolution', () => {
  const prior = 0.12;

  test('is endings over days, the prior counting for half an ending', () => {
    const { peak } = gammas(
      record('a', { 2: 'at' }, 'dissolved', 3),
      record('b', { 4: 'at' }, 'dispersed', 4),
    );

    // One ending in 3 + 4 days at the peak.
    expect(peak.shape).toBeCloseTo(1.5, 9);
    expect(peak.mean).toBeCloseTo(1.5 / (0.5 / prior + 7), 3);
  });

  test('of a caravan that is lost sight of counts its days up to the last sighting, and no ending', () => {
    const { peak } = gammas(record('a', { 2: 'at' }, 'dispersed', 30));

    expect(peak.shape).toBeCloseTo(0.5, 9);
    expect(peak.mean).toBeCloseTo(0.5 / (0.5 / prior + 2), 3);
  });

  test('after the peak is a factor with a law of its own', () => {
    const { peak, late } = gammas(record('a', { 9: 'at' }, 'dissolved', 15));

    expect(peak.mean).toBeCloseTo(0.5 / (0.5 / prior + 5), 3);
    expect(late.shape).toBeCloseTo(1.5, 9);
    expect(late.mean).toBeCloseTo(1.5 / (0.5 / 0.325 + 10 * peak.mean), 3);
  });

  test('counts a caravan that was dissolved and formed again as dissolved', () => {
    const { peak, late } = gammas(record('a', { 3: 'dissolved', 9: 'at' }, 'dissolved', 15));

    expect(peak.shape).toBeCloseTo(1.5, 9);
    expect(late.shape).toBeCloseTo(1.5, 9);
  });
});
