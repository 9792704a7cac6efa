import { scenarioContext } from '../data/scenario-context.js';
import { calibratedRates } from '../evidence/calibrated-rates.js';
import { type CalibrationCheck, checkCalibration } from '../evidence/check-calibration.js';
import type { RateNormals } from '../evidence/rate-normals.js';
import type { CliIo } from './cli-io.js';
import { loadCaravans } from './load-caravans.js';
import { textTable, wrapText } from './text-table.js';
import { plural } from './words.js';

export interface CheckRatesOptions {
  readonly particles?: number;
  readonly seed?: string;
}

/** Two with some legs, of either era. */
const defaultCaravans = ['2019-04-honduras', '2024-11-05-cristo-viene'];

/** Prints the rates of caravans by both methods beside the law before their records. */
export async function runCheckRates(
  targets: readonly string[],
  { particles = 400, seed = '1' }: CheckRatesOptions,
  io: CliIo,
): Promise<void> {
  const caravans = await loadCaravans(targets.length === 0 ? defaultCaravans : targets);
  const context = scenarioContext();
  const parts = caravans.map((caravan) => {
    const check = checkCalibration(caravan, context, { particles, seed });
    return check === undefined
      ? wrapText(`${caravan.id}: its record has no stretch from which rates could be inferred.`)
      : renderCheck(check);
  });
  const note = wrapText(
    `Mean (standard deviation) on the log or logit scale, seed ${seed}. The approximate method widens: its simulated reports may miss the record by the tolerance, in standard errors (1.4 is what two reports of the same thing differ by).`,
  );
  io.out(`${[...parts, note].join('\n\n')}\n`);
}

function renderCheck({ id, legs, prior, fitted, effectiveDraws, abc }: CalibrationCheck): string {
  const law = ({ mean, sd }: RateNormals, k: number): string =>
    `${mean[k]!.toFixed(2)} (${sd[k]!.toFixed(2)})`;
  const table = textTable(
    [
      { heading: 'Rate' },
      { heading: 'Before', align: 'right' },
      { heading: 'Calibration', align: 'right' },
      { heading: 'Approximate', align: 'right' },
    ],
    calibratedRates.map(({ name }, k) => [name, law(prior, k), law(fitted, k), law(abc.moments, k)]),
  );
  const told = wrapText(
    `${effectiveDraws} draws count; tolerance ${abc.tolerance.toFixed(1)} after ${abc.steps} steps.`,
  );
  return `${id}, ${plural(legs, 'leg')}\n${table}\n${told}`;
}
