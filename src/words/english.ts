import { endMeanings } from '../formats/result-outcome-tables.js';
import { type ParameterName, parameters } from '../scenario/parameters.js';
import type { SensitivityOutcome } from '../sensitivity/arrival-outcomes.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Everything that pictures and reports say in English. `spanish` has the same keys; the types see to it. */
export const english = {
  language: 'en',
  date: {
    short: (day: number, month: number): string => `${day} ${months[month - 1]!.slice(0, 3)}`,
    long: (day: number, month: number): string => `${day} ${months[month - 1]}`,
    withYear: (date: string, year: number): string => `${date} ${year}`,
    after: (date: string): string => `after ${date}`,
  },
  range: (from: string, to: string): string => `${from} to ${to}`,
  list: (texts: readonly string[], joint: 'and' | 'or' = 'and'): string =>
    texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${joint} ${texts.at(-1)}`,
  fewer: (share: string): string => `below ${share}`,
  more: (share: string): string => `above ${share}`,
  replicates: (count: string): string => `${count} replicates`,
  allTogether: 'All together',
  group: 'still a group',
  /** After "it ends in". */
  ends: endMeanings,
  /** What a rate is. */
  rates: Object.fromEntries(
    Object.entries(parameters).map(([name, { meaning }]) => [name, meaning]),
  ) as Record<ParameterName, string>,
  outcomes: {
    arrivalShare: 'Share of people who arrive',
    groupArrival: 'Arrival as a group',
    firstArrivalDay: 'Days to the first arrival',
    arrivedPeople: 'People who arrive',
    overflow: 'People beyond shelter',
  } satisfies Record<SensitivityOutcome['id'], string>,
  /** Units of rates and outcomes, as the code names them. */
  units: {} as Record<string, string>,
  otherRates: (count: number): string => `${count} other rates`,
  plots: {
    source: (name: string, replicates: string, seed: string): string =>
      `Source: caravan-sim, scenario ${name}, ${replicates}, seed ${seed}.`,
    geonames: 'Places: GeoNames, CC BY 4.0.',
    fewAreTwenty: '1 to 19 people are drawn as 20.',
    baseMap: (source: string): string => `Map: ${source}.`,
    interval80: '80 % interval',
    interval50: '50 % interval',
    interval90: '90 % interval',
    median: 'median',
    seen: 'seen (reports)',
    date: 'date',
    kmByRoad: 'km by road from the departure',
    peopleOfMain: 'people of the main body (log scale)',
    people: 'people',
    probability: 'probability (%)',
    ifGroup: (share: string): string =>
      `Intervals are of the runs in which there is still a group, on days on which these are ${share} or more.`,
    progress: (caravan: string): string => `${caravan}: how far along its road the main body sleeps`,
    size: (caravan: string): string => `${caravan}: people of the main body`,
    positions: (caravan: string): string => `${caravan}: where the main body may sleep`,
    positionPanel: (date: string, share: string): string => `${date}: a group ${share}`,
    positionLegend: (share: string): string => `chance that the main body sleeps there (this area: ${share})`,
    positionRange: (from: string, to: string): string => `80 %: ${from} to ${to}`,
    positionNote:
      'Above each map: the chance that there is a group, and the towns between which the middle 80 % of the runs with a group have it.',
    noGroup: 'no run has a group',
    roads: 'road of the network',
    nights: 'People on the fullest night of each place, and when the main body comes',
    nightsLegendHigh: (most: string): string => `upper end of the 80 % interval (area; largest ${most})`,
    nightsLegendMiddle: 'median (area)',
    nightsTable: ['Place', 'Comes?', 'Main body, if it comes (80 %)', 'People, fullest night (80 %)'],
    nightsNote:
      'The fullest night is that of all caravans of the scenario; arrivals are of the caravan named. The interval of people counts runs in which nobody comes.',
    nightsOf: (caravan: string): string => `Arrivals: ${caravan}.`,
    arrivals: (caravan: string): string => `${caravan}: people who have arrived at border cities`,
    arrivalsCity: 'Scales differ: that of all together, and that of the cities, which they share.',
    underTitles: 'Under the titles: by the last simulated day, median and 80 % interval.',
    survivalNote:
      'Probabilities are shares of all runs and add up to 100 %. A day stands for its night. Ends come after the last night of the last group.',
    survival: (caravan: string): string => `${caravan}: still a group, or how its last group has ended`,
    lastNight: 'last night as a group: median, 80 % interval',
    comparison: (first: string, second: string): string => `${first} and ${second}`,
    comparedGroup: 'Chance that a group is on the road',
    comparedArrivals: 'People arrived at border cities',
    comparedInGroups: 'People in groups',
    difference: (second: string, first: string): string => `Difference: ${second} less ${first}.`,
    differenceTitle: 'What the second changes',
    differenceShort: 'second less first',
    of: (text: string, whose: string): string => `${text}, ${whose}`,
    theDifference: 'difference',
    points: 'percentage points',
    pairs:
      'Differences are taken replicate by replicate, with the same draws wherever both draw the same thing.',
    calibration: 'Forecasts of past caravans: were they as sure as they should be?',
    pit: (quantity: string): string => `${quantity}: where what came fell in the forecast`,
    pitAxis: 'share of the forecast below what came (%)',
    share: 'share of cases (%)',
    even: 'a perfect forecast, 95 % band',
    coverage: 'Share of what came inside its interval',
    coverageAxis: 'level of the interval (%)',
    inside: 'inside (%)',
    quantities: {
      arrivalDay: 'Arrival day',
      progress: 'Progress',
      size: 'Size',
    },
    caravans: (count: number): string => `${count} caravans`,
    perfect: 'a perfect forecast',
    symbols: 'dot: arrival day; triangle: progress; square: size',
    hindcastSource:
      'Source: caravan-sim, forecasts from the departure with rates calibrated without the caravan, of the caravans of its archive.',
    calibrationSource:
      'Source: caravan-sim, calibration on the caravans of its archive. At the right: prior median → medians after.',
    calibrationNote:
      'Each caravan counts once, however many sightings it has. Bands treat caravans as independent.',
    priorPosterior: 'Rates before and after the record of past caravans',
    prior: 'before (prior)',
    early: 'after, caravans until 2019',
    late: 'after, caravans since 2020',
    priorTimes: 'times the prior median (log scale)',
    priorAxis: 'Bars: 80 % interval of the median. Where the rate is a probability, times its odds.',
    uninformed: 'the record says little of it',
    sensitivity: (scenario: string, caravan: string): string =>
      `${scenario}: which rates the outcomes of caravan "${caravan}" hang on`,
    sensitivityTotal: 'with others: what would stay if all other rates were known',
    sensitivityFirst: 'alone: what would go on average if the rate were known',
    varianceShare: 'share of variance',
    noise: (share: string): string => `noise ${share} of variance`,
    neverVaries: 'it never varies',
    sensitivitySource: (
      regime: string,
      rates: number,
      seed: string,
      replicates: string,
      base: number,
    ): string =>
      `Source: caravan-sim, regime ${regime}, ${rates} uncertain rates, seed ${seed}, ${replicates} for each set of rates, ${base} pairs. ` +
      'Sobol indices by Saltelli 2010 and Jansen 1999, intervals by bootstrap, cut at 0 and 1. After ±: standard deviation over the rates.',
  },
  report: {
    kind: 'Forecast of a caravan, for planning aid',
    madeFrom: (day: string, name: string, replicates: string, seed: string): string =>
      `Forecast as of ${day}. Scenario ${name}, ${replicates}, seed ${seed}.`,
    questionTitle: 'Question',
    question: (name: string, from: string, to: string): string =>
      `Where will the people of "${name}" sleep between ${from} and ${to}, how many of them will arrive where, and what will they need?`,
    answerTitle: 'Answer',
    endBy: (median: string, from: string, to: string, kind: string, share: string): string =>
      `Its last night as a group is as likely as not ${median} or before (80 %: ${from} to ${to}), and its last group most likely ends in ${kind} (${share}).`,
    stillOn: (horizon: string, share: string): string =>
      `The chance that a group of it is still on the road on ${horizon}, the last day simulated, is ${share}.`,
    reach: (chances: string, horizon: string, people: string): string =>
      `The chance that a group of it reaches ${chances}; by ${horizon}, ${people} of its people will have arrived at border cities (80 % interval).`,
    reachFew: (chances: string): string =>
      `The chance that a group of it reaches ${chances}; hardly anybody of it is expected at a border city by then.`,
    chance: (goal: string, share: string, isFirst: boolean): string =>
      `${goal}${isFirst ? ' is' : ''} ${share}`,
    borderCity: 'a border city',
    noBorder: 'The scenario has no border city.',
    upTo: (people: string): string => `up to ${people}`,
    need: (
      place: string,
      people: string,
      dates: string,
      water: string,
      food: string,
      floor: string,
    ): string =>
      `Most people in one place are to be expected at ${place}: ${people} on its fullest night, ${dates}, who at the upper end need ${water} m³ of water, ${food} million kcal and ${floor} m² of covered floor a day.`,
    needNobody: 'At no place are 20 people or more to be expected on a night.',
    readingTitle: 'How to read it',
    reading: [
      'In brackets: 80 % intervals. Of 100 runs of the model 80 lie inside, 10 below and 10 above.',
      'A chance is the share of runs in which it happens by the last simulated day. Dates and people beside it are of those runs.',
      'A group is 20 people or more who travel together; the main body is the largest group of the day. <20 is 1 to 19 people.',
      '"After" a date: this end of the interval lies beyond the last simulated day. It may be later, or never.',
    ],
    whereTitle: 'Where the main body may be',
    nightsTableTitle: 'Night by night',
    nightsColumns: ['Night', 'Group?', 'Likeliest in', '80 % from ... to ...', 'People of the main body'],
    townsTitle: 'Towns on the way',
    townsColumns: ['Town', 'Comes?', 'Main body arrives, if it does', 'People then'],
    placesTitle: 'People by place and night',
    placesNote:
      'People of all caravans who sleep there, in groups and on their own. A night is not a visit: on a given night they are most likely elsewhere, so medians of single nights are small. To know how many places to have ready, take the fullest night below.',
    needsTitle: 'Needs on the fullest night',
    needsColumns: [
      'Place',
      'Anybody?',
      'Fullest night',
      'People',
      'Water, m³',
      'Food, million kcal',
      'Covered floor, m²',
      'Toilets (at first)',
    ],
    needsNote: (litres: string, kcal: string, floor: string, toilet: string, first: string): string =>
      `Needs of a day at the upper end of the interval, by Sphere 2018: ${litres} l of water, ${kcal} kcal and ${floor} m² of covered floor for each, a toilet to ${toilet} people, at first to ${first}.`,
    borderTitle: 'Arrivals at the border',
    borderColumns: ['Border city', 'Nobody?', 'Group?', 'People by the last day', 'First ones, if any'],
    queue: (now: string, nowDate: string, later: string, laterDate: string, overflow: string): string =>
      `Waiting at the border, other people included: ${now} on ${nowDate}, ${later} on ${laterDate}; of these ${overflow} beyond the places in shelters.`,
    courseTitle: 'Size, and how long it stays a group',
    uncertaintyTitle: 'Uncertainty',
    uncertainty: [
      'The intervals hold what is not known about the rates of the model, and chance. They do not hold what the model leaves out: weather, prices and news change no decision, and between two towns there is only distance.',
      'Reports of the size of a caravan differ by a factor of two or three, and so does what the forecast starts from.',
      'The forecast is made at departure and does not learn from sightings on the way. The later the day, the less it knows.',
      'Deaths, kidnapping and violence are not simulated.',
    ],
    fewReplicates: 'These are fewer than 200 runs: too few for intervals.',
    assumptionsTitle: 'Assumptions',
    departuresTitle: 'Departures',
    departuresColumns: ['Caravan', 'Date', 'Place', 'People', 'Sources'],
    policyTitle: 'Policy',
    noPolicy: 'No event of policy is assumed.',
    ratesTitle: 'Rates',
    ratesNote: (regime: string, status: string): string =>
      `Regime ${regime}. ${status}. A range holds 80 % of what is drawn; the same draw is not used for all runs.`,
    ratesStatus: (calibrated: number, caravans: number): string =>
      `${calibrated} rates are calibrated on ${caravans} past caravans, the others are stated guesses with sources`,
    ratesColumns: ['Rate', 'Meaning', 'Unit', 'Value or 80 % range', 'Source'],
    sourcesTitle: 'Sources',
    sourcesColumns: ['Key', 'Source', 'Date', 'How sure'],
    sourceStatus: {
      sourced: 'seen',
      derived: 'arithmetic on what was seen',
      recalled: 'recalled, unverified',
      judgement: 'judgement',
    },
    skillTitle: 'Skill of past forecasts',
    skill: (caravans: number): string =>
      `${caravans} past caravans were forecast from their departure with rates calibrated without them, and scored beside simpler rules. Lower scores are better.`,
    skillColumns: [
      'Score',
      'Caravans',
      'Model',
      'Climatology by side and era',
      'Constant pace',
      'Better than climatology',
      'p',
    ],
    scores: {
      arrivalDayCrps: 'Arrival day (CRPS, days)',
      progressKmCrps: 'Progress (CRPS, km)',
      logSizeCrps: 'Size (CRPS, log)',
    },
    misses: (list: string): string => `Worst forecasts: ${list}.`,
    skillCaution:
      'p is that of the model being no better than the climatology (exact sign-flip test). Where it is not small, the model has not been shown to be better than a simple rule.',
    otherData: 'These scores were made with other data or rates than this forecast.',
    notForTitle: 'What it must not be used for',
    notFor: [
      'Not for locating, stopping, detaining or turning back people.',
      'Not for decisions on single persons: it knows groups and towns, never persons.',
      'Not in place of reports from the road. Check it against them every day, and put it aside where they differ.',
      'Not without its intervals, its date and the chance that it never happens.',
    ],
    againTitle: 'To make it again',
    again: (version: string, pack: string, hash: string): string =>
      `caravan-sim ${version}, data pack ${pack} (${hash}). The same versions, scenario, seed and number of replicates give the same numbers.`,
    placesCredit:
      'Places: GeoNames (https://www.geonames.org/), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); a selection, with kinds and zones added and 15 places of our own.',
    events: {
      borderClosed: (place: string): string => `crossing at ${place} closed`,
      pass: (share: string): string => `a group gets through on a day with ${share}`,
      checkpoint: (place: string): string => `checkpoint at ${place}`,
      permitOffice: (place: string): string => `permit office at ${place}`,
      raid: 'raid',
      permitOffer: 'offer of permits',
      at: (place: string): string => ` at ${place}`,
      buses: (from: string, to: string): string => `buses from ${from} to ${to}`,
      noTrains: 'no freight trains',
      portClosed: (port: string): string => `port of ${port} closed`,
      portReopened: (port: string): string => `port of ${port} reopened`,
      traffic: { all: '', pedestrians: ' to pedestrians', vehicles: ' to vehicles', rail: ' to trains' },
      appointments: (count: string): string => `${count} appointments a day`,
      freePassage: (country: string): string => `${country} lets people pass`,
      on: (date: string): string => `on ${date}`,
      from: (date: string): string => `from ${date}`,
    },
    countries: {
      GT: 'Guatemala',
      HN: 'Honduras',
      MX: 'Mexico',
      SV: 'El Salvador',
    } as Record<string, string>,
  },
};

/** The words of one language. */
export type Words = Omit<typeof english, 'language'> & { readonly language: 'en' | 'es' };
