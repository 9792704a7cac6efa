import { Model } from '../../src/engine/model.js';
import { EnsembleCounts } from '../../src/ensemble/counts.js';
import type { Ensemble } from '../../src/ensemble/run-ensemble.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { caravanFrom, quietScenario } from './scenarios.js';
import { line3 } from './worlds.js';

/** `line3` for ten days (0 to 9) with the caravans `caravan` and `second`, border city `mx-c`. */
export function tenDays(): Scenario {
  const caravans = [caravanFrom('mx-a'), caravanFrom('mx-a', { id: 'second' })];
  return quietScenario(line3(), { horizonDays: 9, caravans });
}

/** An ensemble whose counts are written by hand. Caravan 1 is the first, places `mx-a`, `mx-b`, `mx-c` are 0, 1, 2. */
export function handMade(
  replicates: number,
  write: (counts: EnsembleCounts) => void,
  scenario = tenDays(),
): Ensemble {
  const counts = new EnsembleCounts(new Model(scenario));
  counts.replicates = replicates;
  write(counts);
  return { scenario, seed: 'by hand', replicates, counts };
}
