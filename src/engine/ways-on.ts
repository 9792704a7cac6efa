import type { ChoiceField } from '../network/choice-field.js';
import { type Branch, branchesAt } from './branches.js';
import type { IndependentCounts } from './independent-counts.js';
import type { IndependentRow } from './independent-row.js';

/** What people of a row may do at a place with more than one way. */
export interface Fork {
  /** At least one; the row of those who go into it is beside it. */
  readonly branches: readonly { readonly branch: Branch; readonly row: IndependentRow }[];
  /** `[city of the row]`: number of its branch. */
  readonly branchOf: Uint8Array;
}

/** Instead of an arc in {@link WaysOn.wayFrom}: no way leads on, or there is a fork. */
export const noWay = -1;
export const fork = -2;
/** Nobody has asked yet. */
const unknown = -3;

/** Ways on from the places, under one state of closures. */
interface Ways {
  readonly onlyArc: Int32Array;
  readonly forks: (Fork | undefined)[];
}

/** Where people of a row go on from each place, worked out when somebody first comes there. */
export class WaysOn {
  readonly #counts: IndependentCounts;
  readonly #row: IndependentRow;
  readonly #cityOfPlace: Int32Array;
  readonly #known = new Map<readonly ChoiceField[], Ways>();
  /** `[place]`: answers of {@link wayFrom}. */
  #onlyArc: Int32Array = new Int32Array(0);
  #forks: (Fork | undefined)[] = [];
  #fields: readonly ChoiceField[] = [];
  /** `[place]`: see {@link past}. */
  readonly #past: (IndependentRow | undefined)[] = [];

  constructor(counts: IndependentCounts, row: IndependentRow, cityOfPlace: Int32Array) {
    this.#counts = counts;
    this.#row = row;
    this.#cityOfPlace = cityOfPlace;
  }

  /** Takes over the ways in force; `false` where these are the same as before. */
  follow(fields: readonly ChoiceField[]): boolean {
    if (this.#fields === fields) return false;
    this.#fields = fields;
    const known = this.#known.get(fields) ?? {
      onlyArc: new Int32Array(this.#cityOfPlace.length).fill(unknown),
      forks: [],
    };
    this.#known.set(fields, known);
    this.#onlyArc = known.onlyArc;
    this.#forks = known.forks;
    return true;
  }

  /** The arc that all people of the row take from a place, or `noWay`, or `fork`. */
  wayFrom(place: number): number {
    const arc = this.#onlyArc[place]!;
    return arc === unknown ? this.#explore(place) : arc;
  }

  /** Where {@link wayFrom} has said that there is one. */
  forkAt(place: number): Fork {
    return this.#forks[place]!;
  }

  #explore(place: number): number {
    const { sets } = this.#counts;
    const branches = branchesAt(sets, this.#row.set, this.#fields, place);
    const [first] = branches;
    if (branches.length === 1 && first!.arcs.length <= 1) {
      this.#onlyArc[place] = first!.arcs[0] ?? noWay;
    } else {
      this.#onlyArc[place] = fork;
      const branchOf = new Uint8Array(this.#row.set.cities.length);
      branches.forEach(({ members }, b) => {
        for (const at of members) branchOf[at] = b;
      });
      this.#forks[place] = {
        branches: branches.map((branch) => ({
          branch,
          row: this.#counts.rowOf(this.#row.caravan, branch.set),
        })),
        branchOf,
      };
    }
    return this.#onlyArc[place]!;
  }

  /** Index of the city at a place, -1 where there is none or it is none of the row's choice set. */
  cityAt(place: number): number {
    const city = this.#cityOfPlace[place]!;
    return city !== -1 && this.#row.set.cities.includes(city) ? city : -1;
  }

  /** The row of those who have come to a place and have not arrived there. */
  past(place: number): IndependentRow {
    if (this.#cityOfPlace[place] === -1) return this.#row;
    this.#past[place] ??= this.#without(this.cityAt(place));
    return this.#past[place];
  }

  #without(city: number): IndependentRow {
    return city === -1
      ? this.#row
      : this.#counts.rowOf(this.#row.caravan, this.#counts.sets.without(this.#row.set, city));
  }
}
