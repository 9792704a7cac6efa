import { text, wholeNumber } from '../base/checks.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aCaravan } from '../data/a-caravan.js';
import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { regimeOn, uncalibratedRegimes } from '../data/regimes.js';
import { aContext } from '../scenario/a-context.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import { type AbcFit, abcCaravan } from './abc-caravan.js';
import { covariatesOf } from './calibrated-rates.js';
import { effectiveDraws, fitCaravan, momentsUnder, weightsUnder } from './fit-caravan.js';
import { hindcastScenario } from './hindcast-scenario.js';
import { legRecord } from './leg-likelihood.js';
import { observedCourse } from './observed-course.js';
import { normalsOf, priorPopulation } from './population.js';
import type { RateNormals } from './rate-normals.js';

/** The rates of one caravan by two methods, on the unbounded scales and in the order of `calibratedRates`. */
export interface CalibrationCheck {
  readonly id: string;
  /** Stretches from one report to the next. */
  readonly legs: number;
  readonly prior: RateNormals;
  /** By importance sampling, as `calibrate` does. */
  readonly fitted: RateNormals;
  readonly effectiveDraws: number;
  /** By approximate Bayesian computation. */
  readonly abc: AbcFit;
}

/** Draws for each particle of the other method: each then takes some seconds. */
const drawsPerParticle = 5;
const coursesPerLeg = 6;

/**
 * Infers the rates of a caravan from its record in two ways that share the model and the errors of reports, and
 * nothing else.
 *
 * @returns `undefined` for a caravan without a usable leg: there is nothing to infer from
 * @throws CaravanError `invalid_input` for arguments that are none
 */
export function checkCalibration(
  caravan: HistoricalCaravan,
  context: ScenarioContext,
  options: { readonly particles: number; readonly seed: string },
): CalibrationCheck | undefined {
  refuseFaults('checkCalibration', [
    ...aCaravan(caravan, ['caravan']),
    ...aContext(context, ['context']),
    ...optionFaults(options, { particles: wholeNumber(2, 1_000_000), seed: text }, ['particles', 'seed']),
  ]);
  const { particles, seed } = options;
  const course = observedCourse(caravan, context.network);
  if (course.origin === null || course.endDay < 0) return undefined;
  const record = legRecord(course, hindcastScenario(course, context, {}, 1), context);
  if (record.legs.length === 0) return undefined;
  const { from } = uncalibratedRegimes().get(regimeOn(caravan.origin.date))!;
  const prior = normalsOf(priorPopulation(), covariatesOf(from));
  const draws = particles * drawsPerParticle;
  const fit = fitCaravan(record, [prior], { draws, courses: coursesPerLeg, seed });
  const weights = weightsUnder(fit, prior);
  return {
    id: caravan.id,
    legs: record.legs.length,
    prior,
    fitted: momentsUnder(fit, weights),
    effectiveDraws: Math.round(effectiveDraws(weights)),
    abc: abcCaravan(record, prior, { particles, steps: 40, seed }),
  };
}
