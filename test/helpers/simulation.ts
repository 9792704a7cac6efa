import { type Account, accountCount, accounts } from '../../src/engine/accounts.js';
import { moving, resting } from '../../src/engine/groups.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { World } from '../../src/engine/world.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import type { Scenario } from '../../src/scenario/scenario.js';

// The only file of the tests that knows how the engine lays out its state.

export interface RunOptions {
  readonly replicates?: number;
  readonly first?: number;
  readonly seed?: string;
  readonly model?: Model;
}

export function worldOf(model: Model, seed = 'test'): World {
  return new World(model, new RandomStream(streamKey(seed), 0));
}

/** Runs replicates and calls back at the end of every day. */
export function runDays(
  scenario: Scenario,
  afterDay: (world: World) => void,
  options: RunOptions = {},
): void {
  const { replicates = 1, first = 0, seed = 'test', model = new Model(scenario) } = options;
  const world = worldOf(model, seed);
  for (let replicate = first; replicate < first + replicates; replicate++) {
    simulateReplicate(world, replicate, { afterDay, afterReplicate() {} });
  }
}

/** Runs replicates and calls back at the end of each. */
export function runReplicates(
  scenario: Scenario,
  afterReplicate: (world: World) => void,
  options: RunOptions = {},
): void {
  const { replicates = 1, first = 0, seed = 'test', model = new Model(scenario) } = options;
  const world = worldOf(model, seed);
  for (let replicate = first; replicate < first + replicates; replicate++) {
    simulateReplicate(world, replicate, { afterDay() {}, afterReplicate });
  }
}

export interface SeenGroup {
  readonly id: number;
  readonly caravan: string;
  readonly people: number;
  readonly state: 'moving' | 'resting' | 'scattered';
  /** Last place reached. */
  readonly place: string;
  /** Head of the link the group is on, `null` at a place, and the km walked on it. */
  readonly toward: string | null;
  readonly km: number;
  readonly city: string;
}

export interface SeenCount {
  readonly caravan: string;
  readonly city: string;
  readonly people: number;
}

/** What an observer can see at the end of a day, in names and plain objects. */
export interface SeenDay {
  readonly day: number;
  readonly groups: readonly SeenGroup[];
  /** City: those that they still choose between, with a plus. */
  readonly independents: readonly (SeenCount & { readonly place: string })[];
  /** At the border cities; caravan `(others)` is everybody outside the caravans. */
  readonly waiting: readonly (SeenCount & { readonly account: 'list' | 'attempting' | 'staying' })[];
  readonly pools: Readonly<Record<string, number>>;
  /** Where people of all caravans left for good so far. */
  readonly exits: readonly {
    readonly caravan: string;
    readonly account: Account;
    readonly place: string;
    readonly people: number;
  }[];
  readonly encounters: Readonly<Record<string, number>>;
  readonly overflow: Readonly<Record<string, number>>;
}

export const others = '(others)';

export function caravanNames({ scenario }: Model): string[] {
  return [others, ...scenario.caravans.map(({ id }) => id)];
}

/** Reads the state of a replicate. */
export function seenDay(world: World): SeenDay {
  const { model, groups, border, ledger } = world;
  const { placeCount, cityCount } = model;
  const names = caravanNames(model);
  const placeId = (place: number): string => model.network.places[place]!.id;
  const cityId = (city: number): string => placeId(model.cityPlace[city]!);
  const cities = Array.from({ length: cityCount }, (_, city) => city);
  const seenGroups = Array.from({ length: groups.count }, (_, row): SeenGroup => {
    const arc = groups.arc[row]!;
    const state = groups.state[row];
    return {
      id: groups.id[row]!,
      caravan: names[groups.caravan[row]!]!,
      people: groups.people[row]!,
      state: state === moving ? 'moving' : state === resting ? 'resting' : 'scattered',
      place: placeId(groups.place[row]!),
      toward: arc === -1 ? null : placeId(model.network.arcHead[arc]!),
      km: arc === -1 ? 0 : groups.arcKm[row]!,
      city: cityId(groups.destination[row]!),
    };
  });
  const independents: (SeenCount & { place: string })[] = [];
  const waiting: (SeenCount & { account: 'list' | 'attempting' | 'staying' })[] = [];
  const exits: { caravan: string; account: Account; place: string; people: number }[] = [];
  names.forEach((caravan, c) => {
    for (const city of cities) {
      const cell = c * cityCount + city;
      for (const account of ['list', 'attempting', 'staying'] as const) {
        // Who goes from one border city to another is booked as staying.
        const people = border[account][cell]! + (account === 'staying' ? border.moving[cell]! : 0);
        if (people !== 0) waiting.push({ caravan, city: cityId(city), account, people });
      }
    }
    for (const row of world.independents.rows[c]!) {
      const city = Array.from(row.set.cities, cityId).join('+');
      for (let place = 0; place < placeCount; place++) {
        const people = row.peopleAt(place);
        if (people !== 0) independents.push({ caravan, city, place: placeId(place), people });
      }
    }
    accounts.slice(7).forEach((account, exit) => {
      for (let place = 0; place < placeCount; place++) {
        const people = ledger.exits[(c * (accountCount - 7) + exit) * placeCount + place]!;
        if (people !== 0) exits.push({ caravan, account, place: placeId(place), people });
      }
    });
  });
  const pools: Record<string, number> = {};
  world.pool.forEach((people, place) => {
    if (people !== 0) pools[placeId(place)] = people;
  });
  return {
    day: world.day,
    groups: seenGroups,
    independents,
    waiting,
    pools,
    exits,
    encounters: Object.fromEntries(cities.map((city) => [cityId(city), border.encounters[city]!])),
    overflow: Object.fromEntries(cities.map((city) => [cityId(city), border.overflow[city]!])),
  };
}

/** One replicate, day by day. */
export function diary(scenario: Scenario, options: Omit<RunOptions, 'replicates'> = {}): SeenDay[] {
  const days: SeenDay[] = [];
  runDays(scenario, (world) => days.push(seenDay(world)), options);
  return days;
}

/** People of a caravan by account, counted where they are; pools belong to `(others)`. */
export function peopleByAccount(day: SeenDay, caravan: string): Record<Account, number> {
  const counted = Object.fromEntries(accounts.map((account) => [account, 0])) as Record<Account, number>;
  for (const group of day.groups) if (group.caravan === caravan) counted.group += group.people;
  for (const count of day.independents) if (count.caravan === caravan) counted.independent += count.people;
  for (const count of day.waiting) if (count.caravan === caravan) counted[count.account] += count.people;
  for (const exit of day.exits) if (exit.caravan === caravan) counted[exit.account] += exit.people;
  if (caravan === others) for (const people of Object.values(day.pools)) counted.pool += people;
  return counted;
}

/** People of a caravan who have left for good through an account, up to a day. */
export function leftBy(day: SeenDay, account: Account, caravan = 'caravan'): number {
  return peopleByAccount(day, caravan)[account];
}

/** People of a caravan (the first one unless told otherwise) who are booked in an account. */
export function stockOf({ ledger }: World, account: Account, caravan = 1): number {
  return ledger.stock[caravan * accountCount + accounts.indexOf(account)]!;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
