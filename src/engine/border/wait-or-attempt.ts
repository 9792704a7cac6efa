import type { RandomStream } from '../../random/stream.js';
import { asylum, attempting, list, returned, staying } from '../accounts.js';
import { listAges } from '../border-state.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { attempt } from './attempt.js';
import { cityEntity } from './city-entity.js';
import { moveOn } from './move-on.js';
import { partOf } from './part-of.js';

/** People of a caravan at a city: who gives up waiting, who settles, who begins to attempt, and who attempts. */
export function waitOrAttempt(world: World, caravan: number, city: number): void {
  const { model, border } = world;
  const cell = caravan * model.cityCount + city;
  if (border.list[cell]! + border.staying[cell]! > 0) {
    const stream = world.stream.at(cityEntity(model, caravan, city), world.day, purposes.waiting);
    const leaving = leaveList(world, caravan, city, stream);
    leaveStay(world, caravan, city, stream);
    // Whoever leaves a list stays until tomorrow, or is on the way to another city.
    moveOn(world, caravan, city, leaving);
  }
  if (border.attempting[cell] === 0) return;
  // Other people attempt on the day they come, and those who are sent back on the next: they do not hesitate.
  const stream = world.stream.at(cityEntity(model, caravan, city), world.day, purposes.attempts);
  const attempts =
    caravan === 0
      ? border.attempting[cell]!
      : partOf(stream, caravan, border.attempting[cell]!, border.attemptProbability);
  attempt(world, caravan, city, attempts);
}

/** Returns, papers in Mexico, and people who leave a long list; of these the number. */
function leaveList(world: World, caravan: number, city: number, stream: RandomStream): number {
  const { model, border, ledger } = world;
  const cell = caravan * model.cityCount + city;
  if (border.list[cell] === 0) return 0;
  const { borderReturnPerDay, borderAsylumPerDay, borderLeaveListPerDay } = world.rates[0]!;
  const isLong = borderLeaveListPerDay > 0 && border.isLong[city] === 1;
  const probability = isLong ? border.leaveListProbability : border.giveUpProbability;
  let gone = 0;
  for (let age = 0; age < listAges; age++) {
    const people = border.listByAge[cell * listAges + age]!;
    if (people === 0) continue;
    const ofAge = partOf(stream, caravan, people, probability);
    border.leaveList(cell, ofAge, age);
    gone += ofAge;
  }
  if (gone === 0) return 0;
  const leavingPerDay = isLong ? borderLeaveListPerDay : 0;
  const others = borderAsylumPerDay + leavingPerDay;
  const back = partOf(stream, caravan, gone, borderReturnPerDay / (borderReturnPerDay + others));
  const leaving = back === gone ? 0 : partOf(stream, caravan, gone - back, leavingPerDay / others);
  const place = model.cityPlace[city]!;
  ledger.transfer(caravan, list, returned, place, back);
  ledger.transfer(caravan, list, asylum, place, gone - back - leaving);
  ledger.transfer(caravan, list, staying, place, leaving);
  return leaving;
}

/** Returns, papers in Mexico, and attempts that begin, in proportion to their hazards. */
function leaveStay(world: World, caravan: number, city: number, stream: RandomStream): void {
  const { model, border, ledger } = world;
  const cell = caravan * model.cityCount + city;
  const gone = partOf(stream, caravan, border.staying[cell]!, border.leaveStayProbability);
  if (gone === 0) return;
  const { borderReturnPerDay, borderAsylumPerDay, borderStayAttemptPerDay } = world.rates[0]!;
  const settling = borderAsylumPerDay + borderStayAttemptPerDay;
  const back = partOf(stream, caravan, gone, borderReturnPerDay / (borderReturnPerDay + settling));
  const settled = back === gone ? 0 : partOf(stream, caravan, gone - back, borderAsylumPerDay / settling);
  const place = model.cityPlace[city]!;
  border.staying[cell]! -= gone;
  border.attempting[cell]! += gone - back - settled;
  ledger.transfer(caravan, staying, returned, place, back);
  ledger.transfer(caravan, staying, asylum, place, settled);
  ledger.transfer(caravan, staying, attempting, place, gone - back - settled);
}
