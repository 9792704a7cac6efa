import { callback, textOrNumber, wholeNumber } from '../base/checks.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { Model } from '../engine/model.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { ParameterName } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';
import { outcomes, outcomesWith, replicatesOf, type SensitivityOutcome } from './arrival-outcomes.js';
import { type CubeFunction, type MorrisEffect, morrisPoints, morrisScreening } from './morris.js';
import { type NoiseShare, NoiseTally } from './noise-tally.js';
import { rateCube } from './rate-cube.js';
import { ratesThatMatter } from './rates-that-matter.js';
import { type SobolIndex, sobolIndices, sobolPoints } from './sobol.js';

/** Settings of {@link sensitivityOf}. */
export interface SensitivityOptions {
  /** Replicates at each point, 2 to 10,000; of arrival as a group six times as many. Default 10. */
  readonly replicates?: number;
  /** Morris trajectories, 2 to 10,000. Default 10. */
  readonly trajectories?: number;
  /** Independent pairs of points for the Sobol indices, 8 to 100,000. */
  readonly base?: number;
  /** Rates with a Sobol index of their own. Default 8. */
  readonly rates?: number;
  /** Seed of all chance. Default `1`. */
  readonly seed?: string | number;
  /** Called after every point with the number of replicates finished. */
  readonly onProgress?: (finished: number, replicates: number) => void;
}

/** How an outcome varies over the rates. */
export interface OutcomeSpread extends SensitivityOutcome {
  readonly mean: number;
  /** Standard deviation over the rates, of means over replicates. */
  readonly spread: number;
  /** At each point; of arrival as a group six times as many as of the others. */
  readonly replicates: number;
  readonly noise: NoiseShare;
}

/** What a rate does to an outcome when it moves through its whole law. */
export interface ScreenedEffect extends MorrisEffect {
  readonly outcome: SensitivityOutcome['id'];
  /** `muStar` in standard deviations of the outcome over the screening; 0 where it never varies. */
  readonly scaled: number;
}

/** A rate in the screening. */
export interface ScreenedRate {
  readonly rate: ParameterName;
  readonly effects: readonly ScreenedEffect[];
}

/** Sobol indices of a rate, or of several together. */
export interface FactorIndices {
  readonly rates: readonly ParameterName[];
  readonly indices: readonly (SobolIndex & { readonly outcome: SensitivityOutcome['id'] })[];
}

/** Which rates the answers of a scenario hang on. */
export interface Sensitivity {
  readonly scenario: string;
  readonly regime: string;
  readonly caravan: string;
  readonly seed: string;
  readonly replicates: number;
  readonly trajectories: number;
  readonly base: number;
  /** In the order of all lists of outcomes below. */
  readonly outcomes: readonly OutcomeSpread[];
  /** Every uncertain rate, what matters most first: by the mean of its scaled effects. */
  readonly screening: readonly ScreenedRate[];
  /** The rates that matter, and in the end all other uncertain ones together, if there are any. */
  readonly factors: readonly FactorIndices[];
}

const defaults = { replicates: 10, trajectories: 10, base: 128, rates: 8 } as const;

/** Replicates that {@link sensitivityOf} runs for a number of uncertain rates. */
function replicatesInAll(uncertain: number, settings: typeof defaults | Settings): number {
  const { replicates, trajectories, base, rates } = settings;
  const factors = Math.min(uncertain, rates + 1);
  return replicates * (morrisPoints(uncertain, trajectories) + sobolPoints(factors, base));
}

interface Settings {
  readonly replicates: number;
  readonly trajectories: number;
  readonly base: number;
  readonly rates: number;
}

/**
 * Says which uncertain rates of a scenario the fate of its first caravan hangs on: all are screened, and those that
 * matter have the shares of variance that are due to them estimated.
 *
 * @throws CaravanError `invalid_input` if a setting is out of its range or no rate is uncertain
 * @remarks Rates vary over their laws, one set for all caravans; every point meets the same replicates with the same
 *   draws. `morrisScreening` ranks the rates, by the mean over the outcomes of mu* in their spreads;
 *   `sobolIndices` shares the variance out among eight of them, named by the outcomes in turn, and the others as one.
 *   Time is that of the replicates, `replicates * (trajectories * (rates + 1) + base * 11)`: with the defaults and 58
 *   uncertain rates some 20,000, of about 6 ms each for a large caravan, and a third more for those that follow groups
 *   alone.
 */
