import { describe, expect, test } from 'vitest';
import { gamma, logOfGamma } from '../../src/random/gamma.js';
import { fits, fitToCdf } from './chi-square.js';
import { drawMany, testStream, zOfMean, zOfVariance } from './draws.js';
import { gammaP } from './special-functions.js';

const shapes = [0.02, 0.3, 0.95, 1, 2, 7.5, 400];

describe('gamma', () => {
  // Mean and variance are the shape, excess kurtosis is 6 / shape.
  test.each(shapes)('follows its law for shape %d', (shape) => {
    const draws = drawMany(100_000, (stream) => gamma(stream, shape));

    expect(fits(fitToCdf(draws, (x) => gammaP(shape, x)))).toBe(true);
    expect(Math.abs(zOfMean(draws, shape, shape))).toBeLessThan(5);
    expect(Math.abs(zOfVariance(draws, shape, shape, 6 / shape))).toBeLessThan(5);
  });

  test.each(shapes)('would fail the check if the shape were 10 %% larger than %d', (shape) => {
    const draws = drawMany(40_000, (stream) => gamma(stream, 1.1 * shape));

    expect(fits(fitToCdf(draws, (x) => gammaP(shape, x)))).toBe(false);
  });

  test('would fail the check below 1 without the factor U^(1 / shape)', () => {
    const draws = drawMany(40_000, (stream) => gamma(stream, 1.95));

    expect(fits(fitToCdf(draws, (x) => gammaP(0.95, x)))).toBe(false);
  });

  test.each([0.02, 0.3, 2])('logOfGamma follows the same law for shape %d', (shape) => {
    const draws = drawMany(50_000, (stream) => Math.exp(logOfGamma(stream, shape)));

    expect(fits(fitToCdf(draws, (x) => gammaP(shape, x)))).toBe(true);
  });

  test('logOfGamma stays finite for shapes whose deviates vanish', () => {
    expect(drawMany(1000, (stream) => logOfGamma(stream, 1e-300)).every(Number.isFinite)).toBe(true);
    expect(drawMany(1000, (stream) => logOfGamma(stream, 1e300)).every(Number.isFinite)).toBe(true);
  });

  test.each<[number, number]>([
    [0, 0],
    [1e-300, 0],
    [1e300, 1e300],
  ])('of shape %d is about %d', (shape, expected) => {
    const draws = drawMany(100, (stream) => gamma(stream, shape));

    expect(draws.every((draw) => Math.abs(draw - expected) <= 1e-12 * expected)).toBe(true);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses shape %d', (shape) => {
    expect(() => gamma(testStream(), shape)).toThrow('gamma wants');
  });
});
