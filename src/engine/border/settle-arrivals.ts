import { multinomialInPlace } from '../../random/multinomial.js';
import { attempting, list, returned, staying } from '../accounts.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';

/** Arrivals are booked as staying when they arrive; here they make up their minds. */
export function settleArrivals(world: World, caravan: number, city: number): void {
  const { model, border, ledger, weights, parts, stream } = world;
  const cell = caravan * model.cityCount + city;
  const people = border.arriving[cell]!;
  if (people === 0) return;
  border.arriving[cell] = 0;
  const rates = world.rates[0]!;
  weights[0] = rates.borderListShare;
  weights[1] = rates.borderAttemptShare;
  weights[2] = rates.borderReturnShare;
  weights[3] = Math.max(0, 1 - weights[0] - weights[1] - weights[2]);
  stream.at(cityEntity(model, caravan, city), world.day, purposes.borderChoice);
  multinomialInPlace(stream, people, weights, 4, parts);
  const place = model.cityPlace[city]!;
  border.joinList(cell, parts[0]!);
  border.attempting[cell]! += parts[1]!;
  border.staying[cell]! += parts[3]!;
  ledger.transfer(caravan, staying, list, place, parts[0]!);
  ledger.transfer(caravan, staying, attempting, place, parts[1]!);
  ledger.transfer(caravan, staying, returned, place, parts[2]!);
}
