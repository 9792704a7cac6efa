import { normal } from '../../random/normal.js';
import { list, outside } from '../accounts.js';
import { listAges } from '../border-state.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';

/**
 * Day 0: people who wait at the border cities, before all others, and how large the flows of other people are in
 * this replicate.
 */
export function begin(world: World): void {
  const { model, border, ledger, stream } = world;
  const { backgroundLevelLogSd } = world.rates[0]!;
  const level = (city: number, purpose: number): number =>
    Math.exp(backgroundLevelLogSd * normal(stream.at(cityEntity(model, 0, city), 0, purpose)));
  model.scenario.border.forEach(({ waiting }, city) => {
    border.listLevel[city] = level(city, purposes.backgroundList);
    border.attemptLevel[city] = level(city, purposes.backgroundAttempts);
    border.joinList(city, waiting, listAges - 1);
    ledger.transfer(0, outside, list, model.cityPlace[city]!, waiting);
  });
}
