import { describe, expect, test } from 'vitest';
import { positionReportProb } from '../../src/inference/position-report.js';
import { sizeReportProb } from '../../src/inference/size-report.js';
import { caught } from '../helpers/caught.js';

describe('sizeReportProb', () => {
  const error = { logBias: 0.1, sdLog: 0.3 };

  test('of all that can be said with one grain sums to 1', () => {
    let sum = 0;
    for (let people = 500; people <= 100_000; people += 500) {
      sum += sizeReportProb({ kind: 'point', people, grain: 500 }, 5000, error);
    }

    expect(sum).toBeCloseTo(1, 9);
  });

  test('of "more than" and of the range up to it sums to 1, with the bias inside', () => {
    const above = sizeReportProb({ kind: 'atLeast', people: 5000 }, 5000, error);
    const below = sizeReportProb({ kind: 'range', low: 1e-9, high: 5000 }, 5000, error);

    expect(above + below).toBeCloseTo(1, 12);
    expect(above).toBeGreaterThan(0.6);
  });

  test('of a number half its grain or less begins at nobody', () => {
    expect(sizeReportProb({ kind: 'point', people: 100, grain: 1000 }, 50, error)).toBeGreaterThan(0.99);
  });

  test('of a size far off is small and not 0, on either side', () => {
    const far = sizeReportProb({ kind: 'point', people: 100_000, grain: 1000 }, 5000, error);
    const near = sizeReportProb({ kind: 'point', people: 300, grain: 10 }, 5000, error);

    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(1e-20);
    expect(near).toBeGreaterThan(0);
  });

  test('refuses a range in the wrong order, a group of nobody and an error of 0', () => {
    expect(
      caught(() => sizeReportProb({ kind: 'range', low: 6000, high: 4000 }, 0, { logBias: 0, sdLog: 0 }))
        .issues,
    ).toHaveLength(3);
  });
});

describe('positionReportProb', () => {
  const town = { placeLowKm: 0, placeHighKm: 20, sdKm: 12, wrongProbability: 0.02, routeKm: 3900 };

  test('of all places of a route sums to 1, for a group well inside', () => {
    let sum = 0;
    for (let km = 0; km < 3900; km += 20) {
      sum += positionReportProb({ ...town, placeLowKm: km, placeHighKm: km + 20 }, 412);
    }

    expect(sum).toBeCloseTo(1, 9);
  });

  test('is the share of wrong reports far away', () => {
    expect(positionReportProb(town, 3000)).toBeCloseTo((0.02 * 20) / 3900, 15);
  });

  test('refuses a place that ends before it begins, and an sd of 0', () => {
    expect(caught(() => positionReportProb({ ...town, placeHighKm: -1, sdKm: 0 }, 1)).issues).toHaveLength(2);
  });
});
