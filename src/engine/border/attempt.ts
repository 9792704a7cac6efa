import { attempting, entered, processed, returned } from '../accounts.js';
import type { World } from '../world.js';
import { partOf } from './part-of.js';

/**
 * Attempts between ports by people of a caravan today: entry, or an encounter and what follows. Goes on with the
 * random numbers of the attempts.
 */
export function attempt(world: World, caravan: number, city: number, attempts: number): void {
  if (attempts === 0) return;
  const { model, border, ledger, stream } = world;
  const place = model.cityPlace[city]!;
  const rates = world.rates[0]!;
  const encounters = partOf(stream, caravan, attempts, rates.encounterProbability);
  const sentBack = partOf(stream, caravan, encounters, world.expulsionProbability);
  const tryAgain = partOf(stream, caravan, sentBack, rates.retryProbability);
  border.encounters[city]! += encounters;
  border.attempting[caravan * model.cityCount + city]! -= attempts - tryAgain;
  ledger.transfer(caravan, attempting, entered, place, attempts - encounters);
  ledger.transfer(caravan, attempting, processed, place, encounters - sentBack);
  ledger.transfer(caravan, attempting, returned, place, sentBack - tryAgain);
}
