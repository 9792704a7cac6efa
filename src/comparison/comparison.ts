import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import type { Measure } from './comparison-counts.js';

/** A quantile of a number of people, or of a difference, which may be below zero. */
export interface DifferenceQuantile {
  readonly probability: number;
  readonly people: number;
}

/** One measure of a border city and a stretch of days in two scenarios, and what lies between them. */
export interface Difference {
  readonly measure: Measure;
  /** Border city; `null` for all together. */
  readonly city: string | null;
  /** Number of the week, from 0; `null` for all days. */
  readonly week: number | null;
  /** First and last day of the week, or of all days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly a: readonly DifferenceQuantile[];
  readonly b: readonly DifferenceQuantile[];
  /** B less A of one replicate, over the replicates: what the change does, and how far chance moves that. */
  readonly difference: readonly DifferenceQuantile[];
  /** Shares of replicates in which B has fewer than A, and more. */
  readonly fewerProbability: number;
  readonly moreProbability: number;
  readonly meanDifference: number;
  /** Of the mean: halves when there are four times as many replicates. */
  readonly standardError: number;
  /** How the spread of the difference compares with that of runs which share no draws; see {@link SharedDraws}. */
  readonly sharedDraws: SharedDraws;
}

/** What it gains that both scenarios have the same draws, measured in the same runs. */
export interface SharedDraws {
  /** Width of the 80 % interval of B less A, with shared draws and with those of two replicates. */
  readonly width: number;
  readonly unsharedWidth: number;
  /** Standard deviation of B less A, likewise. */
  readonly standardDeviation: number;
  readonly unsharedStandardDeviation: number;
}

/** Two scenarios compared; see `compareScenarios`. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly seed: string;
  /** Replicates compared. */
  readonly replicates: number;
  /** Replicates that ended in an error in either scenario and are left out; absent where there are none. */
  readonly failed?: readonly FailedReplicate[];
  /** First and last day compared. */
  readonly from: string;
  readonly to: string;
  /** By measure, by border city (by id, then all together), by week (in order, then all days). */
  readonly differences: readonly Difference[];
}
