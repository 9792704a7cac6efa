import type { Distribution } from '../scenario/distribution.js';
import type { ParameterName } from '../scenario/parameters.js';

/** What a rate depends on from one caravan to another, besides chance. */
export type Covariate = 'era';

/** A rate that is calibrated on the archive, on the scale on which it may take any value. */
export interface CalibratedRate {
  readonly name: ParameterName;
  /** `log` for what is positive, `logit` for probabilities. */
  readonly scale: 'log' | 'logit';
  readonly covariates: readonly Covariate[];
  /** Median before any caravan is looked at, for the middle of the covariates. */
  readonly priorMedian: number;
  /** How well the median is known before, and by how much the eras may differ: standard deviations on the scale. */
  readonly priorSd: number;
  readonly shiftPriorSd: number;
  /** How far caravans of one era are thought to lie apart before: standard deviation on the scale. */
  readonly spreadPriorSd: number;
}

/** Of a rate of which hardly anything is known before. */
const vague = { priorSd: 0.7, shiftPriorSd: 0.7, spreadPriorSd: 0.25 } as const;
/** Nobody walks 60 km day after day: what people can do on foot is known, and has not changed. */
const onFoot = { priorSd: 0.25, shiftPriorSd: 0.25, spreadPriorSd: 0.25 } as const;
/**
 * Who was given lifts in 2018 was denied them from 2019 on: the eras may be worlds apart. So may two caravans of one
 * era: in southern Mexico that of January 2019 was taken on by buses, that of April 2019 made 16 km a day.
 */
const lifts = { priorSd: 0.7, shiftPriorSd: 1.4, spreadPriorSd: 0.7 } as const;

/** All of them, in the order in which draws and files keep them. Few, and with few covariates: see ODD.md. */
export const calibratedRates: readonly CalibratedRate[] = [
  { name: 'walkKmPerDay', scale: 'log', covariates: ['era'], priorMedian: 27, ...onFoot },
  { name: 'restPerDayCentralAmerica', scale: 'logit', covariates: [], priorMedian: 0.06, ...vague },
  { name: 'restPerDaySouthernMexico', scale: 'logit', covariates: ['era'], priorMedian: 0.22, ...vague },
  { name: 'restPerDayNorthernMexico', scale: 'logit', covariates: ['era'], priorMedian: 0.15, ...vague },
  { name: 'resumePerDay', scale: 'logit', covariates: ['era'], priorMedian: 0.5, ...vague },
  { name: 'longStopFactor', scale: 'log', covariates: ['era'], priorMedian: 1, ...vague },
  {
    name: 'rideDayProbabilityCentralAmerica',
    scale: 'logit',
    covariates: ['era'],
    priorMedian: 0.7,
    ...lifts,
  },
  {
    name: 'rideDayProbabilitySouthernMexico',
    scale: 'logit',
    covariates: ['era'],
    priorMedian: 0.2,
    ...lifts,
  },
  {
    name: 'rideDayProbabilityNorthernMexico',
    scale: 'logit',
    covariates: ['era'],
    priorMedian: 0.65,
    ...lifts,
  },
  { name: 'joinPerDayCentralAmerica', scale: 'log', covariates: ['era'], priorMedian: 0.3, ...vague },
  { name: 'exitPerDayCentralAmerica', scale: 'log', covariates: [], priorMedian: 0.02, ...vague },
  { name: 'exitPerDayMexico', scale: 'log', covariates: ['era'], priorMedian: 0.013, ...vague },
];

/** A rate on its unbounded scale. */
export function toUnbounded(scale: CalibratedRate['scale'], value: number): number {
  const clamped = Math.max(1e-9, scale === 'logit' ? Math.min(1 - 1e-9, value) : value);
  return scale === 'log' ? Math.log(clamped) : Math.log(clamped / (1 - clamped));
}

/** A rate in its own unit from its unbounded scale. */
export function fromUnbounded(scale: CalibratedRate['scale'], value: number): number {
  return scale === 'log' ? Math.exp(value) : 1 / (1 + Math.exp(-value));
}

/** The law of a rate that is normal on its unbounded scale. */
export function lawOnScale(scale: CalibratedRate['scale'], mean: number, sd: number): Distribution {
  return scale === 'log'
    ? { distribution: 'logNormal', median: Math.exp(mean), logSd: sd }
    : { distribution: 'logitNormal', median: 1 / (1 + Math.exp(-mean)), logitSd: sd };
}

/** Values of the covariates of a caravan, -1/2 or 1/2 each, so that zero is their middle. */
export interface CovariateValues {
  /** Under a regime that began in 2020 or later: pace, halts and rides are others since. */
  readonly era: number;
}

/** @param regimeFrom - first day of the regime under which a caravan sets out, `YYYY-MM-DD` */
export function covariatesOf(regimeFrom: string): CovariateValues {
  return { era: regimeFrom >= '2020' ? 0.5 : -0.5 };
}
