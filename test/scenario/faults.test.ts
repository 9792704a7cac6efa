import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { plant } from '../data/plant.js';
import { caught, faultLines } from '../helpers/caught.js';
import { quietScenario } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';

type Path = readonly (string | number)[];

const context = scenarioContext();
const { border } = builtInScenarioFiles()[0]!;
const departure = { date: '2023-12-24', place: 'mx-tapachula', size: 6000 };

/** A file with something in every list, for faults to be planted in. */
const file = {
  name: 'planted',
  title: 'With a fault',
  startDate: '2023-12-24',
  horizonDays: 120,
  regime: 'offers-2021-2024',
  caravans: [{ id: 'exodus', name: 'Exodus', departures: [departure] }],
  pools: [{ place: 'mx-tapachula', people: 10 }],
  hubs: [{ place: 'mx-puebla', stopProbability: 0.5, stopDays: 2 }],
  border,
  rates: { walkKmPerDay: 30 },
  events: [{ kind: 'raid', date: '2024-01-01' }],
};

const date: Path = ['caravans', 0, 'departures', 0, 'date'];
const size: Path = ['caravans', 0, 'departures', 0, 'size'];
const walk: Path = ['rates', 'walkKmPerDay'];
const kinds =
  '"border-closed", "checkpoint", "permit-office", "permit-offer", "raid", "bus-convoy", "freight-trains-stopped", "port-closed" and 5 more';

