// ODD 7.3 Exits
import { binomial } from '../../random/binomial.js';
import { gamma } from '../../random/gamma.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { surelyNone } from '../../random/surely-none.js';
import { asylum, detained, group, returned } from '../accounts.js';
import { scattered } from '../groups.js';
import { centralAmerica } from '../model.js';
import { purposes } from '../purposes.js';
import { scatter } from '../scatter.js';
import type { World } from '../world.js';

/**
 * People who leave their group today: they turn back, ask for asylum, are detained, or go on independently.
 * The hazard carries a gamma factor that the whole group shares on a day, because families and assemblies
 * decide together; without it intervals come out too narrow.
 */
export function exits(world: World): void {
  const { groups } = world;
  for (let row = 0; row < groups.count; row++) {
    if (groups.state[row] === scattered || groups.people[row] === 0 || world.departedToday(row)) continue;
    leave(world, row);
  }
}

function leave(world: World, row: number): void {
  const { groups, model, ledger, parts, weights, policy } = world;
  const place = groups.place[row]!;
  const caravan = groups.caravan[row]!;
  const rates = world.ratesOf(row);
  const south = model.placeZone[place] === centralAmerica;
  const early = !south && world.daysInCountry(row) < rates.exitEarlyDays;
  const base = south
    ? rates.exitPerDayCentralAmerica
    : rates.exitPerDayMexico * (early ? rates.exitEarlyFactor : 1);
  if (base === 0) return;
  const people = groups.people[row]!;
  if (surelyNone(world.forGroup(row, purposes.exits), people, base, rates.exitFrailtyShape)) return;
  const stream = world.forGroup(row, purposes.exits);
  const frailty = gamma(stream, rates.exitFrailtyShape) / rates.exitFrailtyShape;
  const leaving = binomial(stream, people, -Math.expm1(-base * frailty));
  if (leaving === 0) return;
  weights[0] = rates.exitReturnedShare;
  weights[1] = rates.exitAsylumShare;
  weights[2] = policy.freePassage[place] === 1 ? 0 : rates.exitDetainedShare;
  weights[3] = Math.max(0, 1 - rates.exitReturnedShare - rates.exitAsylumShare - rates.exitDetainedShare);
  if (weights[0] + weights[1] + weights[2] + weights[3] === 0) weights[3] = 1;
  multinomialInPlace(stream, leaving, weights, 4, parts);
  const alone = parts[3]!;
  groups.people[row]! -= leaving - alone;
  ledger.transfer(caravan, group, returned, place, parts[0]!);
  ledger.transfer(caravan, group, asylum, place, parts[1]!);
  ledger.transfer(caravan, group, detained, place, parts[2]!);
  scatter(world, row, alone, purposes.exitDestinations);
  world.releaseIfSmall(row);
}
