import { invariant } from '../base/invariant.js';
import { accountCount, exitCount, firstExit } from './accounts.js';

/**
 * Double-entry book of people by caravan and account. Caravan 0 is everybody who is in no caravan: pools and
 * background arrivals.
 */
export class Ledger {
  readonly caravanCount: number;
  readonly placeCount: number;
  /** `[caravan][account]`: people there now; `outside` is minus those who came in. */
  readonly stock: Int32Array;
  /** `[caravan][from][to]`: transfers of the day. */
  readonly flow: Int32Array;
  /** `[caravan][exit][place]`: people who left for good, since the start. */
  readonly exits: Int32Array;
  /** Cells of `flow` that are not 0: on most days few of them are. */
  readonly #used: Int32Array;
  #usedCount = 0;

  constructor(caravanCount: number, placeCount: number) {
    this.caravanCount = caravanCount;
    this.placeCount = placeCount;
    this.stock = new Int32Array(caravanCount * accountCount);
    this.flow = new Int32Array(caravanCount * accountCount * accountCount);
    this.exits = new Int32Array(caravanCount * exitCount * placeCount);
    this.#used = new Int32Array(this.flow.length);
  }

  clear(): void {
    this.startDay();
    this.stock.fill(0);
    this.exits.fill(0);
  }

  startDay(): void {
    for (let i = 0; i < this.#usedCount; i++) this.flow[this.#used[i]!] = 0;
    this.#usedCount = 0;
  }

  /** Moves people of a caravan from one account to another. */
  transfer(caravan: number, from: number, to: number, place: number, people: number): void {
    if (people === 0) return;
    invariant(people > 0, 'a transfer of a negative number of people');
    const row = caravan * accountCount;
    this.stock[row + from]! -= people;
    this.stock[row + to]! += people;
    const cell = (row + from) * accountCount + to;
    if (this.flow[cell] === 0) this.#used[this.#usedCount++] = cell;
    this.flow[cell]! += people;
    if (to >= firstExit)
      this.exits[(caravan * exitCount + to - firstExit) * this.placeCount + place]! += people;
  }

  /** Moves people from an account of one caravan to an account of another, through `outside`. */
  hand(
    fromCaravan: number,
    from: number,
    toCaravan: number,
    to: number,
    place: number,
    people: number,
  ): void {
    this.transfer(fromCaravan, from, 0, place, people);
    this.transfer(toCaravan, 0, to, place, people);
  }

  flowOf(caravan: number, from: number, to: number): number {
    return this.flow[(caravan * accountCount + from) * accountCount + to]!;
  }
}
