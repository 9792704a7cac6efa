import type { Model } from '../model.js';

/** Entity of a city's random numbers for a caravan. */
export function cityEntity(model: Model, caravan: number, city: number): number {
  return (model.caravanEntity[caravan]! ^ model.placeEntity[model.cityPlace[city]!]!) >>> 0;
}
