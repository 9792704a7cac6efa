import { gamma } from '../../random/gamma.js';
import { poisson } from '../../random/poisson.js';
import { attempting, list, outside } from '../accounts.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';

/**
 * Other people come to wait for an appointment and to attempt between ports: Poisson with the mean of the
 * scenario, the level of the replicate, and a gamma factor of the day that both flows of a city share. Attempts
 * follow the season and what checkpoints let through; lists do not, since far more people ask for appointments
 * than there are.
 */
export function othersArrive(world: World, city: number): void {
  const { model, policy, border, ledger, stream, day } = world;
  const place = model.cityPlace[city]!;
  const { backgroundAttemptsPerDay } = model.scenario.border[city]!;
  const toListPerDay = policy.othersToListPerDay[city]!;
  const entity = cityEntity(model, 0, city);
  const rates = world.rates[0]!;
  if (toListPerDay === 0 && backgroundAttemptsPerDay === 0) return;
  // The level is a draw of day 0, those of the days follow from day 1 on.
  const { backgroundDispersionShape: shape } = rates;
  const today = gamma(stream.at(entity, day + 1, purposes.backgroundAttempts), shape) / shape;
  const factor = model.othersFactor[day * model.cityCount + city]! * border.attemptLevel[city]!;
  const attempts = poisson(stream, backgroundAttemptsPerDay * factor * today);
  // The flow did not begin on day 0: people who were sent back before are there too.
  const again = rates.encounterProbability * world.expulsionProbability * rates.retryProbability;
  const coming = day === 0 ? Math.round(attempts / Math.max(1 - again, 1 / longestAttempting)) : attempts;
  border.attempting[city]! += coming;
  ledger.transfer(0, outside, attempting, place, coming);
  if (toListPerDay === 0) return;
  stream.at(entity, day + 1, purposes.backgroundList);
  const toList = poisson(stream, toListPerDay * border.listLevel[city]! * today);
  border.joinList(city, toList);
  ledger.transfer(0, outside, list, place, toList);
}

/** Where attempts are repeated for ever there is no steady state: then the people of a month are there. */
const longestAttempting = 30;
