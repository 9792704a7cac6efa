import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import * as browser from '../../src/browser.js';
import * as data from '../../src/data/index.js';
import * as evidence from '../../src/evidence/index.js';
import * as main from '../../src/index.js';
import * as node from '../../src/node.js';
import * as plots from '../../src/plots/index.js';
import * as queue from '../../src/queue/index.js';
import * as report from '../../src/report/index.js';
import * as scores from '../../src/scores/index.js';
import { faultLines } from '../helpers/caught.js';
import { page } from '../helpers/page.js';

// What a program without types, or a person at a prompt, may hand to any function of the package.

type AnyFunction = (...given: unknown[]) => unknown;

const everyExport: Readonly<Record<string, unknown>> = {
  ...main,
  ...data,
  ...evidence,
  ...scores,
  ...plots,
  ...report,
  ...node,
  ...browser,
  ...queue,
};
const functions = Object.entries(everyExport).filter(
  (entry): entry is [string, AnyFunction] => typeof entry[1] === 'function' && entry[0] !== 'CaravanError',
);

const context = data.scenarioContext();
const { network } = context;
const scenario = data.builtInScenario('october-2018');
const ensemble = main.runEnsemble(scenario, { replicates: 3 });
const record = data.historicalCaravan('2018-10-main');
const course = evidence.observedCourse(record, network);
const [rate] = data.calibratedPopulation().rates;
const words = report.wordsOf('en');
const counts = data.monthlyEncounters('all');
const document = page();
const hindcasts = [{ id: 'a', issueDate: '2018-10-13', sightings: [], outcome: {} }];
const law = { distribution: 'beta', alpha: 2, beta: 8 };
const view = { words, nameOf: String, caravans: scenario.caravans, firstDate: '2018-10-13' };
const event = { kind: 'freight-trains-stopped', from: '2018-10-20', sources: [] };
const coverage = { arrivalDayIn50: {}, progressIn50: {}, sizeIn50: {} };
const pit = [{ quantity: 'size', caravans: 1, shares: [1] }];
const archive = [record];
const lawsOf = () => ({});
const calibration = { seed: '1', rounds: 1, draws: 10, lastDraws: 10, courses: 1 };
const reports = [{ date: '2018-10-20', place: 'mx-tapachula' }];
const server = { url: 'redis://localhost:1' };
const { signal } = new AbortController();

