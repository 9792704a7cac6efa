import { invariant } from '../base/invariant.js';

export const moving = 0;
export const resting = 1;
/** Not travelling as a group until its day of resuming: a dissolved caravan that will form again. */
export const scattered = 2;

/** Parts of a group smaller than this travel independently. */
export const smallestGroup = 20;

/**
 * The groups of a replicate as parallel arrays: row `i` of each column is one group. A row with no people is
 * dead and is removed at the end of the day. Columns may be replaced when rows are added: read them through
 * the object, never keep them.
 */
export class Groups {
  count = 0;
  id: Uint32Array = new Uint32Array(64);
  caravan: Uint8Array = new Uint8Array(64);
  people: Int32Array = new Int32Array(64);
  state: Uint8Array = new Uint8Array(64);
  /** Index of the border city the group makes for. */
  destination: Uint8Array = new Uint8Array(64);
  /** Last place reached; on a link, its tail. */
  place: Int32Array = new Int32Array(64);
  /** Arc the group sleeps on, -1 at a place. */
  arc: Int32Array = new Int32Array(64);
  /** Km walked on that arc. */
  arcKm: Float64Array = new Float64Array(64);
  /** Day on which the group last entered a country. */
  countryDay: Int32Array = new Int32Array(64);
  /** First day on which the group may move again (long stop, or scattered). */
  freeDay: Int32Array = new Int32Array(64);
  /** Km the group may still travel today. */
  reachKm: Float64Array = new Float64Array(64);
  /**
   * Km on foot that the last day of walking fell short of its pace by stopping at a town, or exceeded it, then below
   * 0, by going on to one.
   */
  balanceKm: Float64Array = new Float64Array(64);
  /** 1 while today's travel is on foot. */
  onFoot: Uint8Array = new Uint8Array(64);
  /** 1 while today's travel is by freight train. */
  byRail: Uint8Array = new Uint8Array(64);
  /** 1 if the group got anywhere on its last day. */
  travelled: Uint8Array = new Uint8Array(64);
  /** Newest node of the group's trail. */
  trail: Int32Array = new Int32Array(64);

  /** Adds a row of zeros and returns its number. */
  add(): number {
    if (this.count === this.people.length) this.#grow();
    const row = this.count++;
    for (const column of this.#columns()) column[row] = 0;
    this.arc[row] = -1;
    return row;
  }

  /** Adds a copy of row `from` with another id and number of people; the people leave `from`. */
  split(from: number, id: number, people: number): number {
    invariant(people > 0 && people <= this.people[from]!, 'a part larger than its group');
    const row = this.add();
    for (const column of this.#columns()) column[row] = column[from]!;
    this.id[row] = id;
    this.people[row] = people;
    this.people[from]! -= people;
    return row;
  }

  /** Drops dead rows and puts the others in order of id, in which claims on anything scarce are settled. */
  compact(): void {
    let kept = 0;
    for (let row = 0; row < this.count; row++) {
      if (this.people[row] === 0) continue;
      if (kept !== row) for (const column of this.#columns()) column[kept] = column[row]!;
      kept++;
    }
    this.count = kept;
    for (let row = 1; row < kept; row++) {
      for (let at = row; at > 0 && this.id[at - 1]! > this.id[at]!; at--) this.#swap(at - 1, at);
    }
  }

  #swap(a: number, b: number): void {
    for (const column of this.#columns()) {
      const kept = column[a]!;
      column[a] = column[b]!;
      column[b] = kept;
    }
  }

  #grow(): void {
    const size = this.people.length * 2;
    const copyOf = <Column extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
      column: Column,
      copy: Column,
    ): Column => {
      copy.set(column);
      return copy;
    };
    this.id = copyOf(this.id, new Uint32Array(size));
    this.caravan = copyOf(this.caravan, new Uint8Array(size));
    this.people = copyOf(this.people, new Int32Array(size));
    this.state = copyOf(this.state, new Uint8Array(size));
    this.destination = copyOf(this.destination, new Uint8Array(size));
    this.place = copyOf(this.place, new Int32Array(size));
    this.arc = copyOf(this.arc, new Int32Array(size));
    this.arcKm = copyOf(this.arcKm, new Float64Array(size));
    this.countryDay = copyOf(this.countryDay, new Int32Array(size));
    this.freeDay = copyOf(this.freeDay, new Int32Array(size));
    this.reachKm = copyOf(this.reachKm, new Float64Array(size));
    this.balanceKm = copyOf(this.balanceKm, new Float64Array(size));
    this.onFoot = copyOf(this.onFoot, new Uint8Array(size));
    this.byRail = copyOf(this.byRail, new Uint8Array(size));
    this.travelled = copyOf(this.travelled, new Uint8Array(size));
    this.trail = copyOf(this.trail, new Int32Array(size));
    this.#list = undefined;
  }

  #list: (Uint8Array | Uint32Array | Int32Array | Float64Array)[] | undefined;

  #columns(): (Uint8Array | Uint32Array | Int32Array | Float64Array)[] {
    this.#list ??= [
      this.id,
      this.caravan,
      this.people,
      this.state,
      this.destination,
      this.place,
      this.arc,
      this.arcKm,
      this.countryDay,
      this.freeDay,
      this.reachKm,
      this.balanceKm,
      this.onFoot,
      this.byRail,
      this.travelled,
      this.trail,
    ];
    return this.#list;
  }
}
