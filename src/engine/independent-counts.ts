import type { ChoiceField } from '../network/choice-field.js';
import { type ChoiceSet, ChoiceSets } from './choice-sets.js';
import { ForkTable } from './fork-table.js';
import { IndependentCells } from './independent-cells.js';
import { IndependentRow } from './independent-row.js';
import type { Model } from './model.js';

/**
 * Independent travellers: counts per caravan, choice set and place, which keeps the cost of a replicate independent of
 * the number of people. Rows are made when somebody first comes into them, and kept for later replicates.
 */
export class IndependentCounts {
  readonly sets: ChoiceSets;
  /** `[caravan]`: its rows, larger choice sets first, so that people go from earlier rows to later ones. */
  readonly rows: readonly IndependentRow[][];
  /** Every row, by its index. */
  readonly all: IndependentRow[] = [];
  readonly cells: IndependentCells;
  readonly forks: ForkTable = new ForkTable();
  /** City of a place, -1 where it is none. */
  readonly cityOfPlace: Int32Array;
  /** `[caravan][index of the set]` */
  readonly #rowOf: readonly IndependentRow[][];
  #fields: readonly ChoiceField[];

  constructor({ caravanCount, cityPlace, cityOfPlace, placeEntity, fields }: Model) {
    this.sets = new ChoiceSets(cityPlace, placeEntity);
    this.rows = Array.from({ length: caravanCount }, () => []);
    this.#rowOf = Array.from({ length: caravanCount }, () => []);
    this.cells = new IndependentCells(cityOfPlace.length);
    this.cityOfPlace = cityOfPlace;
    this.#fields = fields[0]!;
  }

  clear(): void {
    for (const row of this.all) row.clear();
  }

  /** Call every day, with the ways in force. */
  startDay(fields: readonly ChoiceField[]): void {
    if (fields === this.#fields) return;
    this.#fields = fields;
    for (const row of this.all) row.follow(fields);
  }

  rowOf(caravan: number, set: ChoiceSet): IndependentRow {
    return this.#rowOf[caravan]![set.index] ?? this.#newRow(caravan, set);
  }

  /** The row of people who have chosen. */
  single(caravan: number, city: number): IndependentRow {
    return this.rowOf(caravan, this.sets.single(city));
  }

  #newRow(caravan: number, set: ChoiceSet): IndependentRow {
    this.cells.makeRoom(this.all.length + 1);
    const row = new IndependentRow(this, set, caravan);
    row.follow(this.#fields);
    this.all.push(row);
    this.#rowOf[caravan]![set.index] = row;
    const rows = this.rows[caravan]!;
    const at = rows.findIndex((other) => other.set.cities.length < set.cities.length);
    rows.splice(at === -1 ? rows.length : at, 0, row);
    return row;
  }
}
