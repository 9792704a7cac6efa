// Group-days of the engine alone, and with all that the library keeps of them. Bundled by corridor.mjs.
import { Model } from '../../src/engine/model.js';
import type { Followed } from '../../src/engine/schedule.js';
import { type Observer, simulateReplicate } from '../../src/engine/simulate.js';
import { World } from '../../src/engine/world.js';
import { Collector } from '../../src/ensemble/collector.js';
import { EnsembleCounts } from '../../src/ensemble/counts.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import type { Scenario } from '../../src/scenario/scenario.js';

/**
 * Prepares a scenario.
 *
 * @param followed - `groups`: nobody else moves, and nothing is kept
 * @returns runs that many replicates and counts days of groups on the road
 */
export function groupDays(scenario: Scenario, replicates: number, followed: Followed): () => number {
  const model = new Model(scenario);
  const world = new World(model, new RandomStream(streamKey('1'), 0));
  const collector = followed === 'everybody' ? new Collector(new EnsembleCounts(model)) : undefined;
  let days = 0;
  const observer: Observer = {
    afterDay(today) {
      days += today.groups.count + today.arrivedToday.count;
      collector?.afterDay(today);
    },
    afterReplicate: (today) => collector?.afterReplicate(today),
  };
  return () => {
    days = 0;
    for (let replicate = 0; replicate < replicates; replicate++)
      simulateReplicate(world, replicate, observer, { followed });
    return days;
  };
}
