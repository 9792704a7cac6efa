import { z } from 'zod';
import { type Distribution, distributionSchema } from '../scenario/distribution.js';
import { type ParameterName, parameterNames } from '../scenario/parameters.js';
import { parseJson } from './parse-json.js';
import populationJson from './population.json' with { type: 'json' };

/** Laws of the rates that are calibrated, by name. */
export type CalibratedLaws = Readonly<Partial<Record<ParameterName, Distribution>>>;

/** One calibrated rate before and after the archive was looked at. */
export interface CalibratedRateRow {
  readonly name: ParameterName;
  readonly priorMedian: number;
  /** Medians under the first and under the latest regime. */
  readonly earlyMedian: number;
  readonly lateMedian: number;
  /** From caravan to caravan in either era, and of the median, on the log or logit scale. */
  readonly earlySpread: number;
  readonly lateSpread: number;
  readonly standardError: number;
  readonly priorStandardError: number;
  /** Whether the archive has told anything of it. */
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
  readonly rates: readonly CalibratedRateRow[];
  /** By regime. */
  readonly regimes: Readonly<Record<string, CalibratedLaws>>;
  /** By caravan: under its own regime, fitted without it. */
  readonly without: Readonly<Record<string, CalibratedLaws>>;
  /** By caravan: draws that counted in the last round. */
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