/** Right arguments of every function, of which the tests below make one wrong. */
const right: Readonly<Record<string, readonly unknown[]>> = {
  annualised: [500_000, 87, 366],
  arrival: [ensemble, 'mx-tapachula', {}],
  borderArrivals: [ensemble, {}],
  borderQueue: [ensemble, {}],
  buildNetwork: [network.places, network.links],
  caravanEnd: [ensemble, {}],
  compareByDay: [scenario, scenario, {}],
  compareScenarios: [scenario, scenario, {}],
  describeDistribution: [law],
  distancesFrom: [network, 0, {}],
  findPlace: [network, 'mx-tapachula'],
  formatIssue: [{ path: [], message: 'is wrong' }],
  fullestNight: [ensemble, 'mx-tapachula', {}],
  geodesicKm: [
    [-92, 15],
    [-93, 16],
  ],
  isoFromDay: [19_000],
  nearestPoint: [network, [-92, 15], {}],
  needsOf: [100, data.sphereStandards],
  networkFromCsv: ['id', 'from'],
  networkFromGeoJson: [{ type: 'FeatureCollection', features: [] }, {}],
  networkToCsv: [network],
  networkToGeoJson: [network],
  nightPlaces: [ensemble, 1, {}],
  nightsAt: [ensemble, 'mx-tapachula', {}],
  outcomes: [ensemble, {}],
  parseNetwork: [{ places: [], links: [] }],
  parseScenario: [scenario.file, context],
  positionByDay: [ensemble, {}],
  positionOnLink: [network, 0, 0],
  projectFiscalYear: [counts, 2024, {}],
  runEnsemble: [scenario, {}],
  searchPlaces: [network, 'tapachula'],
  scenarioJsonSchema: [['no-appointments-2025']],
  shortestRoute: [network, 'mx-tapachula', 'mx-tijuana', {}],
  survivalByDay: [ensemble, {}],
  builtInScenario: ['october-2018'],
  encountersPerDay: ['2023-12'],
  geonamesRow: ['mx-tapachula'],
  historicalCaravan: ['2018-10-main'],
  isInformed: [rate, 'early'],
  leverEvents: ['mexico-guard-line', { from: '2024-01-01' }],
  monthlyEncounters: ['all'],
  parseCaravan: [record],
  posteriorContraction: [rate, 'late'],
  ratesStatus: ['2018-10-main'],
  regimeOn: ['2024-01-01'],
  scenarioContext: [network],
  source: ['geonames'],
  calibrate: [[course], context, calibration],
  checkCalibration: [record, context, { particles: 50, seed: '1' }],
  hindcast: [record, { archive, context, lawsOf }],
  hindcastPit: [hindcasts],
  observedCourse: [record, network],
  parseReports: [reports, network, 17_000],
  sensitivityOf: [scenario, {}],
  summarise: [hindcasts],
  updateForecast: [scenario, reports, { context }],
  ensembleAfterReports: [scenario, reports, { context }],
  aalenJohansen: [[1, 2], ['arrived', 'censored'], [1]],
  averagedRelativeDifference: [[1], [2]],
  averagedRelativeDifferenceRescaled: [[1], [2]],
  brierByDay: [[1, 2], 1, [1]],
  brierDecomposition: [[0.5], [1]],
  brierIpcw: [[1], ['arrived'], [0.5], 1],
  brierScore: [[0.5], [1]],
  censoredCrps: [[1, 2], 1, 10],
  censoredLogScore: [{ meanLog: 1, sdLog: 1, neverProbability: 0.1 }, 2, 10],
  constantSpeedEta: [[1], [2], 3],
  coverageBand: [10, 0.8, 0.95],
  crps: [[1, 2], 1],
  crpsLogNormal: [1, 1, 2],
  crpsNormal: [1, 1, 2],
  crpsOfQuantiles: [[0.25, 0.5, 0.75], [1, 2, 3], 2, 10],
  energyScore: [[[1, 2]], [1, 2]],
  fairBrierScore: [1, 2, 1],
  fairCensoredCrps: [[1, 2], 1, 10],
  fairCrps: [[1, 2], 1],
  fairEnergyScore: [
    [
      [1, 2],
      [2, 3],
    ],
    [1, 2],
  ],
  fairThresholdWeightedCrps: [[1, 2], 1, {}],
  fairWeightedCrps: [[1, 2], [1, 1], 1],
  intervalCoverage: [[1], [2], [1]],
  intervalScore: [1, 2, 0.2, 1],
  kaplanMeier: [[1], [1], [1]],
  lastLegEta: [[1, 2], [2, 3], 9],
  mase: [[1, 2], [1], [2]],
  meanWidth: [[1], [2]],
  olsEta: [[1, 2], [2, 3], 9],
  pitBins: [0.1, 0.2, [0, 1]],
  quantileScore: [0.5, 1, 2],
  randomisedPit: [[1], 1, 0.5],
  randomisedRank: [[1], 1, 0.5],
  rankedProbabilityScore: [[0.5, 0.5], 1],
  signFlipTest: [[1], [2]],
  skillScore: [[1], [2]],
  thresholdWeightedCrps: [[1, 2], 1, {}],
  uniformityTest: [[1, 2]],
  weightedCrps: [[1, 2], [1, 1], 1],
  weightedIntervalScore: [[0.25, 0.5, 0.75], [1, 2, 3], 2, {}],
  archivePlot: [[course], { document }],
  borderArrivalsPlot: [ensemble, { document }],
  calibrationPlot: [{ pit, coverage }, { document }],
  comparisonPlot: [{ first: scenario, second: scenario, days: [] }, { document }],
  jupyterFigure: [document.createElement('svg')],
  nightsMap: [ensemble, { document }],
  positionMap: [ensemble, { document }],
  priorPosteriorPlot: [[rate], { document }],
  progressPlot: [ensemble, { document }],
  sensitivityPlot: [{ outcomes: [], factors: [], screening: [] }, { document }],
  sizePlot: [ensemble, { document }],
  survivalPlot: [ensemble, { document }],
  differenceText: [5],
  longDate: [words, '2024-01-01', '2024-01-02'],
  numberText: [5],
  peopleCell: [[]],
  peopleText: [50],
  percentText: [0.5],
  placeNames: [network, String],
  policyWhat: [event, view],
  policyWhen: [event, view],
  range80: [law, { lower: 0, upper: 1 }],
  reportHtml: [ensemble, { document, context: {} }],
  reportParts: [ensemble, { document, context: {} }],
  shortDate: [words, '2024-01-01', '2024-01-02'],
  wordsOf: ['en'],
  compareScenariosInWorkers: [scenario, scenario, {}],
  readNetwork: ['network.geojson'],
  readScenario: ['scenario.json', {}],
  runEnsembleInWorkers: [scenario, {}],
  writeResults: ['results', ensemble, {}],
  compareByDayInBrowserWorkers: [scenario, scenario, { workerUrl: 'worker.js' }],
  runEnsembleInBrowserWorkers: [scenario, { workerUrl: 'worker.js' }],
  runEnsembleOnQueue: [scenario, { queue: server }],
  workOnQueue: [{ queue: server, signal }],
};

