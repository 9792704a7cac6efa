import { accountCount } from '../engine/accounts.js';
import { scattered } from '../engine/groups.js';
import type { Observer } from '../engine/simulate.js';
import { endKinds } from '../engine/submodels/dissolution.js';
import type { World } from '../engine/world.js';
import type { EnsembleCounts } from './counts.js';

/** An observer that adds every replicate it sees to counts. */
export interface Collector extends Observer {
  /** Takes back what was counted of a replicate that did not come to its end. */
  forgetReplicate(): void;
}

/** A collector of a scenario's replicates in `counts`. */
export function collectInto(counts: EnsembleCounts): Collector {
  const { caravanCount, placeCount, cityCount, dayCount } = counts;
  const sleeping = new Int32Array(placeCount);
  const mainDay = new Int32Array(caravanCount * placeCount).fill(-1);
  const mainPlace = new Int32Array(caravanCount * dayCount).fill(-1);
  const fullestPeople = new Int32Array(placeCount);
  const fullestDay = new Int32Array(placeCount);
  const lastGroupDay = new Int32Array(caravanCount).fill(-1);

  const follow = (world: World, caravan: number): void => {
    const { groups, trail, arrivedToday, day } = world;
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
    lastGroupDay[caravan] = day;
    counts.groupPeople.add(caravan * dayCount + day, inGroups);
    counts.mainPeople.add(caravan * dayCount + day, people);
    mainPlace[caravan * dayCount + day] = place;
    for (; node !== -1; node = trail.previous[node]!) {
      const cell = caravan * placeCount + trail.place[node]!;
      if (mainDay[cell] !== -1) continue;
      mainDay[cell] = day;
      counts.mainPeopleAtArrival.add(cell, people);
    }
  };

  const countNights = (world: World): void => {
    const { groups, model, border } = world;
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
      counts.nights.add(place * dayCount + world.day, people);
      if (people <= fullestPeople[place]!) continue;
      fullestPeople[place] = people;
      fullestDay[place] = world.day;
    }
  };

  const countBorder = (world: World): void => {
    const { arrivedInGroup, arrivedAlone, border, day } = world;
    for (let caravan = 1; caravan < caravanCount; caravan++) {
      let sum = 0;
      const first = caravan * (cityCount + 1);
      for (let city = 0; city < cityCount; city++) {
        const arrived =
          arrivedInGroup[caravan * cityCount + city]! + arrivedAlone[caravan * cityCount + city]!;
        sum += arrived;
        counts.arrivals.add((first + city) * dayCount + day, arrived);
      }
      counts.arrivals.add((first + cityCount) * dayCount + day, sum);
    }
    let waitingInAll = 0;
    let overflowInAll = 0;
    let encountersInAll = 0;
    for (let city = 0; city < cityCount; city++) {
      const waiting = world.waitingAt(city);
      counts.waiting.add(city * dayCount + day, waiting);
      counts.overflow.add(city * dayCount + day, border.overflow[city]!);
      counts.encounters.add(city * dayCount + day, border.encounters[city]!);
      waitingInAll += waiting;
      overflowInAll += border.overflow[city]!;
      encountersInAll += border.encounters[city]!;
    }
    counts.waiting.add(cityCount * dayCount + day, waitingInAll);
    counts.overflow.add(cityCount * dayCount + day, overflowInAll);
    counts.encounters.add(cityCount * dayCount + day, encountersInAll);
  };

  return {
    afterDay(world: World): void {
      for (let caravan = 1; caravan < caravanCount; caravan++) follow(world, caravan);
      countNights(world);
      countBorder(world);
    },
    afterReplicate(world: World): void {
      for (let caravan = 0; caravan < caravanCount; caravan++) {
        for (let account = 1; account < accountCount; account++) {
          counts.accounts.add(
            caravan * accountCount + account,
            world.ledger.stock[caravan * accountCount + account]!,
          );
        }
        if (caravan === 0) continue;
        let inGroups = 0;
        for (let city = 0; city < cityCount; city++) {
          const arrived = world.arrivedInGroup[caravan * cityCount + city]!;
          inGroups += arrived;
          counts.arrivalsInGroup.add(caravan * (cityCount + 1) + city, arrived);
        }
        counts.arrivalsInGroup.add(caravan * (cityCount + 1) + cityCount, inGroups);
        for (let place = 0; place < placeCount; place++) {
          const cell = caravan * placeCount + place;
          countDay(counts.mainDay, cell, mainDay[cell]!);
          countDay(counts.groupDay, cell, world.groupDay[cell]!);
          countDay(counts.memberDay, cell, world.memberDay[cell]!);
        }
        for (let day = 0; day < dayCount; day++) {
          const at = caravan * dayCount + day;
          if (mainPlace[at] !== -1) counts.mainPlace[at * placeCount + mainPlace[at]!]!++;
        }
        // A caravan that never had a night as a group was one on the day it set out.
        const last = lastGroupDay[caravan] === -1 ? firstGroupDay(world, caravan) : lastGroupDay[caravan]!;
        countDay(counts.lastGroupDay, caravan, last);
        // A caravan with a group on the road has not ended, whatever its other groups did.
        if (world.endKind[caravan] !== -1 && !isOnTheRoad(world, caravan)) {
          const row = caravan * endKinds.length + world.endKind[caravan]!;
          counts.endKindPlace[row * placeCount + world.endPlace[caravan]!]!++;
          if (last !== -1 && last < dayCount - 1) counts.endKindDay[row * dayCount + last]!++;
        }
      }
      for (let place = 0; place < placeCount; place++) {
        if (fullestPeople[place] === 0) continue;
        counts.fullestPeople.add(place, fullestPeople[place]!);
        counts.fullestDay[place * dayCount + fullestDay[place]!]!++;
      }
      startReplicate();
      counts.endReplicate();
    },
    forgetReplicate(): void {
      startReplicate();
      counts.forgetReplicate();
    },
  };

  function startReplicate(): void {
    fullestPeople.fill(0);
    mainDay.fill(-1);
    mainPlace.fill(-1);
    lastGroupDay.fill(-1);
  }

  function countDay(table: Uint32Array, cell: number, day: number): void {
    if (day !== -1) table[cell * dayCount + day]!++;
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