export function sensitivityOf(scenario: Scenario, options: SensitivityOptions = {}): Sensitivity {
  refuseFaults('sensitivityOf', [
    ...aScenario(scenario, ['scenario']),
    ...optionFaults(options, sensitivityChecks),
  ]);
  const { seed = 1, onProgress } = options;
  const settings: Settings = {
    replicates: options.replicates ?? defaults.replicates,
    trajectories: options.trajectories ?? defaults.trajectories,
    base: options.base ?? defaults.base,
    rates: options.rates ?? defaults.rates,
  };
  const { replicates, trajectories, base } = settings;
  const { names, ratesAt } = rateCube(scenario);
  if (names.length === 0) {
    const issue = makeIssue(['rates'], 'are all known values, expected one at least with a distribution');
    throw new CaravanError('invalid_input', scenario.name, [issue]);
  }
  const inAll = replicatesInAll(names.length, settings);
  const run = outcomesWith(new Model(scenario), String(seed), replicates);
  const tallies = outcomes.map((outcome) => new NoiseTally(replicatesOf(outcome, replicates)));
  let finished = 0;
  const evaluate = (point: Float64Array): readonly Float64Array[] => {
    const values = run(ratesAt(point));
    finished += replicates;
    onProgress?.(finished, inAll);
    return values;
  };
  const atScreening: CubeFunction = (point) => evaluate(point).map(meanOf);
  const atSobol: CubeFunction = (point) => {
    const values = evaluate(point);
    for (const [i, tally] of tallies.entries()) tally.add(values[i]!);
    return values.map(meanOf);
  };
  const design = { sides: names.length, outcomes: outcomes.length, seed: String(seed) };
  const { effects, spread } = morrisScreening(atScreening, { ...design, trajectories });
  const screening = names
    .map((rate, side) => ({
      rate,
      effects: effects[side]!.map((effect, i) => scaled(effect, i, spread[i]!)),
    }))
    .sort((a, b) => inAllOutcomes(b) - inAllOutcomes(a));
  const chosen = ratesThatMatter(screening, settings.rates);
  const own = screening.filter((rate) => chosen.has(rate)).map(({ rate }) => [rate]);
  const others = screening.filter((rate) => !chosen.has(rate)).map(({ rate }) => rate);
  const factors = others.length === 0 ? own : [...own, others];
  const indices = sobolIndices(atSobol, {
    ...design,
    base,
    factors: factors.map((rates) => rates.map((rate) => names.indexOf(rate))),
  });
  return {
    scenario: scenario.name,
    regime: scenario.regime,
    caravan: scenario.caravans[0]!.id,
    seed: String(seed),
    replicates,
    trajectories,
    base,
    outcomes: outcomes.map((outcome, i) => ({
      ...outcome,
      mean: tallies[i]!.mean,
      spread: tallies[i]!.spread,
      replicates: replicatesOf(outcome, replicates),
      noise: tallies[i]!.share,
    })),
    screening,
    factors: factors.map((rates, f) => ({
      rates,
      indices: indices[f]!.map((index, i) => ({ outcome: outcomes[i]!.id, ...index })),
    })),
  };
}

function scaled(effect: MorrisEffect, outcome: number, spread: number): ScreenedEffect {
  return { outcome: outcomes[outcome]!.id, ...effect, scaled: spread === 0 ? 0 : effect.muStar / spread };
}

/**
 * Mean of its effects, each in standard deviations of the outcome. The largest would do as well where there is no
 * noise; with few replicates it favours the rates that move the noisiest outcome.
 */
function inAllOutcomes({ effects }: ScreenedRate): number {
  return effects.reduce((sum, effect) => sum + effect.scaled, 0) / effects.length;
}

/** The largest of its effects, each in standard deviations of the outcome. */
export function largest({ effects }: ScreenedRate): number {
  return Math.max(...effects.map((effect) => effect.scaled));
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const sensitivityChecks: OptionChecks<SensitivityOptions> = {
  replicates: wholeNumber(2, 10_000),
  trajectories: wholeNumber(2, 10_000),
  base: wholeNumber(8, 100_000),
  rates: wholeNumber(1, 1000),
  seed: textOrNumber,
  onProgress: callback,
};
