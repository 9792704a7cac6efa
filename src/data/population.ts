import * as z from 'zod';
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
  /** Standard deviations on the log or logit scale from caravan to caravan in either era, and of the median itself. */
  readonly earlySpread: number;
  readonly lateSpread: number;
  readonly standardError: number;
  readonly priorStandardError: number;
  /** Whether the archive has told of it: as much as two caravans whose records fix it, or more. */
  readonly isInformed: boolean;
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
        standardError: number,
        priorStandardError: number,
        isInformed: z.boolean(),
      }),
    ),
    regimes: z.record(z.string(), laws),
    without: z.record(z.string(), laws),
    effectiveDraws: z.record(z.string(), number),
  }) as z.ZodType<PopulationFile>;
  return parseJson(schema, input, 'parsePopulation');
}
