import type { ChoiceField } from '../network/choice-field.js';
import type { ChoiceSet } from './choice-sets.js';
import { weighCities } from './city-choice.js';
import type { IndependentCounts } from './independent-counts.js';
import type { PolicyInForce } from './policy-in-force.js';
import { WaysOn } from './ways-on.js';
import type { World } from './world.js';

/**
 * People of one caravan on their own who have not chosen between the same cities, by place. Most counts are zero most
 * of the time, so there is a bit per place to find the others by; bits are in the order in which people come through
 * the places on their way.
 */
export class IndependentRow {
  readonly caravan: number;
  /** Number of the row in `IndependentCounts.all`. */
  readonly index: number;
  readonly set: ChoiceSet;
  /** `[place]`: who slept there, less those who have left. */
  readonly people: Int32Array;
  /** `[place]`: who comes through today and is still to be sent on. */
  readonly onward: Int32Array;
  /** Bit `rank % 32` of word `rank / 32` is set where there is somebody, of either. */
  readonly occupied: Uint32Array;
  /** Whether anybody is in it, or was when the day began. */
  isUsed = false;
  readonly ways: WaysOn;
  /** `[place]`: who will sleep there tonight, and the bits of these places. */
  readonly #settling: Int32Array;
  readonly #settled: Uint32Array;
  readonly #weights: { readonly weights: Float64Array; total: number };
  /** Under which the weights were worked out. */
  #weighedUnder: PolicyInForce | undefined;
  /** `[place]`: number of its bit. */
  #rank: Int32Array = new Int32Array(0);
  /** Places in the order of the bits. Ways that people take before they have chosen lead forward in it for each city. */
  order: Int32Array = new Int32Array(0);

  constructor(counts: IndependentCounts, set: ChoiceSet, caravan: number, cityOfPlace: Int32Array) {
    const placeCount = cityOfPlace.length;
    this.caravan = caravan;
    this.index = counts.all.length;
    this.set = set;
    this.people = new Int32Array(placeCount);
    this.onward = new Int32Array(placeCount);
    this.occupied = new Uint32Array(Math.ceil(placeCount / 32));
    this.ways = new WaysOn(counts, this, cityOfPlace);
    this.#settling = new Int32Array(placeCount);
    this.#settled = new Uint32Array(this.occupied.length);
    this.#weights = { weights: new Float64Array(set.cities.length), total: 0 };
  }

  clear(): void {
    this.#weighedUnder = undefined;
    if (!this.isUsed) return;
    this.people.fill(0);
    this.occupied.fill(0);
    // A replicate may have ended in the middle of a day.
    this.onward.fill(0);
    this.#settling.fill(0);
    this.#settled.fill(0);
    this.isUsed = false;
  }

  /** Takes over the ways in force: call before anything else on a day. */
  follow(fields: readonly ChoiceField[]): void {
    if (!this.ways.follow(fields)) return;
    const { order, rank } = fields[this.set.cities[0]!]!;
    this.order = order;
    this.#rank = rank;
    this.occupied.fill(0);
    for (let place = 0; this.isUsed && place < this.people.length; place++)
      if (this.people[place]! > 0) this.mark(place);
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

  /** Sets the bit of a place: somebody is there, or comes by today. */
  mark(place: number): void {
    const rank = this.#rank[place]!;
    this.occupied[rank >> 5]! |= 1 << (rank & 31);
    this.isUsed = true;
  }

  /** Adds people who come to a place, for the rest of the day or the night. */
  add(place: number, people: number): void {
    this.people[place]! += people;
    this.mark(place);
  }

  /** Adds people who sleep at a place and go nowhere before tomorrow. */
  settle(place: number, people: number): void {
    if (people === 0) return;
    const rank = this.#rank[place]!;
    this.#settling[place]! += people;
    this.#settled[rank >> 5]! |= 1 << (rank & 31);
    this.isUsed = true;
  }

  /** Ends the day: its nights are where tomorrow begins. */
  endDay(world: World): void {
    let anybody = 0;
    for (let word = 0; word < this.#settled.length; word++) {
      for (let bits = this.#settled[word]!; bits !== 0; ) {
        const at = 31 - Math.clz32(bits);
        bits ^= 1 << at;
        const place = this.order[word * 32 + at]!;
        this.people[place]! += this.#settling[place]!;
        this.#settling[place] = 0;
        world.markMember(this.caravan, place);
      }
      this.occupied[word]! |= this.#settled[word]!;
      this.#settled[word] = 0;
      anybody |= this.occupied[word]!;
    }
    this.isUsed = anybody !== 0;
  }

  /**
   * Adds its people to the sums by place, and counts them. Whoever is where no bit is set is missing from both.
   *
   * @returns people in it
   */
  addTo(sums: Int32Array): number {
    if (!this.isUsed) return 0;
    const { order, people, occupied } = this;
    let all = 0;
    for (let word = 0; word < occupied.length; word++) {
      for (let bits = occupied[word]!; bits !== 0; ) {
        const at = 31 - Math.clz32(bits);
        bits ^= 1 << at;
        const place = order[word * 32 + at]!;
        sums[place]! += people[place]!;
        all += people[place]!;
      }
    }
    return all;
  }
}
