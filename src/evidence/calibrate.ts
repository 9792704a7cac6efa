import { callback, listOf, objectWith, text, wholeNumber } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { PopulationFile, RateCalibration } from '../data/population.js';
import { regimeOn, uncalibratedRegimes } from '../data/regimes.js';
import { aContext } from '../scenario/a-context.js';
import type { Distribution } from '../scenario/distribution.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import { calibratedRates, covariatesOf, fromUnbounded } from './calibrated-rates.js';
import { dissolutionLaws } from './dissolution-hazard.js';
import { effectiveDraws, fitCaravan, proposalFrom, weightsUnder } from './fit-caravan.js';
import { hindcastScenario, type RateLaws } from './hindcast-scenario.js';
import { legRecord } from './leg-likelihood.js';
import { aCourse, type ObservedCourse } from './observed-course.js';
import {
  errorIn,
  momentsIn,
  normalsOf,
  type Population,
  priorPopulation,
  stepPopulation,
} from './population.js';
import { factorsOf, type RateFactors, towards } from './rate-factors.js';
import { lawsOf, type RateNormals } from './rate-normals.js';

/** Settings of {@link calibrate}. */
export interface CalibrationOptions {
  readonly seed: string;
  /** Rounds in which population and caravans are fitted in turn, before the last one. */
  readonly rounds: number;
  /** Draws of the rates for each caravan and round. */
  readonly draws: number;
  /** The same of the last round, from which the populations without each caravan are made. */
  readonly lastDraws: number;
  /**
   * Courses simulated for each draw and leg, times one and a third of the legs of the record: the noise of the log
   * likelihood adds up over legs, and beyond a standard deviation of one or two the draws are weighed by luck.
   */
  readonly courses: number;
  /** State to go on from, as `onRound` got it. */
  readonly from?: CalibrationState;
  /** Called after each caravan, with the share of all work that is done. */
  readonly onProgress?: (share: number, caravan: string) => void;
  /** Awaited after each round: lets the caller finish what `onRound` has begun. */
  readonly pause?: () => Promise<void>;
  /** Called after each round but the last with what a run that is killed can go on from. */
  readonly onRound?: (state: CalibrationState) => void;
}

/** What a run holds between two rounds. */
export interface CalibrationState {
  readonly round: number;
  readonly population: Population;
  /** By caravan id: the law that its next draws are proposed from. */
  readonly proposals: Readonly<Record<string, RateNormals>>;
  /** By caravan id: what its record says, over the rounds so far. */
  readonly factors: Readonly<Record<string, RateFactors>>;
}

const calibrationChecks: OptionChecks<CalibrationOptions> = {
  seed: text,
  rounds: wholeNumber(0, 1000),
  draws: wholeNumber(2, 1_000_000),
  lastDraws: wholeNumber(2, 1_000_000),
  courses: wholeNumber(1, 100_000),
  from: objectWith('a state that onRound has been given', ['round', 'population', 'proposals', 'factors']),
  onProgress: callback,
  pause: callback,
  onRound: callback,
};

/** Calibrated rates, as the data pack keeps them, and the caravans that they were fitted on. */
export interface Calibration
  extends Pick<PopulationFile, 'rates' | 'regimes' | 'without' | 'effectiveDraws'> {
  readonly caravans: readonly string[];
}

/** Steps of the population after each round, and to its end after the last one and after a caravan has been taken out. */
const stepsPerRound = 4;
const finalSteps = 60;
/** In the first rounds each caravan is seen alone, under the prior with all its errors: they may lie far from it. */
const roundsAlone = 3;
/** In the first rounds the population moves far, and what a record says is taken from there by this share a round. */
const freshShare = 0.5;
/** Of the last rounds the mean is taken. */
const averagedShare = 0.4;

/**
 * Calibrates the rates on caravans of the past.
 *
 * @param courses - of the caravans; those without a usable record tell nothing and take no part
 * @throws CaravanError `invalid_input` for courses, a context or options that are none
 * @remarks Two stages with partial pooling (Lunn et al. 2013), in turn: each caravan's rates are drawn around its
 *   own posterior and around the population's law and weighed by its record; what the record by itself says of
 *   each rate is kept as a normal factor, averaged over rounds because few courses make each one noisy; and the
 *   population takes steps toward what all factors say together. For each caravan the population is fitted again from
 *   the factors of the others, which makes leaving one out a matter of seconds. Correlations between the rates of one
 *   caravan are left out.
 */
