// Entry point `caravan-sim/evidence`: forecasts of the past, their scores, calibration, and forecasts in progress.

export type { RateCalibration } from '../data/population.js';
export type { SensitivityOutcome } from '../sensitivity/arrival-outcomes.js';
export {
  type FactorIndices,
  type OutcomeSpread,
  type ScreenedEffect,
  type ScreenedRate,
  type Sensitivity,
  type SensitivityOptions,
  sensitivityOf,
} from '../sensitivity/sensitivity.js';
export type { AbcFit } from './abc-caravan.js';
export { type BaselineName, baselineNames } from './baselines.js';
export {
  type Calibration,
  type CalibrationOptions,
  type CalibrationState,
  calibrate,
} from './calibrate.js';
export { type CalibratedRate, calibratedRates } from './calibrated-rates.js';
export { type CalibrationCheck, checkCalibration } from './check-calibration.js';
export { type AfterReportsOptions, ensembleAfterReports } from './ensemble-after-reports.js';
export type { UpdateOptions } from './follow-reports.js';
export {
  type CaravanHindcast,
  type HindcastOptions,
  type HindcastSighting,
  hindcast,
  type Lead,
  type SightingForecast,
} from './hindcast.js';
export type { HindcastOutcome } from './hindcast-outcome.js';
export { hindcastPit, type PitHistogram, type PitQuantity } from './hindcast-pit.js';
export { hindcastLevels, type Quantiles } from './hindcast-quantiles.js';
export type { RateLaws } from './hindcast-scenario.js';
export {
  type BrierSummary,
  type CoverageSummary,
  type HindcastSummaries,
  type HindcastSummary,
  type ScoreSummary,
  summarise,
} from './hindcast-summary.js';
export type { Interval80 } from './interval80.js';
export { type ObservedCourse, observedCourse, type PlacedSighting } from './observed-course.js';
export { type CaravanReport, type CheckedReport, parseReports, reportErrors } from './report.js';
export type { ReportEffect } from './report-effect.js';
export type { SightingScores } from './sighting-scores.js';
export { type UpdatedDay, type UpdatedForecast, updateForecast } from './update-forecast.js';
