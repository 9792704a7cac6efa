import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { endMeanings } from '../formats/result-outcome-tables.js';
import { type ParameterName, parameters } from '../scenario/parameters.js';
import type { SensitivityOutcome } from '../sensitivity/arrival-outcomes.js';
import { englishReport } from './english-report.js';

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
    month: (month: number, year: number): string => `${months[month - 1]} ${year}`,
    after: (date: string): string => `after ${date}`,
  },
  /** A name, title or description of the data pack; others stay as they stand. */
  nameOf: (name: string): string => name,
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
    baseMap: (source: string): string => `Map: ${source}, public domain.`,
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
    comparedGroup: 'Chance of a group on the road',
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
    pit: 'where what came fell in the forecast',
    pitAxis: 'share of the forecast below what came (%)',
    share: 'share of cases (%)',
    even: 'a perfect forecast, 95 % band',
    coverage: 'Coverage',
    covered: 'share of what came inside its interval',
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
      'Source: caravan-sim, calibration on the caravans of its archive. Above the bars at the right: prior median → medians after.',
    calibrationNote:
      'Each caravan counts once, however many sightings it has. Bands treat caravans as independent.',
    priorPosterior: 'Rates before and after the record of past caravans',
    prior: 'before (prior)',
    early: 'after, caravans until 2019',
    late: 'after, caravans since 2020',
    priorTimes: 'times the prior median (log scale)',
    priorAxis: 'Bars: 80 % interval of the median. Where the rate is a probability, times its odds.',
    countedRates:
      'Not drawn: the four rates of dissolution, which are fitted by counting and not by simulation.',
    uninformed: (early: boolean, late: boolean): string =>
      `record says little${early && late ? '' : early ? ' to 2019' : ' from 2020'}`,
    archive: (count: number): string =>
      `${count === 1 ? 'A caravan as it was' : `${count} caravans as they were`} seen: km by road and people, over days since the departure`,
    sighting: 'main body seen: km by road from the departure',
    workedOut: 'day or place worked out',
    reportedPeople: 'people, interval of the report (log scale)',
    endSeen: 'end of the caravan',
    endUnseen: 'last day of the record, end not seen',
    noSighting: 'no usable sighting',
    dayAndEnd: (kind: HistoricalCaravan['outcome']['kind'], day: number): string =>
      kind === 'dispersed'
        ? `day; not seen after ${day < 0 ? 'departure' : `day ${day}`}`
        : `day; ${{ reached_border: 'at the border', blocked: 'blocked', dissolved: 'dissolved' }[kind]}${day < 0 ? '' : ` on day ${day}`}`,
    archiveNote: 'Scales of km and days differ from panel to panel; that of people is the same in all.',
    archiveSource: (placed: number, all: number, version: string): string =>
      `Source: caravan-sim, the reports that the caravans' files name for each sighting; ${placed} of ${all} usable, placed on the nearest road; data pack ${version}.`,
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
      groupReplicates: number,
      base: number,
    ): string =>
      `Source: caravan-sim, regime ${regime}, ${rates} uncertain rates, seed ${seed}, ${replicates} for each set of rates (arrival as a group: ${groupReplicates}), ${base} pairs. ` +
      'Sobol indices by Saltelli 2010 and Jansen 1999, intervals by bootstrap, cut at 0 and 1. After ±: standard deviation over the rates.',
  },
  report: englishReport,
};

/** The words of one language. */
export type Words = Omit<typeof english, 'language'> & { readonly language: 'en' | 'es' };
