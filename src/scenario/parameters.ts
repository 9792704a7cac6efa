/** Who shares one draw of an uncertain rate: each caravan has its own, or the whole replicate has one. */
export type ParameterScope = 'caravan' | 'replicate';

/** What a rate is, its unit, and the values that make sense. */
export interface ParameterDefinition {
  readonly unit: string;
  readonly lower: number;
  readonly upper: number;
  readonly scope: ParameterScope;
  /** The submodel that reads it: a file of `engine/submodels`. */
  readonly submodel: string;
  readonly meaning: string;
}

function probability(
  submodel: string,
  meaning: string,
  scope: ParameterScope = 'caravan',
): ParameterDefinition {
  return { unit: 'probability', lower: 0, upper: 1, scope, submodel, meaning };
}

function share(submodel: string, meaning: string, scope: ParameterScope = 'caravan'): ParameterDefinition {
  return { unit: 'share of people', lower: 0, upper: 1, scope, submodel, meaning };
}

function hazard(submodel: string, meaning: string, scope: ParameterScope = 'caravan'): ParameterDefinition {
  return { unit: 'per day', lower: 0, upper: 5, scope, submodel, meaning };
}

function measure(
  submodel: string,
  unit: string,
  [lower, upper]: readonly [number, number],
  meaning: string,
  scope: ParameterScope = 'caravan',
): ParameterDefinition {
  return { unit, lower, upper, scope, submodel, meaning };
}

/**
 * Every rate of the model. Values are not here: each regime of the data pack gives each rate a value or a
 * distribution with its source (`src/data/rates.json`), and a scenario may override any of them.
 */
