import { describe, expect, test } from 'vitest';
import { logNormal } from '../../src/random/log-normal.js';
import { fits, fitToCdf } from './chi-square.js';
import { drawMany, testStream, zOfMean } from './draws.js';
import { normalCdf } from './special-functions.js';

describe('logNormal', () => {
  test.each([
    [25, 0.3],
    [0.001, 1.5],
  ])('follows its law for median %d, logSd %d', (median, logSd) => {
    const cdf = (x: number) => normalCdf(Math.log(x / median) / logSd);
    const draws = drawMany(100_000, (stream) => logNormal(stream, median, logSd));

    expect(fits(fitToCdf(draws, cdf))).toBe(true);
  });

  test('would fail the check if the first parameter were read as the mean', () => {
    const cdf = (x: number) => normalCdf(Math.log(x / 25) / 0.3);
    const draws = drawMany(40_000, (stream) => logNormal(stream, 25 * Math.exp(-0.045), 0.3));

    expect(fits(fitToCdf(draws, cdf))).toBe(false);
  });

  // Mean m exp(s^2 / 2), variance m^2 exp(s^2) (exp(s^2) - 1).
  test('has the mean of its law', () => {
    const draws = drawMany(100_000, (stream) => logNormal(stream, 25, 0.3));
    const [mean, variance] = [25 * Math.exp(0.045), 625 * Math.exp(0.09) * (Math.exp(0.09) - 1)];

    expect(Math.abs(zOfMean(draws, mean, variance))).toBeLessThan(5);
    expect(Math.abs(zOfMean(draws, 25, variance))).toBeGreaterThan(5);
  });

  test('without spread is the median', () => {
    expect(logNormal(testStream(), 25, 0)).toBe(25);
  });

  test('rises with the median for the same stream', () => {
    expect(logNormal(testStream().at(1, 2, 3), 26, 0.4)).toBeCloseTo(
      (26 / 25) * logNormal(testStream().at(1, 2, 3), 25, 0.4),
      12,
    );
  });

  test.each([
    [0, 1],
    [-1, 1],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    [1, -0.1],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses median %d, logSd %d', (median, logSd) => {
    expect(() => logNormal(testStream(), median, logSd)).toThrow('logNormal wants');
  });
});
