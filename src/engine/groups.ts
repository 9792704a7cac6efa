import { invariant } from '../base/invariant.js';
import { longer } from '../base/longer.js';

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
  /** Stages of fatigue since its last day of rest. */
  fatigue: Uint8Array = new Uint8Array(64);
  /** 1 if the group got anywhere on its last day. */
  travelled: Uint8Array = new Uint8Array(64);
  /** Newest node of the group's trail. */
  trail: Int32Array = new Int32Array(64);
  /** Work space of sorting: the row that comes first, second and so on. */
  #order: Int32Array = new Int32Array(64);

  /** Adds a row of zeros and returns its number. */
  add(): number {
    const row = this.#addRow();
    this.id[row] = 0;
    this.caravan[row] = 0;
    this.people[row] = 0;
    this.state[row] = 0;
    this.destination[row] = 0;
    this.place[row] = 0;
    this.arc[row] = -1;
    this.arcKm[row] = 0;
    this.countryDay[row] = 0;
    this.freeDay[row] = 0;
    this.reachKm[row] = 0;
    this.balanceKm[row] = 0;
    this.onFoot[row] = 0;
    this.byRail[row] = 0;
    this.fatigue[row] = 0;
    this.travelled[row] = 0;
    this.trail[row] = 0;
    return row;
  }

  /** Adds a copy of row `from` with another id and number of people; the people leave `from`. */
  split(from: number, id: number, people: number): number {
    invariant(people > 0 && people <= this.people[from]!, 'a part larger than its group');
    const row = this.#addRow();
    this.#copy(from, row);
    this.id[row] = id;
    this.people[row] = people;
    this.people[from]! -= people;
    return row;
  }

  /** Drops dead rows and puts the others in order of id, in which claims on anything scarce are settled. */
  compact(): void {
    const { count, people, id } = this;
    let kept = 0;
    let inOrder = true;
    for (let row = 0; row < count; row++) {
      if (people[row] === 0) continue;
      if (kept !== row) this.#copy(row, kept);
      if (kept > 0 && id[kept - 1]! > id[kept]!) inOrder = false;
      kept++;
    }
    this.count = kept;
    if (!inOrder) this.#sort();
  }

  /** Finds out where each row has to go before it moves any, since a row is many columns. */
  #sort(): void {
    const { id, count } = this;
    const order = this.#order;
    for (let row = 0; row < count; row++) {
      let at = row;
      for (; at > 0 && id[order[at - 1]!]! > id[row]!; at--) order[at] = order[at - 1]!;
      order[at] = row;
    }
    // Each ring of rows that take each other's place goes round by one, by way of the row behind the last.
    for (let first = 0; first < count; first++) {
      if (order[first] === first) continue;
      this.#copy(first, count);
      let to = first;
      for (let from = order[to]!; from !== first; from = order[to]!) {
        this.#copy(from, to);
        order[to] = to;
        to = from;
      }
      this.#copy(count, to);
      order[to] = to;
    }
  }

  #copy(from: number, to: number): void {
    this.id[to] = this.id[from]!;
    this.caravan[to] = this.caravan[from]!;
    this.people[to] = this.people[from]!;
    this.state[to] = this.state[from]!;
    this.destination[to] = this.destination[from]!;
    this.place[to] = this.place[from]!;
    this.arc[to] = this.arc[from]!;
    this.arcKm[to] = this.arcKm[from]!;
    this.countryDay[to] = this.countryDay[from]!;
    this.freeDay[to] = this.freeDay[from]!;
    this.reachKm[to] = this.reachKm[from]!;
    this.balanceKm[to] = this.balanceKm[from]!;
    this.onFoot[to] = this.onFoot[from]!;
    this.byRail[to] = this.byRail[from]!;
    this.fatigue[to] = this.fatigue[from]!;
    this.travelled[to] = this.travelled[from]!;
    this.trail[to] = this.trail[from]!;
  }

  #addRow(): number {
    // One row more than there are is room for sorting.
    if (this.count + 1 === this.people.length) this.#grow();
    return this.count++;
  }

  #grow(): void {
    const size = this.people.length * 2;
    this.id = longer(this.id, size);
    this.caravan = longer(this.caravan, size);
    this.people = longer(this.people, size);
    this.state = longer(this.state, size);
    this.destination = longer(this.destination, size);
    this.place = longer(this.place, size);
    this.arc = longer(this.arc, size);
    this.arcKm = longer(this.arcKm, size);
    this.countryDay = longer(this.countryDay, size);
    this.freeDay = longer(this.freeDay, size);
    this.reachKm = longer(this.reachKm, size);
    this.balanceKm = longer(this.balanceKm, size);
    this.onFoot = longer(this.onFoot, size);
    this.byRail = longer(this.byRail, size);
    this.fatigue = longer(this.fatigue, size);
    this.travelled = longer(this.travelled, size);
    this.trail = longer(this.trail, size);
    this.#order = new Int32Array(size);
  }
}
