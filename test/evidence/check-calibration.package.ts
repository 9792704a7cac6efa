import { expect, test } from 'vitest';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { calibratedRates } from '../../src/evidence/calibrated-rates.js';
import { checkCalibration } from '../../src/evidence/check-calibration.js';

const rest = calibratedRates.findIndex(({ name }) => name === 'restPerDaySouthernMexico');

test('two methods say the same of the rates of a caravan', () => {
  const caravan = historicalCaravan('2024-11-05-cristo-viene');
  const { prior, fitted, abc, legs } = checkCalibration(caravan, scenarioContext(), {
    particles: 400,
    seed: '1',
  })!;

  expect(legs).toBeGreaterThan(3);
  // Both have learnt that it rested more than most.
  expect(fitted.mean[rest]!).toBeGreaterThan(prior.mean[rest]! + 0.2);
  expect(abc.moments.mean[rest]!).toBeGreaterThan(prior.mean[rest]! + 0.2);
  // 400 particles that come from some sixty have means with an error of an eighth of a standard deviation; four of
  // these, both methods together, for twelve rates.
  calibratedRates.forEach((_, k) => {
    expect(Math.abs(fitted.mean[k]! - abc.moments.mean[k]!)).toBeLessThan(0.55 * prior.sd[k]!);
  });
});

test('of a caravan that is not seen again nothing is inferred', () => {
  const caravan = historicalCaravan('2018-11-salvador-later');
  expect(checkCalibration(caravan, scenarioContext(), { particles: 50, seed: '1' })).toBeUndefined();
});
