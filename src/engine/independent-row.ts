import type { ChoiceField } from '../network/choice-field.js';
import type { ChoiceSet } from './choice-sets.js';
import { weighCities } from './city-choice.js';
import { cellSize, here, type IndependentCells, onward, settling } from './independent-cells.js';
import type { IndependentCounts } from './independent-counts.js';
import type { PolicyInForce } from './policy-in-force.js';
import { WaysOn } from './ways-on.js';
import type { World } from './world.js';

/**
 * People of one caravan on their own who have not chosen between the same cities, by place. Bits of the places are in
 * the order in which people come through them on their way.
 */
export class IndependentRow {
  readonly caravan: number;
  readonly set: ChoiceSet;
  /** Number of the row in `IndependentCounts.all`. */
  readonly index: number;
  readonly cells: IndependentCells;
  /** Where the cells of the row begin, and the words of its bits. */
  readonly firstCell: number;
  readonly firstWay: number;
  readonly firstWord: number;
  /** Whether anybody is in it, or was when the day began. */
  isUsed = false;
  readonly ways: WaysOn;
  readonly #weights: { readonly weights: Float64Array; total: number };
  /** Under which the weights were worked out. */
  #weighedUnder: PolicyInForce | undefined;
  /** `[place]`: number of its bit. */
  #rank: Int32Array = new Int32Array(0);
  /** Places in the order of the bits. Ways that people take before they have chosen lead forward in it for each city. */
  order: Int32Array = new Int32Array(0);

  constructor(counts: IndependentCounts, set: ChoiceSet, caravan: number) {
    this.caravan = caravan;
    this.set = set;
    this.index = counts.all.length;
    this.cells = counts.cells;
    this.firstCell = this.index * this.cells.placeCount * cellSize;
    this.firstWay = this.index * this.cells.placeCount;
    this.firstWord = this.index * this.cells.wordCount;
    this.ways = new WaysOn(counts, this);
    this.#weights = { weights: new Float64Array(set.cities.length), total: 0 };
  }

  clear(): void {
    this.#weighedUnder = undefined;
    if (!this.isUsed) return;
    const { values, occupied, settled, placeCount, wordCount } = this.cells;
    for (let place = 0; place < placeCount; place++) {
      const cell = this.cellOf(place);
      values[cell + here] = 0;
      // A replicate may have ended in the middle of a day.
      values[cell + onward] = 0;
      values[cell + settling] = 0;
    }
    occupied.fill(0, this.firstWord, this.firstWord + wordCount);
    settled.fill(0, this.firstWord, this.firstWord + wordCount);
    this.isUsed = false;
  }

  /** Takes over the ways in force: call before anything else on a day. */
  follow(fields: readonly ChoiceField[]): void {
    if (!this.ways.follow(fields)) return;
    const { order, rank } = fields[this.set.cities[0]!]!;
    this.order = order;
    this.#rank = rank;
    const { occupied, placeCount, wordCount } = this.cells;
    occupied.fill(0, this.firstWord, this.firstWord + wordCount);
    for (let place = 0; this.isUsed && place < placeCount; place++)
      if (this.peopleAt(place) > 0) this.mark(place);
  }

  /** Where the cell of a place is. */
  cellOf(place: number): number {
    return this.firstCell + place * cellSize;
  }

  /** People who slept at a place, less those who have left. */
  peopleAt(place: number): number {
    return this.cells.values[this.cellOf(place) + here]!;
  }

  /** Weights of its cities today, in their order, and their sum. */
  weightsToday(world: World): { readonly weights: Float64Array; readonly total: number } {
    const { policy } = world;
    if (policy !== this.#weighedUnder) {
      this.#weights.total = weighCities(world, this.set.cities, this.#weights.weights);
      this.#weighedUnder = policy;
    }
    return this.#weights;
  }

  /** The city that a person chooses between those of the row, by `world.chance`: where it is in the choice set. */
  chooseCity(world: World): number {
    const cityCount = this.set.cities.length;
    if (cityCount === 1) return 0;
    const { weights, total } = this.weightsToday(world);
    return world.chance.choose(weights, 0, cityCount, total);
  }

  /** Sets the bit of a place: somebody is there, or comes by today. */
  mark(place: number): void {
    const rank = this.#rank[place]!;
    this.cells.occupied[this.firstWord + (rank >> 5)]! |= 1 << (rank & 31);
    this.isUsed = true;
  }

  /** Adds people who come to a place, for the rest of the day or the night. */
  add(place: number, people: number): void {
    this.cells.values[this.cellOf(place) + here]! += people;
    this.mark(place);
  }

  /** Adds people who come through a place and are to be sent on today. */
  passOn(place: number, people: number): void {
    this.cells.values[this.cellOf(place) + onward]! += people;
    this.mark(place);
  }

  /** Adds people who sleep at a place and go nowhere before tomorrow. */
  settle(place: number, people: number): void {
    if (people === 0) return;
    this.cells.values[this.cellOf(place) + settling]! += people;
    this.cells.settled[this.firstWord + (place >> 5)]! |= 1 << (place & 31);
    this.isUsed = true;
  }

  /** Ends the day: its nights are where tomorrow begins. */
  endDay(world: World): void {
    const { values, occupied, settled, wordCount } = this.cells;
    for (let word = 0; word < wordCount; word++) {
      for (let bits = settled[this.firstWord + word]!; bits !== 0; ) {
        const bit = 31 - Math.clz32(bits);
        bits ^= 1 << bit;
        const place = word * 32 + bit;
        const cell = this.cellOf(place);
        values[cell + here]! += values[cell + settling]!;
        values[cell + settling] = 0;
        this.mark(place);
        world.markMember(this.caravan, place);
      }
      settled[this.firstWord + word] = 0;
    }
    let anybody = 0;
    for (let word = 0; word < wordCount; word++) anybody |= occupied[this.firstWord + word]!;
    this.isUsed = anybody !== 0;
  }

  /**
   * Adds its people to the sums by place, and counts them. Whoever is where no bit is set is missing from both.
   *
   * @returns people in it
   */
  addTo(sums: Int32Array): number {
    if (!this.isUsed) return 0;
    const { values, occupied, wordCount } = this.cells;
    let all = 0;
    for (let word = 0; word < wordCount; word++) {
      for (let bits = occupied[this.firstWord + word]!; bits !== 0; ) {
        const bit = 31 - Math.clz32(bits);
        bits ^= 1 << bit;
        const place = this.order[word * 32 + bit]!;
        const people = values[this.cellOf(place) + here]!;
        sums[place]! += people;
        all += people;
      }
    }
    return all;
  }
}