/** Whatever these are asked, they have an answer. */
const answerAnything = {
  dayFromIso: 'undefined for what is no date',
  isFileError: 'false for what is no such error',
};
/** The last argument may be left out. */
const lastIsOptional = ['scenarioJsonSchema', 'crpsOfQuantiles', 'longDate', 'shortDate', 'ratesStatus'];

/** The refusal of a call; whatever else it does is a failure. */
async function refusalOf(name: string, given: readonly unknown[]): Promise<CaravanError> {
  let error: unknown;
  try {
    const answer = await (Reflect.get(everyExport, name) as AnyFunction)(...given);
    throw new Error(`${name} has answered ${JSON.stringify(answer)?.slice(0, 200)}`);
  } catch (thrown) {
    error = thrown;
  }
  if (error instanceof CaravanError) return error;
  throw error;
}

/** Calls of a function with one of its arguments wrong: none, null, NaN, and for options a wrong kind and a wrong key. */
function wrongCalls(name: string): [text: string, given: unknown[]][] {
  const given = right[name] ?? [];
  return given.flatMap((value, i) => {
    const isOptions = i === given.length - 1 && Object.getPrototypeOf(value) === Object.prototype;
    const { length } = Reflect.get(everyExport, name) as AnyFunction;
    const isOptional = i >= length || (lastIsOptional.includes(name) && i === given.length - 1);
    const wrong: unknown[] = [null, Number.NaN, ...(isOptional ? [] : [undefined])];
    if (isOptions) wrong.push(50, 'text', []);
    return wrong.map((other): [string, unknown[]] => [
      `${i + 1}: ${Array.isArray(other) ? '[]' : String(other)}`,
      given.map((own, k) => (k === i ? other : own)),
    ]);
  });
}

describe('every function of the package', () => {
  test('has a row of right arguments, or needs none', () => {
    const withArguments = functions
      .filter(([name, { length }]) => length > 0 || name in right)
      .map(([name]) => name);

    expect(withArguments.sort()).toEqual([...Object.keys(right), ...Object.keys(answerAnything)].sort());
  });

  test.each(Object.keys(right))('%s refuses an argument that is none, and says which', async (name) => {
    const answers = await Promise.all(
      wrongCalls(name).map(async ([text, given]) => {
        const { message, issues } = await refusalOf(name, given).catch((error: unknown) => {
          throw new Error(`${name} with argument ${text}: ${error}`, { cause: error });
        });
        const nameless = issues.some(({ message: line }) => !/, expected /.test(line));
        return message.startsWith(`${name}: `) && issues.length > 0 && !nameless
          ? []
          : [`${text}: ${message}`];
      }),
    );

    expect(answers.flat()).toEqual([]);
  });
});

