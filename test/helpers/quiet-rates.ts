import { type ParameterName, parameterNames } from '../../src/scenario/parameters.js';

export type RateValues = Readonly<Record<ParameterName, number>>;

/** Measures that change nothing; hazards, probabilities and shares that are not listed are 0. */
const neutral: Readonly<Record<string, number>> = {
  joinSaturationPeople: 1e5,
  poolHalfPeople: 1,
  dissolutionPeakLastDay: 90,
  dissolutionEarlyFactor: 1,
  dissolutionLateFactor: 1,
  regroupPauseDays: 1,
  exitEarlyFactor: 1,
  exitFrailtyShape: 1000,
  resumePerDay: 1,
  restStages: 1,
  longStopFactor: 1,
  walkKmPerDay: 30,
  rideCarriedShare: 1,
  rideCarriedConcentration: 1000,
  rideKm: 100,
  rideKmShape: 100,
  trainKmPerDay: 100,
  cohesion: 1,
  independentRideKm: 100,
  backgroundDispersionShape: 10_000,
};

const region = '(CentralAmerica|SouthernMexico|NorthernMexico|Mexico|South|North)?';

/**
 * One value for a rate in every region that has its own: `everywhere('rideKm', 80)`. Keeps the tests apart from
 * the question of which regions a rate is told apart for.
 */
export function everywhere(stem: string, value: number): Partial<Record<ParameterName, number>> {
  const names = parameterNames.filter((name) => new RegExp(`^${stem}${region}$`).test(name));
  if (names.length === 0) throw new Error(`no rate begins with ${stem}`);
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** A rate table in which everything is switched off: whole groups walk 30 km every day, and nobody leaves them. */
export const quietRates: RateValues = {
  ...(Object.fromEntries(parameterNames.map((name) => [name, 0])) as Record<ParameterName, number>),
  ...Object.fromEntries(
    Object.entries(neutral).flatMap(([stem, value]) => Object.entries(everywhere(stem, value))),
  ),
};
