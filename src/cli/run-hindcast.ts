import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { historicalCaravans } from '../data/historical-caravans.js';
import { calibratedPopulation } from '../data/population.js';
import { regimeOn } from '../data/regimes.js';
import { scenarioContext } from '../data/scenario-context.js';
import { type CaravanHindcast, hindcast, type Lead } from '../evidence/hindcast.js';
import type { RateLaws } from '../evidence/hindcast-scenario.js';
import { summarise } from '../evidence/hindcast-summary.js';
import { checkWritable, writeFiles } from '../files/write-files.js';
import type { Network } from '../network/network.js';
import { placeNames } from '../network/place-names.js';
import type { CliIo } from './cli-io.js';
import { jsonText } from './json-text.js';
import { loadCaravans } from './load-caravans.js';
import { progressLine } from './progress-line.js';
import { renderHindcasts } from './render-hindcast.js';

export interface HindcastCliOptions {
  readonly lead?: Lead;
  readonly replicates?: number;
  readonly seed?: string;
  readonly json?: string;
}

/** Hindcasts ids of the archive and files, prints their scores or writes them as JSON. */
export async function runHindcast(
  targets: readonly string[],
  { lead = 'departure', replicates = 1000, seed = '1', json }: HindcastCliOptions,
  io: CliIo,
): Promise<void> {
  const archive = historicalCaravans();
  const caravans = targets.length === 0 ? archive : await loadCaravans(targets);
  const context = scenarioContext();
  if (json !== undefined && json !== '-') await checkWritable([json]);
  const progress = io.errIsTerminal ? progressLine(io.err, io.now, 'forecasting', 'caravans') : undefined;
  const entries: CaravanHindcast[] = [];
  caravans.forEach((caravan, i) => {
    progress?.update(i, caravans.length);
    entries.push(...hindcast(caravan, { lead, replicates, seed, archive, context, lawsOf }));
  });
  progress?.clear();
  const summary = summarise(entries);
  const text = jsonText({ caravans: entries, summary });
  if (json === '-') {
    io.out(text);
    return;
  }
  if (json !== undefined) {
    await writeFiles([{ path: json, text }]);
    io.err(`wrote ${json}\n`);
  }
  io.out(renderHindcasts(entries, summary, { seed, replicates, nameOf: namesOf(caravans, context.network) }));
}

/** Names of places by their ids: those of the network, and those of the records for what is not in it. */
function namesOf(caravans: readonly HistoricalCaravan[], network: Network): (id: string) => string {
  const nameOf = placeNames(network);
  const reported = new Map(
    caravans.flatMap(({ sightings }) => sightings.map(({ slug, place }) => [slug, place] as const)),
  );
  return (id) => (network.placeIndex.has(id) ? nameOf(id) : (reported.get(id) ?? id));
}

/** Rates calibrated without the caravan where it is one of the archive, else on all, under the regime of its time. */
function lawsOf(caravan: HistoricalCaravan): RateLaws {
  const { without, regimes } = calibratedPopulation();
  return without[caravan.id] ?? regimes[regimeOn(caravan.origin.date)] ?? {};
}
