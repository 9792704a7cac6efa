// Public API, in the order in which a reader meets it.

// Days
export { type DayNumber, dayFromIso, isoFromDay } from './base/day.js';
// Errors
export { CaravanError, type ErrorCode, type Issue } from './base/errors.js';
export { formatIssue } from './base/format-issue.js';
// Comparison
export type { CompareScenariosOptions } from './comparison/check-comparison.js';
export { compareScenarios } from './comparison/compare-scenarios.js';
export type { Comparison, Difference, DifferenceQuantile, SharedDraws } from './comparison/comparison.js';
export type { Measure } from './comparison/comparison-counts.js';
export type { Account } from './engine/accounts.js';
export type { EndKind } from './engine/submodels/dissolution.js';
// Ensemble
export type { FailedReplicate } from './ensemble/failed-replicate.js';
export { type Ensemble, type RunEnsembleOptions, runEnsemble } from './ensemble/run-ensemble.js';
export {
  type Arrival,
  type ArrivalOf,
  type ArrivalOptions,
  type ArrivalQuantile,
  arrival,
} from './estimates/arrival.js';
export { type BorderArrivals, borderArrivals, type CumulativeArrivals } from './estimates/border-arrivals.js';
export { type BorderDay, type BorderQueue, borderQueue } from './estimates/border-queue.js';
export { type CaravanEnd, caravanEnd } from './estimates/caravan-end.js';
export {
  type CompareByDayOptions,
  type ComparedDay,
  type ComparedQuantiles,
  compareByDay,
  type ScenarioComparison,
} from './estimates/compare-by-day.js';
export { type FullestNight, fullestNight } from './estimates/fullest-night.js';
export { type NeedStandards, type Needs, needsOf } from './estimates/needs.js';
export { type NightPlace, nightPlaces } from './estimates/night-places.js';
export { type Night, nightsAt } from './estimates/nights.js';
export { type Outcome, outcomes } from './estimates/outcomes.js';
export { type DailyPosition, type PositionQuantile, positionByDay } from './estimates/position.js';
// Estimates
export { defaultProbabilities, type EstimateOptions, type PeopleQuantile } from './estimates/select.js';
export { type SurvivalDay, survivalByDay } from './estimates/survival.js';
// Fiscal years
export type { MonthlyPeopleCount } from './fiscal/fiscal-months.js';
export {
  annualised,
  type FiscalYearOptions,
  type FiscalYearProjection,
  projectFiscalYear,
} from './fiscal/project-fiscal-year.js';
export { networkFromCsv, networkToCsv } from './formats/network-csv.js';
export { buildNetwork } from './network/build-network.js';
export { type Coordinate, geodesicKm } from './network/distance.js';
export { findPlace, searchPlaces } from './network/find-place.js';
export {
  type GeoJsonOptions,
  type NetworkFeatureCollection,
  networkFromGeoJson,
  networkToGeoJson,
} from './network/geojson.js';
// Network
export type { Link, LinkMode } from './network/link.js';
export { type NearestPoint, type NearestPointOptions, nearestPoint } from './network/nearest-point.js';
export type { Network } from './network/network.js';
export { parseNetwork } from './network/parse-network.js';
export type { Place, PlaceKind, Zone } from './network/place.js';
export { type Position, positionOnLink } from './network/position.js';
export {
  type DistanceOptions,
  type Distances,
  distancesFrom,
  type Route,
  type RouteOptions,
  shortestRoute,
} from './network/routes.js';
// Scenario
export { type Distribution, describeDistribution } from './scenario/distribution.js';
export {
  type ParameterDefinition,
  type ParameterName,
  type ParameterScope,
  parameterNames,
  parameters,
} from './scenario/parameters.js';
export { parseScenario } from './scenario/parse-scenario.js';
export type { PolicyEvent, PolicyEventKind } from './scenario/policy-events.js';
export type {
  BorderCity,
  Caravan,
  Departure,
  Hub,
  Pool,
  Rate,
  Regime,
  Scenario,
  ScenarioContext,
} from './scenario/scenario.js';
export { scenarioJsonSchema } from './scenario/scenario-json-schema.js';
export type { ScenarioFile } from './scenario/scenario-schema.js';
