// Public API, in the order in which a reader meets it.

// Errors
export { CaravanError, type ErrorCode, formatIssue, type Issue } from './base/errors.js';
// Days
export { type DayNumber, dayFromIso, isoFromDay } from './base/day.js';

// Network
export type { Link, LinkMode } from './network/link.js';
export type { Network } from './network/network.js';
export type { Place, PlaceKind, Zone } from './network/place.js';
export { buildNetwork } from './network/build-network.js';
export { parseNetwork } from './network/parse-network.js';
export { type Coordinate, geodesicKm } from './network/distance.js';
export { distancesFrom, shortestRoute } from './network/routes.js';
export { positionOnLink } from './network/position.js';
export { nearestPoint } from './network/nearest-point.js';
export { findPlace, searchPlaces } from './network/find-place.js';
export { networkFromGeoJson } from './network/geojson.js';
export { networkToGeoJson } from './network/geojson.js';
export { networkFromCsv, networkToCsv } from './formats/network-csv.js';

// Scenario
export { describeDistribution, type Distribution } from './scenario/distribution.js';
export {
  type ParameterDefinition,
  type ParameterName,
  type ParameterScope,
  parameterNames,
  parameters,
} from './scenario/parameters.js';
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
export type { ScenarioFile } from './scenario/scenario-schema.js';
export { parseScenario } from './scenario/parse-scenario.js';
export { scenarioJsonSchema } from './scenario/scenario-json-schema.js';

// Ensemble
export { type Ensemble, runEnsemble, type RunEnsembleOptions } from './ensemble/run-ensemble.js';
export type { Account } from './engine/accounts.js';
export type { EndKind } from './engine/submodels/dissolution.js';

// Estimates
export { defaultProbabilities, type EstimateOptions, type PeopleQuantile } from './estimates/select.js';
export { type Arrival, arrival, type ArrivalOf, type ArrivalOptions, type ArrivalQuantile } from './estimates/arrival.js';
export { type DailyPosition, positionByDay, type PositionQuantile } from './estimates/position.js';
export { type Night, nightsAt } from './estimates/nights.js';
export { type BorderArrivals, borderArrivals, type CumulativeArrivals } from './estimates/border-arrivals.js';
export { type BorderDay, type BorderQueue, borderQueue } from './estimates/border-queue.js';
export { type CaravanEnd, caravanEnd } from './estimates/caravan-end.js';
export { type Outcome, outcomes } from './estimates/outcomes.js';
export { type Needs, type NeedStandards, needsOf } from './estimates/needs.js';