export async function calibrate(
  courses: readonly ObservedCourse[],
  context: ScenarioContext,
  options: CalibrationOptions,
): Promise<Calibration> {
  refuseFaults('calibrate', [
    ...listOf(aCourse)(courses, ['courses']),
    ...aContext(context, ['context']),
    ...optionFaults(options, calibrationChecks, ['seed', 'rounds', 'draws', 'lastDraws', 'courses']),
  ]);
  const regimes = uncalibratedRegimes();
  const { seed, rounds, draws, lastDraws, courses: perLeg, onProgress, onRound } = options;
  const items = courses
    .filter(({ origin, endDay }) => origin !== null && endDay >= 0)
    .map((course) => ({
      id: course.caravan.id,
      regime: regimeOn(course.caravan.origin.date),
      record: legRecord(course, hindcastScenario(course, context, {}, 1), context),
    }))
    .map((item) => ({ ...item, covariates: covariatesOf(regimes.get(item.regime)!.from) }));
  const legs = items.reduce((sum, { record }) => sum + cost(record.legs.length), 0);
  let population = options.from?.population ?? priorPopulation();
  const proposals: Record<string, RateNormals> = { ...options.from?.proposals };
  const total = (rounds * draws + lastDraws) * legs;
  const factors: Record<string, RateFactors> = { ...options.from?.factors };
  const counted: Record<string, number> = {};
  const told = (left?: number): Told[] =>
    items
      .filter((_, i) => i !== left)
      .map(({ id, covariates }) => ({ id, covariates, factors: factors[id]! }));
  for (let round = options.from?.round ?? 0; round <= rounds; round++) {
    const base = round === rounds ? lastDraws : draws;
    let done = round * draws * legs;
    const averaged = round - Math.round(rounds * (1 - averagedShare));
    const share = averaged < 0 ? freshShare : Math.min(freshShare, 1 / (averaged + 1));
    for (const { id, record, covariates } of items) {
      const law =
        round < roundsAlone ? normalsOf(priorPopulation(), covariates) : normalsOf(population, covariates, 0);
      const wide = { mean: law.mean, sd: law.sd.map((sd) => 1.1 * sd) };
      const own = proposals[id];
      const fit = fitCaravan(record, own === undefined ? [wide] : [wide, own], {
        draws: base,
        courses: Math.round(perLeg * effort(record.legs.length)),
        seed: `${seed}/${round}`,
      });
      proposals[id] = proposalFrom(fit, law);
      factors[id] = towards(factors[id], factorsOf(fit, law), share);
      counted[id] = Math.round(effectiveDraws(weightsUnder(fit, law)));
      done += base * cost(record.legs.length);
      onProgress?.(done / total, id);
    }
    population = settle(population, told(), stepsPerRound);
    if (round < rounds)
      onRound?.({
        round: round + 1,
        population,
        proposals: { ...proposals },
        factors: { ...factors },
      });
    await options.pause?.();
  }
  population = settle(population, told(), finalSteps);
  return {
    caravans: items.map(({ id }) => id),
    rates: describe(population),
    regimes: Object.fromEntries(
      [...regimes.values()].map((regime) => [
        regime.id,
        roundedLaws({
          ...lawsOf(normalsOf(population, covariatesOf(regime.from))),
          ...dissolutionLaws(courses, regime, regime.from, context),
        }),
      ]),
    ),
    without: Object.fromEntries(
      items.map(({ id, covariates: own }, left) => {
        const rest = settle(population, told(left), finalSteps);
        const regime = regimes.get(items[left]!.regime)!;
        const remaining = courses.filter(({ caravan }) => caravan.id !== id);
        return [
          id,
          roundedLaws({
            ...lawsOf(normalsOf(rest, own)),
            ...dissolutionLaws(remaining, regime, regime.from, context),
          }),
        ];
      }),
    ),
    effectiveDraws: counted,
  };
}

function effort(legs: number): number {
  return 1 + legs / 3;
}

function cost(legs: number): number {
  return legs * effort(legs);
}

type Told = Parameters<typeof momentsIn>[1];

function settle(start: Population, told: readonly Told[], steps: number): Population {
  let population = start;
  for (let step = 0; step < steps; step++) {
    population = stepPopulation(
      population,
      told.map((caravan) => momentsIn(population, caravan)),
    );
  }
  return population;
}

function describe(population: Population): RateCalibration[] {
  const prior = priorPopulation();
  return calibratedRates.map(({ name, scale, priorMedian }, k) => {
    const { intercept, era, sd, told } = population.rates[k]!;
    const medianAt = (sign: number): number => fromUnbounded(scale, intercept + (sign * era) / 2);
    return {
      name,
      priorMedian,
      earlyMedian: rounded(medianAt(-1)),
      lateMedian: rounded(medianAt(1)),
      earlySpread: rounded(sd.early),
      lateSpread: rounded(sd.late),
      priorError: rounded(errorIn(prior.rates[k]!, 0.5)),
      earlyError: rounded(errorIn(population.rates[k]!, -0.5)),
      lateError: rounded(errorIn(population.rates[k]!, 0.5)),
      caravansWorth: rounded(told),
    };
  });
}

function roundedLaws(laws: RateLaws): Record<string, Distribution> {
  return Object.fromEntries(
    Object.entries(laws).map(([name, law]) => [
      name,
      Object.fromEntries(
        Object.entries(law!).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
      ) as unknown as Distribution,
    ]),
  );
}

/** Four digits: more than any rate is known to, and files that differ only where results do. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
