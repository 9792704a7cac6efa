import { roundAtRandom } from '../../random/round-at-random.js';
import { admitted, list } from '../accounts.js';
import { listAges } from '../border-state.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { serve } from './serve.js';

/**
 * Appointments of a day: part of them to those who have waited longest, age after age of the list and by lot
 * within one, the rest by lot among all who still wait.
 */
export function giveAppointments(world: World, city: number): void {
  const { model, border, stream, policy } = world;
  const { caravanCount, cityCount, caravanOrder } = model;
  const { waiting, served } = border;
  const perDay = policy.appointmentsPerDay[city]!;
  if (perDay === 0) return;
  let people = 0;
  for (let i = 0; i < caravanCount; i++) {
    const first = (caravanOrder[i]! * cityCount + city) * listAges;
    // The oldest first, all caravans of an age beside each other, in an order that does not depend on the file.
    for (let age = 0; age < listAges; age++) {
      const at = (listAges - 1 - age) * caravanCount + i;
      served[at] = 0;
      waiting[at] = border.listByAge[first + age]!;
      people += waiting[at]!;
    }
  }
  if (people === 0) return;
  stream.at(model.placeEntity[model.cityPlace[city]!]!, world.day, purposes.appointments);
  // A fraction of an appointment a day is one appointment on some days.
  const offered = Math.min(roundAtRandom(stream, perDay), people);
  let inOrder =
    offered === people ? people : roundAtRandom(stream, offered * world.rates[0]!.borderOrderShare);
  const byLot = offered - inOrder;
  for (let first = 0; inOrder > 0; first += caravanCount)
    inOrder -= serve(world, first, first + caravanCount, inOrder);
  serve(world, 0, caravanCount * listAges, byLot);
  book(world, city);
}

function book({ model, border, ledger }: World, city: number): void {
  const { caravanCount, cityCount, caravanOrder, cityPlace } = model;
  for (let i = 0; i < caravanCount; i++) {
    const caravan = caravanOrder[i]!;
    let people = 0;
    for (let age = 0; age < listAges; age++) {
      const served = border.served[(listAges - 1 - age) * caravanCount + i]!;
      if (served === 0) continue;
      border.leaveList(caravan * cityCount + city, served, age);
      people += served;
    }
    ledger.transfer(caravan, list, admitted, cityPlace[city]!, people);
  }
}
