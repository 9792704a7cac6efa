import { hashJson } from '../data/data-pack-hash.js';
import { historicalCaravans } from '../data/historical-caravans.js';
import { isInformed } from '../data/population.js';
import { scenarioContext } from '../data/scenario-context.js';
import { calibrate } from '../evidence/calibrate.js';
import { observedCourse } from '../evidence/observed-course.js';
import { packageVersion } from '../files/package-version.js';
import { removeFile } from '../files/remove-file.js';
import { checkWritable, writeFiles } from '../files/write-files.js';
import { calibrateDefaults } from './calibrate-defaults.js';
import { calibrationStateText, readCalibrationState } from './calibration-state.js';
import type { CliIo } from './cli-io.js';
import { progressLine } from './progress-line.js';
import { textTable, wrapText } from './text-table.js';

export interface CalibrateOptions {
  readonly out: string;
  readonly seed?: string;
  readonly rounds?: number;
  readonly draws?: number;
  readonly lastDraws?: number;
  readonly courses?: number;
}

/** Calibrates on the archive and writes the file; a run of the same settings that was stopped is gone on with. */
export async function runCalibrate(options: CalibrateOptions, io: CliIo): Promise<void> {
  const { out, seed = '1', rounds, draws, lastDraws, courses } = { ...calibrateDefaults, ...options };
  const archive = historicalCaravans();
  const archiveHash = hashJson(archive);
  const command = `caravan-sim calibrate --seed ${seed} --rounds ${rounds} --draws ${draws} --last-draws ${lastDraws} --courses ${courses}`;
  const key = hashJson({ command, archiveHash, packageVersion });
  const statePath = `${out}.part`;
  await checkWritable([out, statePath]);
  const from = await readCalibrationState(statePath, key);
  if (from !== undefined) io.err(`going on with round ${from.round + 1} of ${rounds + 1}\n`);
  const context = scenarioContext();
  const progress = io.errIsTerminal ? progressLine(io.err, io.now, 'calibrating on', 'caravans') : undefined;
  // Written one after the other, each in the place of the last.
  let written: Promise<void> = Promise.resolve();
  const result = calibrate(
    archive.map((caravan) => observedCourse(caravan, context.network)),
    context,
    {
      seed,
      rounds,
      draws,
      lastDraws,
      courses,
      ...(from === undefined ? {} : { from }),
      onProgress: (share) => progress?.update(share * archive.length, archive.length),
      onRound: (state) => {
        written = written.then(() =>
          writeFiles([{ path: statePath, text: calibrationStateText(state, key) }]),
        );
      },
      pause: () => written,
    },
  );
  const { caravans, ...rest } = await result;
  progress?.clear();
  const file = { provenance: { command, seed, caravans, archiveHash, packageVersion }, ...rest };
  await written;
  await writeFiles([{ path: out, text: `${JSON.stringify(file, null, 1)}\n` }]);
  await removeFile(statePath);
  io.out(renderCalibration(file.rates, caravans.length));
  io.err(`wrote ${out}\n`);
}

function renderCalibration(rates: Awaited<ReturnType<typeof calibrate>>['rates'], caravans: number): string {
  const number = (value: number): string => String(Number(value.toPrecision(2)));
  const table = textTable(
    [
      { heading: 'Rate' },
      { heading: 'Prior', align: 'right' },
      { heading: 'To\n2019', align: 'right' },
      { heading: 'From\n2020', align: 'right' },
      { heading: 'Sd', align: 'right' },
      { heading: 'Err.', align: 'right' },
      { heading: 'To\n2019', align: 'right' },
      { heading: 'From\n2020', align: 'right' },
    ],
    rates.map((rate) => [
      rate.name,
      number(rate.priorMedian),
      number(rate.earlyMedian),
      number(rate.lateMedian),
      number(rate.lateSpread),
      number(rate.priorError),
      number(rate.earlyError),
      number(rate.lateError),
    ]),
  );
  const silent = (['early', 'late'] as const).map((era) => {
    const names = rates.filter((rate) => !isInformed(rate, era)).map(({ name }) => name);
    return names.length === 0 ? 'none' : names.join(', ');
  });
  const note = wrapText(
    `Medians before and after, on ${caravans} caravans; standard deviation from caravan to caravan from 2020 (sd), and error of the median before, to 2019 and from 2020, on the log or logit scale. ` +
      `Rates that the archive does not inform (error not halved, or by less than two caravans' worth): to 2019 ${silent[0]}; from 2020 ${silent[1]}.`,
  );
  return `${table}\n\n${note}\n`;
}
