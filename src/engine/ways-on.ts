import type { ChoiceField } from '../network/choice-field.js';
import { branchesAt } from './branches.js';
import type { IndependentCounts } from './independent-counts.js';
import type { IndependentRow } from './independent-row.js';

/** Instead of an arc in `IndependentCells.ways`: no way leads on. Less than it: there is a fork. */
export const noWay = -1;
/** Nobody has left the place before: it is still to be explored. */
export const unknown = -2;
/** The fork at address `a` of the table is `firstFork - a`. */
const firstFork = -3;

/** Address in the fork table, of an answer less than `noWay`. */
export const forkAddress = (way: number): number => firstFork - way;

/** Where people of a row go on from each place, worked out when somebody first comes there. */
export class WaysOn {
  readonly #counts: IndependentCounts;
  readonly #row: IndependentRow;
  /** Answers of {@link wayFrom} under each state of closures. */
  readonly #known = new Map<readonly ChoiceField[], Int32Array>();
  /** `[place]`: answers under the one in force, which are in the cells, too. */
  #ways: Int32Array = new Int32Array(0);
  #fields: readonly ChoiceField[] = [];
  /** `[place]`: see {@link cityAt} and {@link past}. */
  readonly #cityAt: Int32Array;
  readonly #past: (IndependentRow | undefined)[] = [];

  constructor(counts: IndependentCounts, row: IndependentRow) {
    this.#counts = counts;
    this.#row = row;
    this.#cityAt = counts.cityOfPlace.map((city) => (row.set.cities.includes(city) ? city : -1));
  }

  /** Takes over the ways in force; `false` where these are the same as before. */
  follow(fields: readonly ChoiceField[]): boolean {
    if (this.#fields === fields) return false;
    this.#fields = fields;
    const known = this.#known.get(fields) ?? new Int32Array(this.#cityAt.length).fill(unknown);
    this.#known.set(fields, known);
    this.#ways = known;
    this.#row.cells.ways.set(known, this.#row.firstWay);
    return true;
  }

  /** The arc that all people of the row take from a place, or `noWay`, or a fork, see {@link forkAddress}. */
  wayFrom(place: number): number {
    const way = this.#row.cells.ways[this.#row.firstWay + place]!;
    return way === unknown ? this.explore(place) : way;
  }

  /** The same for a place that nobody of the row has left before; `cells.ways` gives it from then on. */
  explore(place: number): number {
    const way = this.#newWay(place);
    this.#ways[place] = way;
    this.#row.cells.ways[this.#row.firstWay + place] = way;
    return way;
  }

  #newWay(place: number): number {
    const { sets, forks } = this.#counts;
    const branches = branchesAt(sets, this.#row.set, this.#fields, place);
    const [first] = branches;
    if (branches.length === 1 && first!.arcs.length <= 1) return first!.arcs[0] ?? noWay;
    const branchOf: number[] = [];
    branches.forEach(({ members }, b) => {
      for (const at of members) branchOf[at] = b;
    });
    const { caravan } = this.#row;
    const withRows = branches.map((branch) => ({
      branch,
      row: this.#counts.rowOf(caravan, branch.set).index,
    }));
    return firstFork - forks.add(withRows, branchOf);
  }

  /** Index of the city at a place, -1 where there is none or it is none of the row's choice set. */
  cityAt(place: number): number {
    return this.#cityAt[place]!;
  }

  /** The row of those who have come to a place and have not arrived there. */
  past(place: number): IndependentRow {
    const city = this.#cityAt[place]!;
    if (city === -1) return this.#row;
    this.#past[place] ??= this.#counts.rowOf(
      this.#row.caravan,
      this.#counts.sets.without(this.#row.set, city),
    );
    return this.#past[place];
  }
}
