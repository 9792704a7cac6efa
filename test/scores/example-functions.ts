import { abcKernelVariance } from '../../src/inference/abc-kernel-variance.js';
import { abcSmcWeight } from '../../src/inference/abc-smc-weight.js';
import { effectiveSampleSize } from '../../src/inference/effective-sample-size.js';
import { epsilonQuantile } from '../../src/inference/epsilon-quantile.js';
import { logMeanExp } from '../../src/inference/log-mean-exp.js';
import { positionReportProb } from '../../src/inference/position-report.js';
import { sbcRank } from '../../src/inference/sbc-rank.js';
import { type SizeReport, sizeReportProb } from '../../src/inference/size-report.js';
import { systematicResample } from '../../src/inference/systematic-resample.js';
import { binomialQuantile } from '../../src/random/binomial-quantile.js';
import { openUnit } from '../../src/random/open-unit.js';
import { philox4x32 } from '../../src/random/philox.js';
import { aalenJohansen, type WatchEnd } from '../../src/scores/aalen-johansen.js';
import { constantSpeedEta, lastLegEta, olsEta } from '../../src/scores/arrival-by-pace.js';
import {
  averagedRelativeDifference,
  averagedRelativeDifferenceRescaled,
} from '../../src/scores/averaged-relative-difference.js';
import { brierScore } from '../../src/scores/brier.js';
import { brierByDay } from '../../src/scores/brier-by-day.js';
import { brierDecomposition } from '../../src/scores/brier-decomposition.js';
import { brierIpcw } from '../../src/scores/brier-ipcw.js';
import { censoredCrps, fairCensoredCrps } from '../../src/scores/censored-crps.js';
import { coverageBand, intervalCoverage, meanWidth } from '../../src/scores/coverage.js';
import { crps, fairCrps, fairWeightedCrps, weightedCrps } from '../../src/scores/crps.js';
import { crpsLogNormal } from '../../src/scores/crps-log-normal.js';
import { crpsNormal } from '../../src/scores/crps-normal.js';
import { energyScore, fairEnergyScore } from '../../src/scores/energy-score.js';
import { fairBrierScore } from '../../src/scores/fair-brier.js';
import { intervalScore } from '../../src/scores/interval-score.js';
import { kaplanMeier } from '../../src/scores/kaplan-meier.js';
import { censoredLogScore } from '../../src/scores/log-score.js';
import { mase } from '../../src/scores/mase.js';
import { randomisedPit, randomisedRank } from '../../src/scores/pit.js';
import { pitBins } from '../../src/scores/pit-bins.js';
import { quantileScore } from '../../src/scores/quantile-score.js';
import { rankedProbabilityScore } from '../../src/scores/ranked-probability-score.js';
import { signFlipTest } from '../../src/scores/sign-flip.js';
import { skillScore } from '../../src/scores/skill.js';
import {
  fairThresholdWeightedCrps,
  thresholdWeightedCrps,
} from '../../src/scores/threshold-weighted-crps.js';
import { uniformityTest } from '../../src/scores/uniformity-test.js';
import { weightedIntervalScore } from '../../src/scores/weighted-interval-score.js';
import {
  cohortMoments,
  daysToClear,
  exitProbabilities,
  firstPassageMoments,
  immigrationDeathMoments,
  queueLengths,
  retryMoments,
  splitProbabilities,
  stationaryRestShare,
} from './closed-forms.js';
import type { ExampleInputs, Value } from './example-cases.js';

const watchEnds: readonly WatchEnd[] = ['censored', 'arrived', 'dissolved'];

function endsOf({ numbers }: ExampleInputs): WatchEnd[] {
  return numbers('cause').map((code) => watchEnds[code]!);
}

/** The only weight in the cases is "z>=6" and the like. */
function thresholdOf({ text }: ExampleInputs): number {
  const found = /^z>=(\d+)$/.exec(text('weight'));
  if (found === null) throw new Error(`no threshold in ${text('weight')}`);
  return Number(found[1]);
}

function densityOf(prior: string): number {
  const found = /^uniform\((\d+),(\d+)\)$/.exec(prior);
  if (found === null) throw new Error(`no uniform prior in ${prior}`);
  return 1 / (Number(found[2]) - Number(found[1]));
}

function sizeReportOf({ number, text }: ExampleInputs): SizeReport {
  switch (text('kind')) {
    case 'point':
      return { kind: 'point', people: number('n'), grain: number('grain') };
    case 'range':
      return { kind: 'range', low: number('lo'), high: number('hi') };
    case 'atLeast':
      return { kind: 'atLeast', people: number('n') };
    default:
      throw new Error(`no kind of report: ${text('kind')}`);
  }
}

function philoxWords(counter: readonly number[], key: readonly number[]): string[] {
  const words = new Uint32Array(4);
  philox4x32(words, counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!);
  return Array.from(words, (word) => word.toString(16).padStart(8, '0'));
}

