import * as z from 'zod';
import { objectWith, oneOf } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { type Distribution, distributionSchema } from '../scenario/distribution.js';
import { type ParameterName, parameterNames } from '../scenario/parameters.js';
import { parseJson } from './parse-json.js';
import populationJson from './population.json' with { type: 'json' };

/** Laws of the rates that are calibrated, by name. */
export type CalibratedLaws = Readonly<Partial<Record<ParameterName, Distribution>>>;

/** One rate before and after the archive was looked at. */
export interface RateCalibration {
  readonly name: ParameterName;
  /** Medians over the population, before and after, the latter of caravans to 2019 and from 2020. */
  readonly priorMedian: number;
  readonly earlyMedian: number;
  readonly lateMedian: number;
  /** Standard deviations on the log or logit scale from caravan to caravan in either era. */
  readonly earlySpread: number;
  readonly lateSpread: number;
  /** Standard errors of the median of an era on that scale, before and after. */
  readonly priorError: number;
  readonly earlyError: number;
  readonly lateError: number;
  /** How many caravans whose records fix the rate would have told as much of it as all have. */
  readonly caravansWorth: number;
}

/** Caravans to 2019, and from 2020. */
export type Era = 'early' | 'late';

const aRate = objectWith('a rate of calibratedPopulation().rates', [
  'priorError',
  'earlyError',
  'lateError',
  'caravansWorth',
]);
const anEra = oneOf('early', 'late');

/** Contraction from which on a rate counts as informed: the error of its median is half of what it was, or less. */
const leastContraction = 0.75;
/**
 * Worth that chance alone does not give: the 26 caravans that set out in Mexico seemed to be worth up to 1.4 that fix
 * rates of Central America, where they never were, so all 34 may seem so by 1.8.
 */
const leastWorth = 2;

/**
 * Share of the variance of a median, before the archive was looked at, that the archive has taken away (posterior
 * contraction): 0 where it tells nothing, 1 where it fixes the median.
 *
 * @throws CaravanError `invalid_input` for a rate or an era that is none
 */
export function posteriorContraction(rate: RateCalibration, era: Era): number {
  refuseFaults('posteriorContraction', [...aRate(rate, ['rate']), ...anEra(era, ['era'])]);
  const { priorError, earlyError, lateError } = rate;
  return 1 - ((era === 'early' ? earlyError : lateError) / priorError) ** 2;
}

/**
 * Whether the archive informs the median of a rate in an era: has at least halved its error, and not by chance.
 *
 * @throws CaravanError `invalid_input` for a rate or an era that is none
 */
export function isInformed(rate: RateCalibration, era: Era): boolean {
  refuseFaults('isInformed', [...aRate(rate, ['rate']), ...anEra(era, ['era'])]);
  return rate.caravansWorth >= leastWorth && posteriorContraction(rate, era) >= leastContraction;
}

/** Rates calibrated on the archive, with how they were made. */
export interface PopulationFile {
  readonly provenance: {
    readonly command: string;
    readonly seed: string;
    readonly caravans: readonly string[];
    /** Of what `src/data/caravans` held when they were made. */
    readonly archiveHash: string;
    readonly packageVersion: string;
  };
  readonly rates: readonly RateCalibration[];
  /** By regime: the laws of the rates of a caravan that is none of those. */
  readonly regimes: Readonly<Record<string, CalibratedLaws>>;
  /** By caravan: the laws under its regime, fitted without it. */
  readonly without: Readonly<Record<string, CalibratedLaws>>;
  /** By caravan: draws of the last round that count. */
  readonly effectiveDraws: Readonly<Record<string, number>>;
}

let population: PopulationFile | undefined;

/** The calibration that the default rates come from. */
export function calibratedPopulation(): PopulationFile {
  population ??= parsePopulation(populationJson);
  return population;
}

/**
 * A calibration from what `population.json` holds, or a file that `caravan-sim calibrate` has written.
 *
 * @throws CaravanError `invalid_input` with every fault at once
 */
export function parsePopulation(input: unknown): PopulationFile {
  const name = z.enum(parameterNames as [ParameterName, ...ParameterName[]]);
  const laws = z.partialRecord(name, distributionSchema);
  const number = z.number();
  const schema: z.ZodType<PopulationFile> = z.strictObject({
    provenance: z.strictObject({
      command: z.string(),
      seed: z.string(),
      caravans: z.array(z.string()),
      archiveHash: z.string(),
      packageVersion: z.string(),
    }),
    rates: z.array(
      z.strictObject({
        name,
        priorMedian: number,
        earlyMedian: number,
        lateMedian: number,
        earlySpread: number,
        lateSpread: number,
        priorError: number,
        earlyError: number,
        lateError: number,
        caravansWorth: number,
      }),
    ),
    regimes: z.record(z.string(), laws),
    without: z.record(z.string(), laws),
    effectiveDraws: z.record(z.string(), number),
  }) as z.ZodType<PopulationFile>;
  return parseJson(schema, input, 'parsePopulation');
}
