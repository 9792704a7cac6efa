import { accountCount } from '../engine/accounts.js';
import { scattered } from '../engine/groups.js';
import type { Observer } from '../engine/simulate.js';
import { endKinds } from '../engine/submodels/dissolution.js';
import type { World } from '../engine/world.js';
import type { EnsembleCounts } from './counts.js';

/** Adds every replicate that it sees to counts. */
export class Collector implements Observer {
  readonly #counts: EnsembleCounts;
  /** `[place]` */
  readonly #sleeping: Int32Array;
  readonly #fullestPeople: Int32Array;
  readonly #fullestDay: Int32Array;
  /** `[caravan][place]` and `[caravan][day]`: of the main body; -1 where it has not been. */
  readonly #mainDay: Int32Array;
  readonly #mainPlace: Int32Array;
  /** `[caravan]` */
  readonly #lastGroupDay: Int32Array;

  constructor(counts: EnsembleCounts) {
    const { caravanCount, placeCount, dayCount } = counts;
    this.#counts = counts;
    this.#sleeping = new Int32Array(placeCount);
    this.#fullestPeople = new Int32Array(placeCount);
    this.#fullestDay = new Int32Array(placeCount);
    this.#mainDay = new Int32Array(caravanCount * placeCount);
    this.#mainPlace = new Int32Array(caravanCount * dayCount);
    this.#lastGroupDay = new Int32Array(caravanCount);
    this.#startReplicate();
  }