const planted: readonly [what: string, path: Path, value: unknown, ...lines: string[]][] = [
  ['no date', ['startDate'], undefined, 'startDate is missing, expected a text'],
  ['a number as date', ['startDate'], 20231224, 'startDate is 20231224, expected a text'],
  [
    'a date that no calendar has',
    ['startDate'],
    '2023-13-24',
    'startDate is "2023-13-24", expected a date YYYY-MM-DD of the calendar | months go from 01 to 12',
  ],
  [
    'a date written otherwise',
    date,
    '24-12-2023',
    'caravans[0].departures[0].date is "24-12-2023", expected a date YYYY-MM-DD of the calendar | did you mean 2023-12-24?',
  ],
  [
    'a departure before the start',
    date,
    '2023-12-23',
    'caravans[0].departures[0].date is "2023-12-23", expected a date from 2023-12-24 to 2024-04-22, the days simulated',
  ],
  [
    'a departure after the horizon',
    date,
    '2024-04-23',
    'caravans[0].departures[0].date is "2024-04-23", expected a date from 2023-12-24 to 2024-04-22, the days simulated',
  ],
  [
    'days after the last year of four digits',
    ['startDate'],
    '9999-09-03',
    'startDate is "9999-09-03", expected a date 120 days or more before 9999-12-31',
  ],
  ['no day simulated', ['horizonDays'], 0, 'horizonDays is 0, expected 1 to 730'],
  ['too many days', ['horizonDays'], 731, 'horizonDays is 731, expected 1 to 730'],
  ['half a day', ['horizonDays'], 1.5, 'horizonDays is 1.5, expected a whole number from 1 to 730'],
  [
    'a number in quotes',
    ['horizonDays'],
    '120',
    'horizonDays is "120", expected a whole number from 1 to 730 | write the number without quotes',
  ],
  [
    'an unknown regime',
    ['regime'],
    'offers-2021-2025',
    'regime is "offers-2021-2025", expected a regime: tolerated-2017-2018, blocked-2019-2020, offers-2021-2024, no-appointments-2025 | did you mean "offers-2021-2024"?',
  ],
  [
    'capitals and spaces in a name',
    ['name'],
    'Exodus 2023',
    'name is "Exodus 2023", expected lower-case letters, digits and single hyphens | did you mean "exodus-2023"?',
  ],
  ['no title', ['title'], '', 'title is "", expected a non-empty text'],
  [
    'an unknown key',
    ['horizon'],
    3,
    'horizon is not a known key, expected "$schema", "name", "title", "description", "sources", "startDate", "horizonDays", "regime" and 11 more',
  ],
  ['no caravan', ['caravans'], [], 'caravans is an empty array, expected at least 1 entry'],
  ['an object for a list', ['caravans'], {}, 'caravans is an object, expected an array'],
  [
    'a capital in an id',
    ['caravans', 0, 'id'],
    'Exodus',
    'caravans[0].id is "Exodus", expected lower-case letters, digits and single hyphens | did you mean "exodus"?',
  ],
  [
    'a caravan twice',
    ['caravans', 1],
    file.caravans[0],
    'caravans[0].id is "exodus", expected an id that no other caravan has',
    'caravans[1].id is "exodus", expected an id that no other caravan has',
  ],
  [
    'no departure',
    ['caravans', 0, 'departures'],
    [],
    'caravans[0].departures is an empty array, expected at least 1 entry',
  ],
  [
    'a departure twice',
    ['caravans', 0, 'departures', 1],
    departure,
    'caravans[0].departures[1] is an object, expected a date and place that no other departure of the caravan has, their sizes added up',
  ],
  [
    'an unknown key inside',
    ['caravans', 0, 'departures', 0, 'plaza'],
    'mx-puebla',
    'caravans[0].departures[0].plaza is not a known key, expected "date", "place", "size" or "sources" | did you mean "place"?',
  ],
  [
    'a place one letter off',
    ['caravans', 0, 'departures', 0, 'place'],
    'mx-tapachulla',
    'caravans[0].departures[0].place is "mx-tapachulla", expected the id of a place | did you mean "mx-tapachula"?',
  ],
  [
    'a place like no other',
    ['caravans', 0, 'departures', 0, 'place'],
    'nowhere-at-all',
    'caravans[0].departures[0].place is "nowhere-at-all", expected the id of a place',
  ],
  ['fewer than fifty people', size, 49, 'caravans[0].departures[0].size is 49, expected 50 to 1000000'],
  [
    'half a person',
    size,
    6000.5,
    'caravans[0].departures[0].size is 6000.5, expected a whole number or an object',
  ],
  [
    'a size in quotes',
    size,
    '6000',
    'caravans[0].departures[0].size is "6000", expected a number or an object',
  ],
  [
    'an interval upside down',
    size,
    { low: 8000, high: 6000 },
    'caravans[0].departures[0].size.high is 6000, expected at least low, which is 8000',
  ],
  [
    'half an interval',
    size,
    { low: 8000 },
    'caravans[0].departures[0].size.high is missing, expected a whole number from 50 to 1000000',
  ],
  [
    'an interval that begins too low',
    size,
    { low: 10, high: 60 },
    'caravans[0].departures[0].size.low is 10, expected 50 to 1000000',
  ],
  [
    'a source that is no key',
    ['caravans', 0, 'departures', 0, 'sources'],
    ['opening-cas'],
    'caravans[0].departures[0].sources[0] is "opening-cas", expected a key of the source table or an address https://… | did you mean "opening-case"?',
  ],
  ['people below zero in a pool', ['pools', 0, 'people'], -1, 'pools[0].people is -1, expected 0 to 1000000'],
  [
    'a pool twice',
    ['pools', 1],
    file.pools[0],
    'pools[1].place is "mx-tapachula", expected a place not listed before in pools',
  ],
  [
    'a probability above one',
    ['hubs', 0, 'stopProbability'],
    1.5,
    'hubs[0].stopProbability is 1.5, expected 0 to 1',
  ],
  ['half a night', ['hubs', 0, 'stopDays'], 0.5, 'hubs[0].stopDays is 0.5, expected 1 to 60'],
  [
    'a word for a switch',
    ['hubs', 0, 'decision'],
    'yes',
    'hubs[0].decision is "yes", expected true or false',
  ],
  ['an empty border', ['border'], [], 'border is an empty array, expected at least 1 entry'],
  [
    'a border city twice',
    ['border', 1, 'place'],
    'mx-tijuana',
    'border[1].place is "mx-tijuana", expected a place not listed before in border',
  ],
  [
    'a city without pull',
    ['border', 0, 'pull'],
    undefined,
    'border[0].pull is missing, expected a number from 0 to 1000000',
  ],
  ['a pull below zero', ['border', 0, 'pull'], -1, 'border[0].pull is -1, expected 0 to 1000000'],
  [
    'no pull anywhere',
    ['border'],
    border!.map((city) => ({ ...city, pull: 0 })),
    'border[0].pull is 0, expected at least one city with a pull above 0',
  ],
  [
    'a port one letter off',
    ['border', 0, 'ports', 0],
    'us-otay-messa',
    'border[0].ports[0] is "us-otay-messa", expected the id of a port of entry | did you mean "us-otay-mesa"?',
  ],
  [
    'a city for a port',
    ['border', 0, 'ports', 0],
    'mx-tijuana',
    'border[0].ports[0] is "mx-tijuana", expected the id of a port of entry',
  ],
  ['no sensitivity', ['forkSensitivityPerKm'], 0, 'forkSensitivityPerKm is 0, expected 0.0001 to 1'],
  ['a factor above one', ['closedPortPullFactor'], 2, 'closedPortPullFactor is 2, expected 0 to 1'],
  ['a rate out of bounds', walk, 100, 'rates.walkKmPerDay is 100, expected 1 to 80'],
  [
    'an unknown law',
    walk,
    { distribution: 'normal' },
    'rates.walkKmPerDay.distribution is "normal", expected "fixed", "uniform", "beta", "gamma", "logNormal" or "logitNormal"',
  ],
  [
    'a law on 0 to 1 where 1 to 80 is meant',
    walk,
    { distribution: 'beta', alpha: 2, beta: 3 },
    'rates.walkKmPerDay.distribution is "beta", expected a distribution on 1 to 80 km per moving day, not on 0 to 1',
  ],
  [
    'a range upside down',
    walk,
    { distribution: 'uniform', low: 40, high: 20 },
    'rates.walkKmPerDay.high is 20, expected at least low, which is 40',
  ],
  [
    'both ends of a range out of bounds',
    walk,
    { distribution: 'uniform', low: -1, high: 200 },
    'rates.walkKmPerDay.low is -1, expected 1 to 80 km per moving day',
    'rates.walkKmPerDay.high is 200, expected 1 to 80 km per moving day',
  ],
  [
    'a median out of bounds',
    walk,
    { distribution: 'logNormal', median: 0.5, logSd: 0.2 },
    'rates.walkKmPerDay.median is 0.5, expected 1 to 80 km per moving day',
  ],
  [
    'a mean out of bounds',
    walk,
    { distribution: 'gamma', shape: 2, mean: 90 },
    'rates.walkKmPerDay.mean is 90, expected 1 to 80 km per moving day',
  ],
  [
    'a fixed value out of bounds',
    walk,
    { distribution: 'fixed', value: 0 },
    'rates.walkKmPerDay.value is 0, expected 1 to 80 km per moving day',
  ],
  [
    'a law without its spread',
    walk,
    { distribution: 'logNormal', median: 30 },
    'rates.walkKmPerDay.logSd is missing, expected a number from 0 to 5',
  ],
  [
    'a shape of zero',
    ['rates', 'cohesion'],
    { distribution: 'beta', alpha: 0, beta: 3 },
    'rates.cohesion.alpha is 0, expected more than 0',
  ],
  [
    'an unknown kind of event',
    ['events', 0],
    { kind: 'border-close', place: 'mx-talisman', from: '2024-01-01' },
    `events[0].kind is "border-close", expected ${kinds} | did you mean "border-closed"?`,
  ],
  [
    'an event without its kind',
    ['events', 0],
    { from: '2024-01-01' },
    `events[0].kind is missing, expected ${kinds}`,
  ],
  ['a word for an event', ['events', 0], 'raid', 'events[0] is "raid", expected an object'],
  [
    'a closed border in the middle of a country',
    ['events', 0],
    { kind: 'border-closed', place: 'mx-puebla', from: '2024-01-01' },
    'events[0].place is "mx-puebla", expected a place at one end of a link of mode crossing',
  ],
  [
    'an event after the horizon',
    ['events', 0],
    { kind: 'raid', date: '2025-01-01' },
    'events[0].date is "2025-01-01", expected a date from 2023-12-24 to 2024-04-22, the days simulated | did you mean 2024-01-01?',
  ],
  [
    'a period that ends before it begins',
    ['events', 0],
    { kind: 'checkpoint', place: 'mx-huixtla', from: '2024-02-01', to: '2024-01-01' },
    'events[0].to is "2024-01-01", expected a date not before 2024-02-01',
  ],
  [
    'a period after the horizon',
    ['events', 0],
    { kind: 'checkpoint', place: 'mx-huixtla', from: '2025-02-01' },
    'events[0].from is "2025-02-01", expected a date up to 2024-04-22, the last day simulated | did you mean 2024-02-01?',
  ],
  [
    'a period before the start',
    ['events', 0],
    { kind: 'checkpoint', place: 'mx-huixtla', from: '2022-02-01', to: '2023-01-01' },
    'events[0].to is "2023-01-01", expected a date from 2023-12-24 on, the first day simulated | did you mean 2024-01-01?',
  ],
  [
    'a period for a day',
    ['events', 0],
    { kind: 'permit-offer', from: '2024-01-01' },
    'events[0].date is missing, expected a text',
    'events[0].from is not a known key, expected "kind", "caravan", "place", "probability", "acceptedShare", "date" or "sources"',
  ],
  [
    'an unknown caravan',
    ['events', 0],
    { kind: 'raid', date: '2024-01-01', caravan: 'exodos' },
    'events[0].caravan is "exodos", expected a caravan of the scenario: exodus | did you mean "exodus"?',
  ],
  [
    'a country of three letters',
    ['events', 0],
    { kind: 'free-passage', country: 'MEX', from: '2024-01-01' },
    'events[0].country is "MEX", expected exactly 2 characters',
  ],
  [
    'a country that the network does not have',
    ['events', 0],
    { kind: 'free-passage', country: 'MY', from: '2024-01-01' },
    'events[0].country is "MY", expected a country of the network: GT, HN, MX, SV, US | did you mean "MX"?',
  ],
  [
    'an unknown traffic',
    ['events', 0],
    { kind: 'port-closed', port: 'us-eagle-pass', from: '2024-01-01', traffic: 'cars' },
    'events[0].traffic is "cars", expected "all", "pedestrians", "vehicles" or "rail"',
  ],
  [
    'a closure to vehicles that takes nothing from people on foot',
    ['events', 0],
    { kind: 'port-closed', port: 'us-eagle-pass', traffic: 'vehicles', from: '2024-01-01' },
    'events[0].keptShare is missing, expected a keptShare below 1: else the closure changes nothing for people on foot',
  ],
  [
    'a closure to people on foot that keeps all',
    ['events', 0],
    { kind: 'port-closed', port: 'us-eagle-pass', traffic: 'pedestrians', keptShare: 1, from: '2024-01-01' },
    'events[0].keptShare is 1, expected a keptShare below 1: else the closure changes nothing for people on foot',
  ],
  [
    'a closure to trains of a port that none reaches',
    ['events', 0],
    { kind: 'port-closed', port: 'us-lukeville', traffic: 'rail', from: '2024-01-01' },
    'events[0].port is "us-lukeville", expected a port of a border city that freight trains reach',
  ],
  [
    'a refill of a pool that is not there',
    ['events', 0],
    { kind: 'pool-refill', place: 'mx-puebla', refillPerDay: 10, from: '2024-01-01' },
    'events[0].place is "mx-puebla", expected the place of a pool of the scenario: mx-tapachula',
  ],
  [
    'an origin of other people in the United States',
    ['backgroundOrigin'],
    'us-laredo',
    'backgroundOrigin is "us-laredo", expected a place south of the US border',
  ],
  [
    'a season of eleven months',
    ['backgroundSeason'],
    new Array(11).fill(1),
    'backgroundSeason is an array of 11, expected exactly 12 entries',
  ],
  [
    'a city for a closed port',
    ['events', 0],
    { kind: 'port-closed', port: 'mx-tijuana', from: '2024-01-01' },
    'events[0].port is "mx-tijuana", expected the id of a port of entry',
  ],
  [
    'a share above one and a wrong place',
    ['events', 0],
    { kind: 'bus-convoy', origin: 'mx-huixtla', destination: 'mx-pueblo', share: 2, from: '2024-01-01' },
    'events[0].share is 2, expected 0 to 1',
    'events[0].destination is "mx-pueblo", expected the id of a place | did you mean "mx-puebla"?',
  ],
  [
    'appointments below zero',
    ['events', 0],
    { kind: 'appointments', from: '2024-01-01', perDay: -3 },
    'events[0].perDay is -3, expected 0 to 100000',
  ],
  [
    'an address that is none',
    ['events', 0],
    { kind: 'raid', date: '2024-01-01', sources: ['http:/x'] },
    'events[0].sources[0] is "http:/x", expected a key of the source table or an address https://…',
  ],
  [
    'shares of more than the whole',
    ['rates'],
    { borderListShare: 0.7, borderReturnShare: { distribution: 'fixed', value: 0.4 } },
    'rates.borderReturnShare is an object, expected what borderListShare (0.7) leaves of the whole, or less',
  ],
  [
    'a peak that ends before it begins',
    ['rates'],
    { dissolutionPeakLastDay: 0 },
    'rates.dissolutionPeakLastDay is 0, expected at least dissolutionPeakFirstDay, which is 1',
  ],
  [
    'a peak that begins after its end',
    ['rates'],
    { dissolutionPeakFirstDay: 50 },
    'rates.dissolutionPeakFirstDay is 50, expected at most dissolutionPeakLastDay, which is 5',
  ],
  [
    'a rate with the name of what every object has',
    ['rates'],
    { constructor: 1 },
    'rates.constructor is not a known key, expected "joinPerDayCentralAmerica", "joinSaturationPeople", "poolJoinPerDay", "poolHalfPeople", "dissolutionPerDayCentralAmerica", "dissolutionPerDaySouthernMexico", "dissolutionPerDayNorthernMexico", "dissolutionPeakFirstDay" and 66 more',
  ],
  [
    'a raid on the day of departure',
    ['events', 0, 'date'],
    '2023-12-24',
    'events[0].date is "2023-12-24", expected a date after the departure on 2023-12-24: on the day it sets out a caravan is on its way',
  ],
  [
    'buses from a town to itself',
    ['events', 0],
    { kind: 'bus-convoy', origin: 'mx-puebla', destination: 'mx-puebla', share: 0.5, from: '2024-01-01' },
    'events[0].destination is "mx-puebla", expected another place than the origin',
  ],
  [
    'buses into the United States',
    ['events', 0],
    { kind: 'bus-convoy', origin: 'mx-puebla', destination: 'us-laredo', share: 0.5, from: '2024-01-01' },
    'events[0].destination is "us-laredo", expected a place south of the US border',
  ],
  [
    'a departure from the United States',
    ['caravans', 0, 'departures', 0, 'place'],
    'us-laredo',
    'caravans[0].departures[0].place is "us-laredo", expected a place south of the US border',
  ],
  [
    'a checkpoint without an effect',
    ['events', 0],
    { kind: 'checkpoint', place: 'mx-huixtla', from: '2024-01-01' },
    'events[0] is an object, expected a checkpoint with one of holdProbabilityPerDay, raidPerDay, detainProbability above 0',
  ],
  [
    'the same raid twice',
    ['events', 1],
    { kind: 'raid', date: '2024-01-01', probability: 0.5 },
    'events[1] is an object, expected a raid with another place or caravan or day than events[0]',
  ],
  [
    'one bus line twice on one day',
    ['events'],
    ['2024-01-01', '2024-01-05'].map((from) => ({
      kind: 'bus-convoy',
      origin: 'mx-tapachula',
      destination: 'mx-puebla',
      share: 0.5,
      from,
    })),
    'events[1] is an object, expected a bus-convoy with another origin or destination or day than events[0]',
  ],
  [
    'a port reopened that nothing has closed',
    ['events', 0],
    { kind: 'port-reopened', port: 'us-eagle-pass', date: '2024-01-01' },
    'events[0].port is "us-eagle-pass", expected a port that an event closes to this traffic from an earlier day on, and still on that day',
  ],
  ...(
    [
      ['on the day on which it closes', { from: '2024-01-05' }, {}],
      ['after it has opened by itself', { from: '2024-01-01', to: '2024-01-04' }, {}],
      [
        'to vehicles, which concerns nobody on foot',
        { from: '2024-01-01', traffic: 'all' },
        { traffic: 'vehicles' },
      ],
    ] as const
  ).map(
    ([what, closing, opening]) =>
      [
        `a port reopened ${what}`,
        ['events'],
        [
          { kind: 'port-closed', port: 'us-eagle-pass', ...closing },
          { kind: 'port-reopened', port: 'us-eagle-pass', date: '2024-01-05', ...opening },
        ],
        'events[1].port is "us-eagle-pass", expected a port that an event closes to this traffic from an earlier day on, and still on that day',
      ] as [string, (string | number)[], unknown, string],
  ),
];