const hex = (word: string): number => Number.parseInt(word, 16);

function logScoreOf(inputs: ExampleInputs, observed: number): number {
  const { number } = inputs;
  const forecast = {
    meanLog: number('meanLog'),
    sdLog: number('sdLog'),
    neverProbability: number('pNever'),
  };
  return censoredLogScore(forecast, observed, number('horizon'));
}

/** What runs the cases of each `fn` of the file; a case with a key of its own comes first. */
export const exampleFunctions: Readonly<Record<string, (inputs: ExampleInputs) => Value>> = {
  crpsSample: ({ numbers, number }) => crps(numbers('sample'), number('obs')),
  crpsSampleFair: ({ numbers, number }) => fairCrps(numbers('sample'), number('obs')),
  crpsWeightedSample: ({ numbers, number }) =>
    weightedCrps(numbers('sample'), numbers('weights'), number('obs')),
  crpsWeightedSampleFair: ({ numbers, number }) =>
    fairWeightedCrps(numbers('sample'), numbers('weights'), number('obs')),
  crpsNormal: ({ number }) => crpsNormal(number('mu'), number('sigma'), number('obs')),
  crpsLogNormal: ({ number }) => crpsLogNormal(number('meanLog'), number('sdLog'), number('obs')),
  twCrpsSample: (inputs) =>
    thresholdWeightedCrps(inputs.numbers('sample'), inputs.number('obs'), { from: thresholdOf(inputs) }),
  twCrpsSampleFair: (inputs) =>
    fairThresholdWeightedCrps(inputs.numbers('sample'), inputs.number('obs'), { from: thresholdOf(inputs) }),
  crpsCensored: ({ numbers, number }) => censoredCrps(numbers('sample'), number('obs'), number('horizon')),
  crpsCensoredFair: ({ numbers, number }) =>
    fairCensoredCrps(numbers('sample'), number('obs'), number('horizon')),
  'crpsSample on log1p': ({ numbers, number }) =>
    crps(numbers('sample').map(Math.log1p), Math.log1p(number('obs'))),
  quantileScore: ({ number }) => quantileScore(number('tau'), number('q'), number('obs')),
  intervalScore: ({ number }) =>
    intervalScore(number('lower'), number('upper'), number('alpha'), number('obs')),
  weightedIntervalScore: ({ numbers, number }) => ({
    ...weightedIntervalScore(numbers('levels'), numbers('quantiles'), number('obs')),
  }),
  'weightedIntervalScore (median counted twice)': ({ numbers, number }) =>
    weightedIntervalScore(numbers('levels'), numbers('quantiles'), number('obs'), { medianTwice: true }).wis,
  intervalCoverage: ({ numbers }) => intervalCoverage(numbers('lower'), numbers('upper'), numbers('obs')),
  meanWidth: ({ numbers }) => meanWidth(numbers('lower'), numbers('upper')),
  binomialBandForCoverage: ({ number }) => coverageBand(number('n'), number('nominal'), number('level')),
  pitRandomised: ({ numbers, number }) => randomisedPit(numbers('sample'), number('obs'), number('u')),
  pitNonRandomised: ({ numbers, number }) => pitBins(number('lowerF'), number('upperF'), numbers('edges')),
  obsRankRandomised: ({ numbers, number }) => randomisedRank(numbers('sample'), number('obs'), number('u')),
  uniformityChi2: ({ numbers }) => {
    const { chiSquare, degreesOfFreedom, p } = uniformityTest(numbers('counts'));
    return { chi2: chiSquare, df: degreesOfFreedom, p };
  },
  brierScore: ({ numbers }) => brierScore(numbers('p'), numbers('o')),
  brierDecomposition: ({ numbers }) => ({ ...brierDecomposition(numbers('p'), numbers('o')) }),
  brierFair: ({ number }) => fairBrierScore(number('hits'), number('members'), number('o')),
  rankedProbabilityScore: ({ numbers, number }) =>
    rankedProbabilityScore(numbers('p'), number('obsCategory')),
  brierCurve: ({ numbers, number }) => brierByDay(numbers('sample'), number('obs'), numbers('days')),
  'sum of daily Brier, d=0..39': ({ numbers, number }) => {
    const days = Array.from({ length: number('horizon') }, (_, day) => day);
    return brierByDay(numbers('sample'), number('obs'), days).reduce((sum, score) => sum + score, 0);
  },
  logScoreCensored: (inputs) => logScoreOf(inputs, inputs.number('obs')),
  'log-score-censored-none': (inputs) => {
    if (inputs.text('obs') !== 'none by 40') throw new Error('another observation');
    return logScoreOf(inputs, Infinity);
  },
  aalenJohansen: (inputs) =>
    Object.fromEntries(
      aalenJohansen(inputs.numbers('time'), endsOf(inputs), inputs.numbers('at')).map(
        ({ day, ...shares }) => [String(day), shares],
      ),
    ),
  '1 - Kaplan-Meier treating dissolved as censored': (inputs) => {
    const arrived = endsOf(inputs).map((end) => (end === 'arrived' ? 1 : 0));
    return 1 - kaplanMeier(inputs.numbers('time'), arrived, [inputs.number('at')])[0]!;
  },
  brierIpcw: (inputs) => ({
    ...brierIpcw(inputs.numbers('time'), endsOf(inputs), inputs.numbers('pred'), inputs.number('tau')),
  }),
  skillScore: ({ numbers }) => skillScore(numbers('score'), numbers('reference')),
  pairedSignFlipTest: ({ numbers }) => {
    const { meanDifference, pOneSided } = signFlipTest(numbers('score'), numbers('reference'));
    return { meanDiff: meanDifference, pOneSided };
  },
  energyScore: ({ vectors, numbers }) => energyScore(vectors('sample'), numbers('obs')),
  energyScoreFair: ({ vectors, numbers }) => fairEnergyScore(vectors('sample'), numbers('obs')),

  constantSpeedEta: ({ numbers, number }) =>
    constantSpeedEta(numbers('days'), numbers('km'), number('distance')),
  lastLegEta: ({ numbers, number }) => lastLegEta(numbers('days'), numbers('km'), number('distance')),
  olsEta: ({ numbers, number }) => olsEta(numbers('days'), numbers('km'), number('distance')),
  averagedRelativeDifference: ({ numbers }) => averagedRelativeDifference(numbers('sim'), numbers('data')),
  averagedRelativeDifferenceRescaled: ({ numbers }) =>
    averagedRelativeDifferenceRescaled(numbers('sim'), numbers('data')),
  mase: ({ numbers }) => mase(numbers('train'), numbers('forecast'), numbers('actual')),

  systematicResample: ({ numbers, number }) => [...systematicResample(numbers('weights'), number('u'))],
  effectiveSampleSize: ({ numbers }) => effectiveSampleSize(numbers('weights')),
  logMeanExp: ({ numbers }) => logMeanExp(numbers('x')),
  abcSmcWeight: ({ number, numbers, text }) =>
    abcSmcWeight(
      number('theta'),
      densityOf(text('prior')),
      { values: numbers('prevTheta'), weights: numbers('prevW') },
      number('sd'),
    ),
  abcKernelVariance: ({ numbers }) => {
    const { mean, variance, kernelVariance } = abcKernelVariance(numbers('theta'), numbers('w'));
    return { weightedMean: mean, weightedVar: variance, kernelVar: kernelVariance };
  },
  epsilonQuantile: ({ numbers, number }) => epsilonQuantile(numbers('distances'), number('alpha')),
  sbcRank: ({ number, numbers }) => sbcRank(number('prior'), numbers('posterior')),

  sizeReportProb: (inputs) =>
    sizeReportProb(sizeReportOf(inputs), inputs.number('trueSize'), {
      logBias: inputs.number('logBias'),
      sdLog: inputs.number('sdLog'),
    }),
  positionReportProb: ({ number }) =>
    positionReportProb(
      {
        placeLowKm: number('placeLoKm'),
        placeHighKm: number('placeHiKm'),
        sdKm: number('sdKm'),
        wrongProbability: number('outlier'),
        routeKm: number('routeKm'),
      },
      number('stateKm'),
    ),

  exitProbabilities: ({ numbers, number }) => exitProbabilities(numbers('rates'), number('dt')),
  attritionMoments: ({ number, numbers }) => cohortMoments(number('n0'), numbers('rates'), number('days')),
  groupSizeMoments: ({ number }) =>
    immigrationDeathMoments(number('n0'), number('exitRate'), number('joinsPerDay'), number('days')),
  firstPassageMoments: ({ number }) =>
    firstPassageMoments(number('km'), number('kmPerMovingDay'), number('moveToRest'), number('restToMove')),
  stationaryRestShare: ({ number }) => stationaryRestShare(number('moveToRest'), number('restToMove')),
  splitProbabilities: ({ numbers }) => splitProbabilities(numbers('utility')),
  retryMoments: ({ number }) => retryMoments(number('encounterProb'), number('retryProb')),
  queueLengths: ({ numbers, number }) => queueLengths(numbers('arrivals'), number('perDay')),
  queueClearing: ({ number }) => daysToClear(number('peakQueue'), number('perDay')),

  philox4x32: ({ texts }) => philoxWords(texts('counter').map(hex), texts('key').map(hex)),
  keyedUniform: ({ numbers, texts }) => {
    const words = philoxWords(numbers('counter'), numbers('key'));
    if (words.join() !== texts('words').join()) throw new Error(`other words: ${words.join()}`);
    return openUnit(hex(words[0]!), hex(words[1]!));
  },
  binomialQuantile: ({ number, numbers }) =>
    numbers('u').map((u) => binomialQuantile(number('n'), number('p'), u)),
};