export const parameters = {
  // Departures and joins
  joinPerDayCentralAmerica: measure(
    'departures',
    'per day',
    [0, 1],
    'people who join on a day in Honduras, El Salvador and Guatemala, as a fraction of a small caravan',
  ),
  joinSaturationPeople: measure(
    'departures',
    'people',
    [50, 1e5],
    'size of a caravan at which joining slows to half',
  ),
  poolJoinPerDay: hazard(
    'departures',
    'hazard of joining a large caravan, for people in the pool of a town it is in',
  ),
  poolHalfPeople: measure(
    'departures',
    'people',
    [1, 1e6],
    'size of a caravan that draws half as well as a large one',
  ),
  // Dissolution
  dissolutionPerDayCentralAmerica: hazard(
    'dissolution',
    'hazard that a caravan of 1,000 is dissolved, south of Mexico',
  ),
  dissolutionPerDaySouthernMexico: hazard(
    'dissolution',
    'hazard that a caravan of 1,000 is dissolved in Chiapas, Tabasco or Oaxaca, on the days of the peak',
  ),
  dissolutionPerDayNorthernMexico: hazard('dissolution', 'the same in the rest of Mexico'),
  dissolutionPeakFirstDay: measure(
    'dissolution',
    'days in the country',
    [0, 60],
    'first day of the peak of dissolution',
  ),
  dissolutionPeakLastDay: measure(
    'dissolution',
    'days in the country',
    [0, 90],
    'last day of the peak of dissolution',
  ),
  dissolutionEarlyFactor: measure(
    'dissolution',
    'factor',
    [0, 5],
    'on the hazard of dissolution before the peak',
  ),
  dissolutionLateFactor: measure(
    'dissolution',
    'factor',
    [0, 5],
    'on the hazard of dissolution after the peak',
  ),
  dissolutionSizeExponent: measure(
    'dissolution',
    'exponent',
    [-2, 2],
    'of (people / 1000) in the hazard of dissolution',
  ),
  dissolutionOfferShare: share('dissolution', 'share of dissolutions that are offers of permits or buses'),
  dissolutionRaidShare: share('dissolution', 'share of dissolutions that are raids; the rest are surrenders'),
  offerAcceptedShare: share(
    'dissolution',
    'people who accept an offer of permits or buses and leave the journey',
  ),
  raidDetainedShare: share('dissolution', 'people detained in a raid'),
  surrenderAcceptedShare: share('dissolution', 'people who hand themselves over when a caravan gives up'),
  regroupProbability: probability('dissolution', 'that the remainder of a dissolved caravan forms again'),
  regroupShare: share('dissolution', 'people of the remainder who form again, if it does'),
  regroupPauseDays: measure(
    'dissolution',
    'days',
    [1, 60],
    'mean pause before a dissolved caravan forms again',
  ),
  // Exits
  exitPerDayCentralAmerica: hazard('exits', 'hazard of leaving the group, south of Mexico'),
  exitPerDayMexico: hazard('exits', 'hazard of leaving the group in Mexico, after the first days'),
  exitEarlyFactor: measure(
    'exits',
    'factor',
    [0, 20],
    'on the hazard of leaving in the first days in Mexico',
  ),
  exitEarlyDays: measure('exits', 'days', [0, 30], 'length of the first days in Mexico'),
  exitReturnedShare: share('exits', 'of those who leave the group: turn back'),
  exitAsylumShare: share('exits', 'of those who leave the group: ask for asylum or a permit and stay'),
  exitDetainedShare: share(
    'exits',
    'of those who leave the group: detained; the rest travel on independently',
  ),
  exitFrailtyShape: measure(
    'exits',
    'shape of a gamma',
    [0.05, 1000],
    'over-dispersion of leaving, and of joining on the way, shared by a group on a day; smaller is wilder, the factor has mean 1',
  ),
  // Rest or move
  restPerDayCentralAmerica: probability('rest', 'that a moving group rests the next day, south of Mexico'),
  restPerDaySouthernMexico: probability('rest', 'the same in Chiapas, Tabasco and Oaxaca'),
  restPerDayNorthernMexico: probability('rest', 'the same in the rest of Mexico'),
  resumePerDay: probability('rest', 'that a resting group moves the next day'),
  restStages: measure(
    'rest',
    'stages',
    [1, 10],
    'of fatigue before a rest, as far as moving spells are so long: 1 is rest without memory, more makes it come in turns; a whole number',
  ),
  // Walking
  walkKmPerDay: measure('walking', 'km per moving day', [1, 80], 'pace of a caravan of 1,000 on foot'),
  walkDayLogSd: measure('walking', 'log standard deviation', [0, 1], 'of the pace from day to day'),
  walkSizeExponent: measure('walking', 'exponent', [0, 1], 'by which (people / 1000) slows a group'),
  longStopFactor: measure('walking', 'factor', [0.1, 20], 'on the mean nights of a long stop at a hub'),
  // Rides
  rideDayProbabilityCentralAmerica: probability(
    'rides',
    'that a moving day is a day of rides, south of Mexico',
  ),
  rideDayProbabilitySouthernMexico: probability('rides', 'the same in Chiapas, Tabasco and Oaxaca'),
  rideDayProbabilityNorthernMexico: probability('rides', 'the same in the rest of Mexico'),
  rideCarriedShare: share('rides', 'people of a group who find a ride on such a day'),
  rideCarriedConcentration: measure(
    'rides',
    'concentration',
    [0.1, 1000],
    'of the share carried: small is all or nothing',
  ),
  rideKmCentralAmerica: measure('rides', 'km', [1, 2000], 'mean distance of a day of rides, south of Mexico'),
  rideKmSouthernMexico: measure('rides', 'km', [1, 2000], 'the same in Chiapas, Tabasco and Oaxaca'),
  rideKmNorthernMexico: measure('rides', 'km', [1, 2000], 'the same in the rest of Mexico'),
  rideKmShape: measure('rides', 'shape of a gamma', [0.2, 100], 'of the distance of a day of rides'),
  // Freight trains
  trainBoardingProbability: probability('trains', 'that a group in a rail yard boards trains on a day'),
  trainSeatsPerDay: measure(
    'trains',
    'people per yard and day',
    [0, 20_000],
    'for whom freight trains have room',
  ),
  trainKmPerDay: measure('trains', 'km', [1, 2000], 'travelled by those who boarded'),
  // Destinations and forks
  cohesion: probability(
    'forks',
    'that a group goes whole where the way forks, instead of each person choosing',
  ),
  destinationPullLogSd: measure(
    'forks',
    'log standard deviation',
    [0, 3],
    'of the pull of each border city, from replicate to replicate',
    'replicate',
  ),
  // Independent travellers
  setOutPerDaySouth: hazard('independents', 'hazard of setting out, outside northern Mexico'),
  setOutPerDayNorth: hazard('independents', 'hazard of setting out in northern Mexico'),
  independentRideKm: measure('independents', 'km', [1, 3000], 'mean distance on a day of travel'),
  independentReturnedPerDay: hazard('independents', 'hazard of turning back'),
  independentAsylumPerDay: hazard('independents', 'hazard of asking for asylum or a permit and staying'),
  independentDetainedPerDay: hazard('independents', 'hazard of detention in Mexico'),
  // Meeting
  mergeProbability: probability('meeting', 'that groups of different caravans at one place become one'),
  // Border stage
  borderListShare: share('border', 'of arrivals: wait for an appointment', 'replicate'),
  borderAttemptShare: share('border', 'of arrivals: attempt to enter between ports', 'replicate'),
  borderReturnShare: share('border', 'of arrivals: return at once; the rest stay in the city', 'replicate'),
  borderAttemptPerDay: hazard('border', 'hazard of an attempt, for those who mean to', 'replicate'),
  borderStayAttemptPerDay: hazard(
    'border',
    'hazard that people who stay in the city begin to attempt',
    'replicate',
  ),
  borderReturnPerDay: hazard('border', 'hazard of returning, for people who wait or stay', 'replicate'),
  borderAsylumPerDay: hazard(
    'border',
    'hazard of getting papers in Mexico and settling, for people who wait or stay',
    'replicate',
  ),
  borderOrderShare: share(
    'border',
    "of a day's appointments: given in order of arrival, not by lot",
    'replicate',
  ),
  borderLongQueueDays: measure(
    'border',
    'days',
    [0, 10_000],
    'of appointments that a list may take to work off before people leave it',
    'replicate',
  ),
  borderLeaveListPerDay: hazard('border', 'hazard of leaving a list that is longer than that', 'replicate'),
  borderMoveOnShare: share(
    'border',
    'of people who leave a list: go on to another border city, where one has a shorter list',
    'replicate',
  ),
  encounterProbability: probability(
    'border',
    'that an attempt between ports ends in an encounter',
    'replicate',
  ),
  expulsionProbability: probability('border', 'that a person encountered is sent back at once', 'replicate'),
  retryProbability: probability('border', 'that a person sent back attempts again', 'replicate'),
  backgroundLevelLogSd: measure(
    'border',
    'log standard deviation',
    [0, 1],
    'of the level of other arrivals, from replicate to replicate',
    'replicate',
  ),
  backgroundDispersionShape: measure(
    'border',
    'shape of a gamma',
    [0.5, 10_000],
    'over-dispersion of other arrivals from day to day; smaller is wilder',
    'replicate',
  ),
} as const satisfies Readonly<Record<string, ParameterDefinition>>;

/** Name of a rate. */
export type ParameterName = keyof typeof parameters;

/** All names, in the order of the list above. */
export const parameterNames: readonly ParameterName[] = Object.keys(parameters) as ParameterName[];

/** Shares of one whole, of which a further part takes the rest; drawn above one together, they are scaled down. */
export const sharesOfOneWhole: readonly (readonly ParameterName[])[] = [
  ['dissolutionOfferShare', 'dissolutionRaidShare'],
  ['exitReturnedShare', 'exitAsylumShare', 'exitDetainedShare'],
  ['borderListShare', 'borderAttemptShare', 'borderReturnShare'],
];