describe('a fault in a scenario is named with its path, its value and what was expected', () => {
  test.each(planted)('%s', (_what, path, value, ...lines) => {
    const error = caught(() => parseScenario(plant(file, path, value), context));

    expect(error.code).toBe('invalid_input');
    expect(faultLines(error.issues)).toEqual(lines);
  });

  test('and the file in which it was planted has none', () => {
    expect(parseScenario(file, context).name).toBe('planted');
  });

  test.each([
    ['nothing', null, 'is null, expected an object'],
    ['a text', '{}', 'is "{}", expected an object'],
    ['a list', [], 'is an empty array, expected an object'],
  ])('%s instead of a scenario', (_what, input, line) => {
    expect(faultLines(caught(() => parseScenario(input, context)).issues)).toEqual([line]);
  });

  test('a closure of a port that no border city of the scenario has', () => {
    const events = [{ kind: 'port-closed', port: 'us-lukeville', from: '2024-01-01' }];
    const border = [{ ...file.border![0]!, ports: ['us-eagle-pass'] }];

    expect(faultLines(caught(() => parseScenario({ ...file, border, events }, context)).issues)).toEqual([
      'events[0].port is "us-lukeville", expected a port of a border city of the scenario: us-eagle-pass',
    ]);
    expect(() => parseScenario({ ...file, border: undefined, events }, context)).not.toThrow();
  });

  test('a fault in what decides about the border cities says nothing of a closed port', () => {
    const events = [{ kind: 'port-closed', port: 'us-lukeville', from: '2024-01-01' }];
    const linesOf = (changes: object): string[] =>
      faultLines(caught(() => parseScenario({ ...file, events, ...changes }, context)).issues);
    const border = [{ ...file.border![0]!, ports: ['us-lukevile'] }];

    expect(linesOf({ border })).toEqual([
      'border[0].ports[0] is "us-lukevile", expected the id of a port of entry | did you mean "us-lukeville"?',
    ]);
    expect(linesOf({ border: [] })).toEqual(['border is an empty array, expected at least 1 entry']);
    const regime = linesOf({ border: undefined, hubs: undefined, regime: `${file.regime}s` });
    expect(regime.filter((line) => !line.startsWith('regime is '))).toEqual([]);
  });

  test('an unknown rate: with the nearest one', () => {
    const { issues } = caught(() => parseScenario(plant(file, ['rates', 'walkKmPerDays'], 30), context));

    expect(issues.map(({ path, hint }) => [path, hint])).toEqual([
      [['rates', 'walkKmPerDays'], 'did you mean "walkKmPerDay"?'],
    ]);
  });
});