  afterDay(world: World): void {
    for (let caravan = 1; caravan < this.#counts.caravanCount; caravan++) this.#follow(world, caravan);
    this.#countNights(world);
    this.#countBorder(world);
  }

  afterReplicate(world: World): void {
    const counts = this.#counts;
    for (let caravan = 0; caravan < counts.caravanCount; caravan++) {
      for (let account = 1; account < accountCount; account++) {
        const at = caravan * accountCount + account;
        counts.accounts.add(at, world.ledger.stock[at]!);
      }
      if (caravan > 0) this.#countCaravan(world, caravan);
    }
    for (let place = 0; place < counts.placeCount; place++) {
      if (this.#fullestPeople[place] === 0) continue;
      counts.fullestPeople.add(place, this.#fullestPeople[place]!);
      counts.fullestDay[place * counts.dayCount + this.#fullestDay[place]!]!++;
    }
    this.#startReplicate();
    counts.endReplicate();
  }

  /** Takes back what was counted of a replicate that did not come to its end. */
  forgetReplicate(): void {
    this.#startReplicate();
    this.#counts.forgetReplicate();
  }

  #startReplicate(): void {
    this.#fullestPeople.fill(0);
    this.#mainDay.fill(-1);
    this.#mainPlace.fill(-1);
    this.#lastGroupDay.fill(-1);
  }

  /** Where the main body of a caravan is tonight, and since when. */
  #follow(world: World, caravan: number): void {
    const { groups, trail, arrivedToday, day } = world;
    const { placeCount, dayCount, groupPeople, mainPeople, mainPeopleAtArrival } = this.#counts;
    let main = -1;
    let people = 0;
    let inGroups = 0;
    for (let row = 0; row < groups.count; row++) {
      if (groups.caravan[row] !== caravan || groups.state[row] === scattered) continue;
      inGroups += groups.people[row]!;
      if (groups.people[row]! <= people) continue;
      people = groups.people[row]!;
      main = row;
    }
    let node = main === -1 ? -1 : groups.trail[main]!;
    let place = main === -1 ? -1 : nightPlace(world, main);
    // A group that reached its border city today is one no more, but may have been the main body until now.
    for (let a = 0; a < arrivedToday.count; a++) {
      if (arrivedToday.caravan[a] !== caravan || arrivedToday.people[a]! <= people) continue;
      people = arrivedToday.people[a]!;
      node = arrivedToday.trail[a]!;
      place = trail.place[node]!;
    }
    if (place === -1) return;
    this.#lastGroupDay[caravan] = day;
    groupPeople.add(caravan * dayCount + day, inGroups);
    mainPeople.add(caravan * dayCount + day, people);
    this.#mainPlace[caravan * dayCount + day] = place;
    for (; node !== -1; node = trail.previous[node]!) {
      const cell = caravan * placeCount + trail.place[node]!;
      if (this.#mainDay[cell] !== -1) continue;
      this.#mainDay[cell] = day;
      mainPeopleAtArrival.add(cell, people);
    }
  }

  #countNights(world: World): void {
    const { groups, model, border, day } = world;
    const { caravanCount, placeCount, cityCount, dayCount, nights } = this.#counts;
    const sleeping = this.#sleeping;
    sleeping.set(world.alone);
    for (let row = 0; row < groups.count; row++) sleeping[nightPlace(world, row)]! += groups.people[row]!;
    for (let caravan = 1; caravan < caravanCount; caravan++) {
      for (let city = 0; city < cityCount; city++) {
        const cell = caravan * cityCount + city;
        sleeping[model.cityPlace[city]!]! +=
          border.list[cell]! + border.attempting[cell]! + border.staying[cell]! + border.moving[cell]!;
      }
    }
    for (let place = 0; place < placeCount; place++) {
      const people = sleeping[place]!;
      if (people === 0) continue;
      nights.add(place * dayCount + day, people);
      if (people <= this.#fullestPeople[place]!) continue;
      this.#fullestPeople[place] = people;
      this.#fullestDay[place] = day;
    }
  }

  #countBorder(world: World): void {
    const { arrivedInGroup, arrivedAlone, border, day } = world;
    const { caravanCount, cityCount, dayCount, arrivals, waiting, overflow, encounters } = this.#counts;
    for (let caravan = 1; caravan < caravanCount; caravan++) {
      let sum = 0;
      const first = caravan * (cityCount + 1);
      for (let city = 0; city < cityCount; city++) {
        const arrived =
          arrivedInGroup[caravan * cityCount + city]! + arrivedAlone[caravan * cityCount + city]!;
        sum += arrived;
        arrivals.add((first + city) * dayCount + day, arrived);
      }
      arrivals.add((first + cityCount) * dayCount + day, sum);
    }
    let waitingInAll = 0;
    let overflowInAll = 0;
    let encountersInAll = 0;
    for (let city = 0; city < cityCount; city++) {
      const people = world.waitingAt(city);
      waiting.add(city * dayCount + day, people);
      overflow.add(city * dayCount + day, border.overflow[city]!);
      encounters.add(city * dayCount + day, border.encounters[city]!);
      waitingInAll += people;
      overflowInAll += border.overflow[city]!;
      encountersInAll += border.encounters[city]!;
    }
    waiting.add(cityCount * dayCount + day, waitingInAll);
    overflow.add(cityCount * dayCount + day, overflowInAll);
    encounters.add(cityCount * dayCount + day, encountersInAll);
  }

  /** When a caravan came where, how many of it reached the border as a group, and how it ended. */
  #countCaravan(world: World, caravan: number): void {
    const counts = this.#counts;
    const { placeCount, cityCount, dayCount, arrivalsInGroup } = counts;
    let inGroups = 0;
    for (let city = 0; city < cityCount; city++) {
      const arrived = world.arrivedInGroup[caravan * cityCount + city]!;
      inGroups += arrived;
      arrivalsInGroup.add(caravan * (cityCount + 1) + city, arrived);
    }
    arrivalsInGroup.add(caravan * (cityCount + 1) + cityCount, inGroups);
    for (let cell = caravan * placeCount; cell < (caravan + 1) * placeCount; cell++) {
      this.#countDay(counts.mainDay, cell, this.#mainDay[cell]!);
      this.#countDay(counts.groupDay, cell, world.groupDay[cell]!);
      this.#countDay(counts.memberDay, cell, world.memberDay[cell]!);
    }
    for (let at = caravan * dayCount; at < (caravan + 1) * dayCount; at++) {
      const place = this.#mainPlace[at]!;
      if (place !== -1) counts.mainPlace[at * placeCount + place]!++;
    }
    // A caravan that never had a night as a group was one on the day it set out.
    const lastNight = this.#lastGroupDay[caravan]!;
    const last = lastNight === -1 ? firstGroupDay(world, caravan) : lastNight;
    this.#countDay(counts.lastGroupDay, caravan, last);
    // A caravan with a group on the road has not ended, whatever its other groups did.
    if (world.endKind[caravan] === -1 || isOnTheRoad(world, caravan)) return;
    const row = caravan * endKinds.length + world.endKind[caravan]!;
    counts.endKindPlace[row * placeCount + world.endPlace[caravan]!]!++;
    if (last !== -1 && last < dayCount - 1) counts.endKindDay[row * dayCount + last]!++;
  }

  #countDay(table: Uint32Array, cell: number, day: number): void {
    if (day !== -1) table[cell * this.#counts.dayCount + day]!++;
  }
}

function isOnTheRoad({ groups }: World, caravan: number): boolean {
  for (let row = 0; row < groups.count; row++) {
    if (groups.caravan[row] === caravan && groups.state[row] !== scattered && groups.people[row]! > 0)
      return true;
  }
  return false;
}

/** Day on which the first group of a caravan set out, -1 if none has. */
function firstGroupDay({ groupDay, model }: World, caravan: number): number {
  const first = caravan * model.placeCount;
  const days = groupDay.subarray(first, first + model.placeCount).filter((day) => day !== -1);
  return days.length === 0 ? -1 : Math.min(...days);
}

/** Town at which a group sleeps: the nearer end of its link where it sleeps on the way. */
function nightPlace({ groups, model }: World, row: number): number {
  const arc = groups.arc[row]!;
  if (arc === -1) return groups.place[row]!;
  const { arcKm, arcHead } = model.network;
  return groups.arcKm[row]! * 2 > arcKm[arc]! ? arcHead[arc]! : groups.place[row]!;
}
