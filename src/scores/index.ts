// Entry point `caravan-sim/scores`: scores of forecasts, as pure functions of numbers.

// Times to an event
export { aalenJohansen, type Incidence, type WatchEnd } from './aalen-johansen.js';
export { constantSpeedEta, lastLegEta, olsEta } from './arrival-by-pace.js';
export {
  averagedRelativeDifference,
  averagedRelativeDifferenceRescaled,
} from './averaged-relative-difference.js';
// Probabilities
export { brierScore } from './brier.js';
export { brierByDay } from './brier-by-day.js';
export { type BrierDecomposition, brierDecomposition } from './brier-decomposition.js';
export { brierIpcw, type WeightedBrierScore } from './brier-ipcw.js';
// Ensembles and one number
export { censoredCrps, fairCensoredCrps } from './censored-crps.js';
export { coverageBand, intervalCoverage, meanWidth } from './coverage.js';
export { crps, fairCrps, fairWeightedCrps, weightedCrps } from './crps.js';
export { crpsLogNormal } from './crps-log-normal.js';
export { crpsNormal } from './crps-normal.js';
export { energyScore, fairEnergyScore } from './energy-score.js';
export { fairBrierScore } from './fair-brier.js';
export { intervalScore } from './interval-score.js';
export { kaplanMeier } from './kaplan-meier.js';
export { censoredLogScore, type LogNormalOrNever } from './log-score.js';
// Comparison
export { mase } from './mase.js';
// Calibration
export { randomisedPit, randomisedRank } from './pit.js';
export { pitBins } from './pit-bins.js';
// Quantiles and intervals
export { crpsOfQuantiles } from './quantile-crps.js';
export { quantileScore } from './quantile-score.js';
export { rankedProbabilityScore } from './ranked-probability-score.js';
export { type SignFlipTest, signFlipTest } from './sign-flip.js';
export { skillScore } from './skill.js';
export {
  fairThresholdWeightedCrps,
  type ScoredRange,
  thresholdWeightedCrps,
} from './threshold-weighted-crps.js';
export { type UniformityTest, uniformityTest } from './uniformity-test.js';
export {
  type WeightedIntervalScore,
  type WeightedIntervalScoreOptions,
  weightedIntervalScore,
} from './weighted-interval-score.js';
