import { gamma } from '../../random/gamma.js';
import { poisson } from '../../random/poisson.js';
import { attempting, list, outside } from '../accounts.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';

/**
 * Other people come to wait for an appointment and to attempt between ports: Poisson with the mean of the
 * scenario, the season, what checkpoints on their way let through, the level of the replicate, and a gamma factor
 * of the day that both flows of a city share.
 */
export function othersArrive(world: World, city: number): void {
  const { model, border, ledger, stream, day } = world;
  const place = model.cityPlace[city]!;
  const { backgroundListPerDay, backgroundAttemptsPerDay } = model.scenario.border[city]!;
  const entity = cityEntity(model, 0, city);
  const rates = world.rates[0]!;
  if (backgroundListPerDay === 0 && backgroundAttemptsPerDay === 0) return;
  // The level is a draw of day 0, those of the days follow from day 1 on.
  const { backgroundDispersionShape: shape } = rates;
  const factor = model.othersFactor[day * model.cityCount + city]! / shape;
  const today = gamma(stream.at(entity, day + 1, purposes.backgroundAttempts), shape) * factor;
  const attempts = poisson(stream, backgroundAttemptsPerDay * border.attemptLevel[city]! * today);
  // The flow did not begin on day 0: people who were sent back before are there too.
  const again = rates.encounterProbability * world.expulsionProbability * rates.retryProbability;
  const coming = day === 0 ? Math.round(attempts / Math.max(1 - again, 1 / longestAttempting)) : attempts;
  border.attempting[city]! += coming;
  ledger.transfer(0, outside, attempting, place, coming);
  if (backgroundListPerDay === 0) return;
  stream.at(entity, day + 1, purposes.backgroundList);
  const toList = poisson(stream, backgroundListPerDay * border.listLevel[city]! * today);
  border.joinList(city, toList);
  ledger.transfer(0, outside, list, place, toList);
}

/** Where attempts are repeated for ever there is no steady state: then the people of a month are there. */
const longestAttempting = 30;
