import { binomial } from '../../random/binomial.js';
import { independent, list, returned, staying } from '../accounts.js';
import { listAges } from '../border-state.js';
import { setOutAlone } from '../independent-arrival.js';
import type { Convoy } from '../model.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { cityEntity } from './city-entity.js';
import { serve } from './serve.js';

/**
 * Buses of a government carry people who wait or stay at a border city to another place: to another border city,
 * where they arrive tomorrow, or away from the border, from where people of a caravan travel on independently.
 * Other people who are carried away from the border leave the count: they come again, if they do, with the flow
 * of other people. Where more come to the buses than there are seats, it goes by lot among all.
 */
export function leaveByBus(world: World): void {
  const { model, border } = world;
  for (const convoy of model.convoys[world.day]!) {
    const city = model.cityOfPlace[convoy.origin]!;
    if (city === -1) continue;
    border.served.fill(0);
    model.caravanOrder.forEach((caravan, i) => {
      come(world, convoy, caravan, city, i);
    });
    const entity = (model.placeEntity[convoy.origin]! + model.placeEntity[convoy.destination]!) >>> 0;
    world.stream.at(entity, world.day, purposes.borderSeats);
    serve(world, 0, border.waiting.length, convoy.seatsPerDay);
    model.caravanOrder.forEach((caravan, i) => {
      board(world, convoy, caravan, city, i);
    });
  }
}

/** Who of a caravan comes to the buses. */
function come(world: World, convoy: Convoy, caravan: number, city: number, i: number): void {
  const { model, border } = world;
  const cell = caravan * model.cityCount + city;
  const entity = (cityEntity(model, caravan, city) + model.placeEntity[convoy.destination]!) >>> 0;
  const stream = world.stream.at(entity, world.day, purposes.borderConvoy);
  for (let row = 0; row <= listAges; row++) {
    const people = row === listAges ? border.staying[cell]! : border.listByAge[cell * listAges + row]!;
    border.waiting[row * model.caravanCount + i] = binomial(stream, people, convoy.share);
  }
}

function board(world: World, convoy: Convoy, caravan: number, city: number, i: number): void {
  const { model, border, ledger } = world;
  const cell = caravan * model.cityCount + city;
  let boarded = 0;
  for (let row = 0; row <= listAges; row++) {
    const people = border.served[row * model.caravanCount + i]!;
    boarded += people;
    if (row === listAges) border.staying[cell]! -= people;
    else {
      border.leaveList(cell, people, row);
      ledger.transfer(caravan, list, staying, convoy.origin, people);
    }
  }
  if (boarded > 0) carry(world, convoy, caravan, boarded);
}

function carry(world: World, convoy: Convoy, caravan: number, people: number): void {
  const { model, border, ledger } = world;
  const { destination } = convoy;
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
  // Away from the border nobody chooses a city yet, so that nothing is drawn.
  setOutAlone(world, caravan, world.independents.sets.all, destination, people);
}