/** A key that no option has, beside right ones. */
const withOptions = Object.keys(right).filter((name) =>
  /^[^{]*\boptions\b/.test(String(Reflect.get(everyExport, name))),
);

test.each(withOptions)('%s refuses an option that it does not know', async (name) => {
  const given = [...right[name]!];
  const { issues } = await refusalOf(name, [
    ...given.slice(0, -1),
    { ...(given.at(-1) as object), nonsense: 1 },
  ]);

  expect(faultLines(issues)).toContainEqual(
    expect.stringMatching(/^nonsense is not a known option, expected "/),
  );
});

const whole = 'expected a whole number from';
const run = `${whole} 1 to 10000000`;
/** What was once taken in silence, or ended in an error of JavaScript's own. */
const once: readonly [name: string, given: readonly unknown[], lines: readonly (string | RegExp)[]][] = [
  [
    'runEnsemble',
    [scenario, { replicate: 5 }],
    [/^replicate is not a known option.*did you mean "replicates"\?$/],
  ],
  [
    'runEnsemble',
    [scenario, { replicates: '20', seed: null, onProgress: true }],
    [
      `replicates is "20", ${run} | write the number without quotes`,
      'seed is null, expected a text or a number',
      'onProgress is true, expected a function',
    ],
  ],
  [
    'sensitivityOf',
    [scenario, { replicates: '20', base: 1 }],
    [
      `replicates is "20", ${whole} 2 to 10000 | write the number without quotes`,
      `base is 1, ${whole} 8 to 100000`,
    ],
  ],
  ['arrival', [ensemble, 'mx-tapachula', { probabilites: [0.1] }], [/did you mean "probabilities"\?$/]],
  [
    'arrival',
    [ensemble, 'mx-tapachul', { of: 'nobody', caravan: 'none', probabilities: [0, '0.5'] }],
    [
      /^place is "mx-tapachul", expected the id of a place/,
      /^caravan is "none", expected the id of a caravan/,
      'of is "nobody", expected "main", "group" or "member"',
      'probabilities[0] is 0, expected a number above 0 and below 1',
      'probabilities[1] is "0.5", expected a number above 0 and below 1 | write the number without quotes',
    ],
  ],
  ['outcomes', [{}], [/^ensemble is an object, expected an ensemble/]],
  ['nightPlaces', [ensemble, '1'], [/^day is "1", expected a whole number from 0 to/]],
  [
    'updateForecast',
    [
      scenario,
      [{ date: '2018-10-20', place: 'mx-tapachul' }],
      { replicates: '20', horizonDays: Number.NaN, seed: null, day: 5 },
    ],
    [
      `replicates is "20", ${whole} 1 to 1000000 | write the number without quotes`,
      `horizonDays is NaN, ${whole} 1 to 730`,
      'seed is null, expected a text',
      /^day is not a known option/,
      /^context is missing/,
      /^\[0\]\.place is "mx-tapachul"/,
    ],
  ],
  ...[0, -5, 1.5].map((replicates): (typeof once)[number] => [
    'updateForecast',
    [scenario, reports, { context, replicates }],
    [`replicates is ${replicates}, ${whole} 1 to 1000000`],
  ]),
  [
    'hindcast',
    ['2018-10-main', { lead: 'x', archive: [null], lawsOf: {}, seed: 1, replicates: 0 }],
    [
      'caravan is "2018-10-main", expected a caravan that historicalCaravan or parseCaravan has given',
      'lead is "x", expected "departure" or "each-sighting"',
      'archive[0] is null, expected a caravan that historicalCaravan or parseCaravan has given',
      'lawsOf is an object, expected a function',
      'seed is 1, expected a text',
      `replicates is 0, ${whole} 1 to 1000000`,
      'context is missing, expected what scenarioContext() of caravan-sim/data gives',
    ],
  ],
  [
    'hindcast',
    [record, { archive: [], context, lawsOf }],
    ['archive is an empty array, expected a list of 1 or more'],
  ],
  [
    'calibrate',
    [
      [course, null],
      context,
      { ...calibration, draws: 0, rounds: 1.5, from: 5, onProgress: 'x', seed: undefined },
    ],
    [
      /^courses\[1\] is null/,
      `rounds is 1.5, ${whole} 0 to 1000`,
      `draws is 0, ${whole} 2 to 1000000`,
      /^from is 5, expected a state/,
      'onProgress is "x", expected a function',
      'seed is missing, expected a text',
    ],
  ],
  [
    'checkCalibration',
    [record, context, { particles: '50' }],
    [/^particles is "50".*without quotes$/, 'seed is missing, expected a text'],
  ],
  [
    'parseReports',
    [[{ date: '2018-10-20', place: 'mx-tapachula', size: -1 }], {}, '17000'],
    [/^network is an object/, /^startDay is "17000"/, /^\[0\]\.size/],
  ],
  [
    'parseScenario',
    [{ ...scenario.file, horizonDays: 0, horizon: 5 }, undefined],
    [/^context is missing/, /^horizonDays is 0/, /^horizon is not a known key/],
  ],
  [
    'projectFiscalYear',
    [counts, 2024, { learnFrom: 'abc' }],
    ['learnFrom is "abc", expected "other" or "earlier"'],
  ],
  [
    'projectFiscalYear',
    [[{ month: 'May', people: '5' }], '2024'],
    [
      /^fiscalYear is "2024", expected a year/,
      'counts[0].month is "May", expected a month YYYY-MM',
      'counts[0].people is "5", expected a number above 0',
    ],
  ],
  ['annualised', [1, 0, 366], ['days is 0, expected a number above 0']],
  ['monthlyEncounters', ['betwen-ports'], [/^counted is "betwen-ports".*did you mean "between-ports"\?$/]],
  ['regimeOn', ['yesterday'], [/^date is "yesterday", expected a date YYYY-MM-DD of the calendar/]],
  ['ratesStatus', ['nonsense'], [/^is "nonsense", expected the id of a caravan/]],
  ['isInformed', [rate, 'erly'], ['era is "erly", expected "early" or "late" | did you mean "early"?']],
  ['describeDistribution', [{}], [/^law\.distribution is missing/]],
  ['range80', [{ ...law, alpha: 0 }, {}], [/^law\.alpha is 0/, /^bounds\.lower/, /^bounds\.upper/]],
  ['longDate', [words, '2023-02-30'], [/^iso is "2023-02-30", expected a date/]],
  ['isoFromDay', [1e9], [/^day is 1000000000, expected a whole number/]],
  ['geodesicKm', [[Number.NaN, 15], [-92]], [/^a\[0\] is NaN/, /^b\[1\] is undefined/]],
  ['wordsOf', ['fr'], ['language is "fr", expected "en" or "es"']],
  ['needsOf', [1e308, data.sphereStandards], ['people is 1e+308, expected a whole number from 0 on']],
  ['brierIpcw', [[1], ['foo'], [0.5], 1], [/^ends\[0\] is "foo", expected "arrived"/]],
  ['energyScore', [5, [1]], ['sample is 5, expected a list of lists of numbers']],
  ['crps', [[1e308, 2, 3], 2], ['sample[0] is 1e+308, expected a number from -1e100 to 1e100']],
  ['censoredCrps', [[1, null], 1, 10], [/^sample\[1\] is null/]],
  [
    'thresholdWeightedCrps',
    [[1], 1, { form: 1, to: Number.NaN }],
    [/^form is not .*"from"\?$/, /^to is NaN/],
  ],
  [
    'weightedIntervalScore',
    [[0.5], [1], 1, { medianTwice: 1 }],
    ['medianTwice is 1, expected true or false'],
  ],
  [
    'survivalPlot',
    [ensemble, { language: 'fr', width: '900', document: {} }],
    [
      'language is "fr", expected "en" or "es"',
      'width is "900", expected a number of 480 or more | write the number without quotes',
      /^document is an object, expected one to make elements with/,
    ],
  ],
  [
    'reportHtml',
    [ensemble, { language: 'fr' }],
    [/^language is "fr"/, /^document is missing/, /^context is missing/],
  ],
  [
    'progressPlot',
    [ensemble, { document, caravan: 'none', sightings: [5] }],
    [/^caravan is "none", expected the id of a caravan/, /^sightings\[0\] is 5/],
  ],
  ['readNetwork', [{ places: 5 }], ['places is 5, expected a text', 'links is missing, expected a text']],
  ['readScenario', ['file.json', null], [/^options is null, expected an object/]],
  ['writeResults', ['results', ensemble, { from: 'soon' }], [/^from is "soon", expected a date/]],
  [
    'runEnsembleInWorkers',
    [scenario, { workers: 0, replicates: 0 }],
    [`workers is 0, ${whole} 1 to 256`, `replicates is 0, ${run}`],
  ],
  ['runEnsembleOnQueue', [scenario, { queue: {} }], ['queue.url is missing, expected a text']],
  ['workOnQueue', [{}], [/^queue is missing/, /^signal is missing/]],
  [
    'leverEvents',
    ['mexico-guard-lin', { from: '2024-13-01', until: 5 }],
    [/^id is "mexico-guard-lin"/, /^from is "2024-13-01"/, /^until is not a known option/],
  ],
  [
    'shortestRoute',
    [network, 'mx-tapachul', 'mx-tijuana', { modes: ['raod'], walkKmPerDay: 0, closedLinks: [1] }],
    [
      /^from is "mx-tapachul"/,
      'modes[0] is "raod", expected "road", "rail" or "crossing" | did you mean "road"?',
      'walkKmPerDay is 0, expected more than 0 km per day',
      'closedLinks is an array of 1, expected a Set of indexes',
    ],
  ],
];

test.each(once)('%s(%j) names every fault', async (name, given, lines) => {
  const { issues } = await refusalOf(name, given);

  expect(faultLines(issues)).toEqual(
    lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
});
