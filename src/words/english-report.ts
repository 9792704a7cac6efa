/** Everything that only reports say in English. `spanishReport` has the same keys; the types see to it. */
export const englishReport = {
  kind: (caravans: number): string =>
    `Forecast of ${caravans === 1 ? 'a caravan' : `${caravans} caravans`}, for planning aid`,
  madeFrom: (day: string, name: string, replicates: string, seed: string): string =>
    `Forecast as of ${day}. Scenario ${name}, ${replicates}, seed ${seed}.`,
  laterRates: (month: string): string =>
    `Its rates rest on past caravans up to one of ${month}, after that day.`,
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
    isAlone: boolean,
    place: string,
    people: string,
    dates: string,
    water: string,
    food: string,
    floor: string,
  ): string =>
    `${isAlone ? 'The' : 'Of all caravans together, the'} most people, at the upper end of the interval, are to be expected at ${place}: ${people} on its fullest night, ${dates}, who at that end need ${water} m³ of water, ${food} million kcal and ${floor} m² of covered floor a day.`,
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
  borderLeftOut: (cities: string): string =>
    `Not listed, since fewer than 20 people are to be expected there even at the upper end of the interval: ${cities}.`,
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
  /** What a source is, by its key, where it is not a work published under the title that the data pack gives. */
  sources: {} as Record<string, string>,
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
  scoreNames: { arrivalDayCrps: 'arrival day', progressKmCrps: 'progress', logSizeCrps: 'size' },
  against: (score: string, model: string, climatology: string): string =>
    `${score} (model ${model}, climatology ${climatology})`,
  /** Scores in which the climatology is better, and those in which the model is; either list may be empty. */
  late: (climatology: string, model: string): string =>
    `For the caravans from 2020 on alone, ${
      climatology === ''
        ? `the model is better than the climatology in ${model}`
        : `the climatology is better in ${climatology}${model === '' ? '' : `, the model in ${model}`}`
    }.`,
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
    expulsions: (share: string): string => `${share} of people encountered are sent back at once`,
    poolRefill: (count: string, place: string): string => `${count} people a day come to wait at ${place}`,
    on: (date: string): string => `on ${date}`,
    from: (date: string): string => `from ${date}`,
  },
  countries: {
    GT: 'Guatemala',
    HN: 'Honduras',
    MX: 'Mexico',
    SV: 'El Salvador',
  } as Record<string, string>,
};
