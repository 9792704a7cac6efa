import { multinomialInPlace } from '../../random/multinomial.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';
import { partOf } from './part-of.js';

/**
 * People who have left the list of a city go on to another one, where one is served and its list is not long, in
 * proportion to the pulls, and arrive there tomorrow; the others stay. They are booked as staying already.
 */
export function moveOn(world: World, caravan: number, city: number, people: number): void {
  if (people === 0) return;
  const { model, border, parts, weights } = world;
  const stream = world.stream.at(cityEntity(model, caravan, city), world.day, purposes.borderMove);
  let pull = 0;
  for (let other = 0; other < model.cityCount; other++) {
    // Their own city is not open, or they would not have left its list.
    weights[other] = border.openPull[other]!;
    pull += weights[other]!;
  }
  const moving = pull === 0 ? 0 : partOf(stream, caravan, people, world.rates[0]!.borderMoveOnShare);
  border.staying[caravan * model.cityCount + city]! += people - moving;
  if (moving === 0) return;
  multinomialInPlace(stream, moving, weights, model.cityCount, parts);
  for (let other = 0; other < model.cityCount; other++)
    border.moving[caravan * model.cityCount + other]! += parts[other]!;
}
