import { normal } from '../random/normal.js';
import { drawRates } from './draw-rates.js';
import { purposes } from './purposes.js';
import type { Rates } from './rates.js';
import { type Followed, simulateDay } from './schedule.js';
import type { World } from './world.js';

/** Who looks at a replicate: after each day, and when it is over. It may read the world and must not change it. */
export interface Observer {
  afterDay(world: World): void;
  afterReplicate(world: World): void;
}

/** What else a replicate may be told. */
export interface RunSettings {
  readonly followed?: Followed;
  /** Rates by caravan instead of drawn ones. */
  readonly rates?: readonly Rates[];
}

/**
 * Runs one replicate from day 0 to the horizon. The result depends on the seed, the replicate's number and the
 * scenario only: neither on what ran before in the same world nor on who observes.
 */
export function simulateReplicate(
  world: World,
  replicate: number,
  observer: Observer,
  { followed = 'everybody', rates }: RunSettings = {},
): void {
  const { model, stream } = world;
  world.clear();
  world.replicate = replicate;
  world.followed = followed;
  stream.setReplicate(replicate);
  world.rates = rates ?? drawRates(model, stream, world.rateLaws);
  if (followed === 'everybody') world.independentRates.startReplicate(world);
  world.possible.startReplicate(world.rates);
  world.border.startReplicate(world.rates[0]!);
  for (let city = 0; city < model.cityCount; city++) {
    const entity = model.placeEntity[model.cityPlace[city]!]!;
    const spread = world.rates[0]!.destinationPullLogSd * normal(stream.at(entity, 0, purposes.pull));
    world.pull[city] = model.scenario.border[city]!.pull * Math.exp(spread);
  }
  for (world.day = 0; world.day <= model.horizonDays; world.day++) {
    simulateDay(world);
    observer.afterDay(world);
  }
  observer.afterReplicate(world);
}
