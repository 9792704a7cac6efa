// Entry point `caravan-sim/data`: facts about the world, each with a source.
export { type AppointmentShare, appointmentShares } from './appointment-shares.js';
export type { AppointmentFacts, PortAppointments } from './border/appointment-facts.js';
export type { ClosureFact } from './border/closure-fact.js';
export {
  type EncounterFacts,
  type FieldOffice,
  fieldOffices,
  type MonthlyPeople,
  type NationalityYear,
  type Sector,
  sectors,
} from './border/encounter-facts.js';
export type { DateBounds, DateRange, Fact } from './border/fact.js';
export type { MexicoAsylumFacts, MexicoDetentionFacts } from './border/mexico-facts.js';
export type { MovementFacts, PaceFact } from './border/movement-facts.js';
export type { ShelterFact, ShelterFacts } from './border/shelter-facts.js';
export { type BorderCityFacts, borderCities } from './border-cities.js';
export { type BorderFacts, borderFacts } from './border-facts.js';
export { builtInNetwork } from './built-in-network.js';
export { builtInScenario, builtInScenarioFiles } from './built-in-scenarios.js';
export { dataPackHash } from './data-pack-hash.js';
export { dataPackVersion } from './data-pack-version.js';
export { encounterSeason } from './encounter-season.js';
export { type EncountersPerDay, encountersPerDay } from './encounters-per-day.js';
export { geonamesAttribution } from './geonames-attribution.js';
export type {
  CaravanFlow,
  HistoricalCaravan,
  ReportSource,
  Sighting,
  SizeInterval,
} from './historical-caravan.js';
export { historicalCaravan, historicalCaravans } from './historical-caravans.js';
export { builtInLinks } from './links.js';
export { type CountedEncounters, monthlyEncounters } from './monthly-encounters.js';
export { parseCaravan } from './parse-caravan.js';
export { builtInPlaces, type GeonamesRow, geonamesRow, recalledPlaces } from './places.js';
export { type LeverPeriod, leverEvents, type PolicyLever, policyLevers } from './policy-levers.js';
export {
  calibratedPopulation,
  type Era,
  isInformed,
  type PopulationFile,
  posteriorContraction,
  type RateCalibration,
} from './population.js';
export { type BuiltInRegime, builtInRegimes, ratesStatus, regimeOn } from './regimes.js';
export { scenarioContext } from './scenario-context.js';
export type { Source, SourceStatus } from './source.js';
export { source, sourceTable } from './sources.js';
export { sphereStandards } from './sphere-standards.js';