describe('a scenario with more people than the engine can count', () => {
  const caravans = Array.from({ length: 6 }, (_, c) => ({
    id: `caravan-${c}`,
    name: 'Large',
    departures: Array.from({ length: 20 }, (__, d) => ({
      ...departure,
      size: { low: 100, high: 1_000_000 },
      date: new Date(Date.UTC(2023, 11, 24 + d)).toISOString().slice(0, 10),
    })),
  }));

  test('is refused', () => {
    const { issues } = caught(() => parseScenario({ ...file, caravans }, context));

    expect(issues[0]!.path).toEqual(['caravans']);
    expect(issues[0]!.message).toContain('of at most 100000000 people in all');
    expect(issues).toHaveLength(1);
  });

  test('and one with fewer is not', () => {
    expect(parseScenario({ ...file, caravans: caravans.slice(1, 5) }, context).caravans).toHaveLength(4);
  });
});

describe('a mistyped key that tells kinds apart', () => {
  test('is named beside the key that is missing', () => {
    const events = [{ knid: 'raid', date: '2024-01-01' }];

    expect(faultLines(caught(() => parseScenario({ ...file, events }, context)).issues)).toEqual([
      `events[0].kind is missing, expected ${kinds}`,
      'events[0].knid is not a known key, expected "kind" | did you mean "kind"?',
    ]);
  });

  test('is named in a law, too', () => {
    const rates = { walkKmPerDay: { distributon: 'fixed', value: 20 } };
    const lines = faultLines(caught(() => parseScenario({ ...file, rates }, context)).issues);

    expect(lines.at(-1)).toBe(
      'rates.walkKmPerDay.distributon is not a known key, expected "distribution" | did you mean "distribution"?',
    );
  });
});

test('a port of a network without ports of entry is refused in so many words', () => {
  const world = line3();
  const border = [{ place: 'mx-c', ports: ['us-port'], pull: 1 }];

  expect(faultLines(caught(() => quietScenario(world, { border })).issues)).toEqual([
    'border[0].ports[0] is "us-port", expected the id of a port of entry, but there is none',
  ]);
});
