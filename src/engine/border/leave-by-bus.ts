import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { independent, list, returned, staying } from '../accounts.js';
import { listAges } from '../border-state.js';
import { pullToday } from '../city-choice.js';
import type { Convoy } from '../model.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * Buses of a government carry people who wait or stay at a border city to another place: to another border city,
 * where they arrive tomorrow, or away from the border, from where people of a caravan travel on independently.
 * Other people who are carried away from the border leave the count: they come again, if they do, with the flow
 * of other people.
 */
export function leaveByBus(world: World): void {
  for (const convoy of world.model.convoys[world.day]!) {
    const city = world.model.cityOfPlace[convoy.origin]!;
    if (city === -1) continue;
    let seats = convoy.seatsPerDay;
    for (const caravan of world.model.caravanOrder) seats -= board(world, convoy, caravan, city, seats);
  }
}

function board(world: World, convoy: Convoy, caravan: number, city: number, seats: number): number {
  const { model, border, ledger } = world;
  const cell = caravan * model.cityCount + city;
  if (border.list[cell]! + border.staying[cell]! === 0 || seats === 0) return 0;
  const entity = (model.caravanEntity[caravan]! ^ model.placeEntity[convoy.origin]!) >>> 0;
  const stream = world.stream.at(
    (entity + model.placeEntity[convoy.destination]!) >>> 0,
    world.day,
    purposes.borderConvoy,
  );
  let boarded = Math.min(seats, binomial(stream, border.staying[cell]!, convoy.share));
  border.staying[cell]! -= boarded;
  for (let age = 0; age < listAges; age++) {
    const people = border.listByAge[cell * listAges + age]!;
    const ofAge = Math.min(seats - boarded, binomial(stream, people, convoy.share));
    border.leaveList(cell, ofAge, age);
    ledger.transfer(caravan, list, staying, convoy.origin, ofAge);
    boarded += ofAge;
  }
  carry(world, convoy.destination, caravan, boarded);
  return boarded;
}

function carry(world: World, destination: number, caravan: number, people: number): void {
  const { model, border, ledger, parts } = world;
  const city = model.cityOfPlace[destination]!;
  if (city !== -1) {
    border.moving[caravan * model.cityCount + city]! += people;
    return;
  }
  if (caravan === 0) {
    ledger.transfer(caravan, staying, returned, destination, people);
    return;
  }
  ledger.transfer(caravan, staying, independent, destination, people);
  multinomialInPlace(world.stream, people, pullToday(world), model.cityCount, parts);
  for (let to = 0; to < model.cityCount; to++) world.addIndependents(caravan, to, destination, parts[to]!);
}
