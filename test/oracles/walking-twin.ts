import { pick, plainChance } from './plain-chance.js';

export interface WalkingTwin {
  /** Places on the line, km from the start; the last one is the border city. */
  readonly kilometres: readonly number[];
  readonly paceKm: number;
  readonly people: number;
  readonly restPerDay: number;
  readonly resumePerDay: number;
  readonly exitPerDay: number;
  /** Of those who leave: returned, asylum, detained, on their own. */
  readonly causes: readonly [number, number, number, number];
}

export interface WalkingFate {
  /** `[cause][day]` and `[cause][place]`: people who left. */
  readonly leftByDay: readonly number[][];
  readonly leftByPlace: readonly number[][];
  readonly arrivalDay: number;
  readonly arrived: number;
}

const lastDay = 70;

/** One group on a line, one draw per person and day: what the engine's counts stand for. */
export function walkOnce(twin: WalkingTwin, chance: () => number): WalkingFate {
  const { kilometres, paceKm } = twin;
  const leftByDay = twin.causes.map(() => new Array<number>(lastDay + 1).fill(0));
  const leftByPlace = twin.causes.map(() => kilometres.map(() => 0));
  const group = Array.from({ length: twin.people }, () => true);
  let at = 0;
  let place = 0;
  // What a day fell short of the pace by stopping in a town, or exceeded it by going on to one.
  let balance = 0;
  let moves = true;
  for (let day = 0; day <= lastDay; day++) {
    if (day > 0) {
      for (let member = 0; member < group.length; member++) {
        if (group[member] !== true || chance() >= 1 - Math.exp(-twin.exitPerDay)) continue;
        group[member] = false;
        const cause = pick(chance, twin.causes);
        leftByDay[cause]![day]!++;
        leftByPlace[cause]![place]!++;
      }
      moves = moves ? chance() >= twin.restPerDay : chance() < twin.resumePerDay;
    }
    if (!moves) continue;
    let left = paceKm + balance;
    balance = Math.min(0, left);
    let sleepsInTown = false;
    while (left > 0) {
      const ahead = kilometres[place + 1]! - at;
      if (left < ahead / 2) {
        if (sleepsInTown) balance = left;
        else at += left;
        break;
      }
      left -= ahead;
      balance = Math.min(0, left);
      place++;
      at = kilometres[place]!;
      sleepsInTown = true;
      if (place === kilometres.length - 1) {
        return { leftByDay, leftByPlace, arrivalDay: day, arrived: group.filter(Boolean).length };
      }
    }
  }
  throw new Error('the twin walks too slowly');
}

export function walkOften(twin: WalkingTwin, replicates: number, seed: number): WalkingFate[] {
  const chance = plainChance(seed);
  return Array.from({ length: replicates }, () => walkOnce(twin, chance));
}
