import type { ChoiceField } from '../network/choice-field.js';

/**
 * Independent travellers: counts per caravan, border city they make for, and place, which keeps the cost of a
 * replicate independent of the number of people. Most counts are zero most of the time, so each row, that is
 * each caravan and city, has a bit per place to find the others by; bits are in the order in which people come
 * through the places on their way to the city, whatever ways are open that day.
 */
export class IndependentCounts {
  /** `[caravan][city][place]` */
  readonly people: Int32Array;
  /** `[caravan][city]`: their sums. */
  readonly totals: Int32Array;
  readonly placeCount: number;
  readonly wordCount: number;
  /** `[caravan][city][word]`: bit `rank % 32` of word `rank / 32` is set where somebody is. */
  readonly occupied: Uint32Array;
  readonly #cityCount: number;
  /** By row: the choice field that the ranks of its bits belong to. */
  readonly #fields: ChoiceField[] = [];

  constructor(caravanCount: number, cityCount: number, placeCount: number) {
    this.#cityCount = cityCount;
    this.placeCount = placeCount;
    this.wordCount = Math.ceil(placeCount / 32);
    this.people = new Int32Array(caravanCount * cityCount * placeCount);
    this.totals = new Int32Array(caravanCount * cityCount);
    this.occupied = new Uint32Array(caravanCount * cityCount * this.wordCount);
  }

  /** @param fields - of day 0, by city */
  clear(fields: readonly ChoiceField[]): void {
    for (let row = 0; row < this.totals.length; row++) {
      this.#fields[row] = fields[row % this.#cityCount]!;
      if (this.totals[row] === 0) continue;
      this.people.fill(0, row * this.placeCount, (row + 1) * this.placeCount);
      this.occupied.fill(0, row * this.wordCount, (row + 1) * this.wordCount);
      this.totals[row] = 0;
    }
  }

  /** Adds people who come to a place from outside the row. */
  add(row: number, place: number, people: number): void {
    this.people[row * this.placeCount + place]! += people;
    this.totals[row]! += people;
    this.mark(row, place);
  }

  /** Sets the bit of a place: somebody is there, or comes by today. */
  mark(row: number, place: number): void {
    const rank = this.#fields[row]!.rank[place]!;
    this.occupied[row * this.wordCount + (rank >> 5)]! |= 1 << (rank & 31);
  }

  /** Puts the bits of a row in the order of the field in force. */
  follow(row: number, field: ChoiceField): void {
    if (this.#fields[row] === field) return;
    this.#fields[row] = field;
    const first = row * this.wordCount;
    this.occupied.fill(0, first, first + this.wordCount);
    for (let rank = 0; rank < this.placeCount; rank++) {
      if (this.people[row * this.placeCount + field.order[rank]!] === 0) continue;
      this.occupied[first + (rank >> 5)]! |= 1 << (rank & 31);
    }
  }

  /** Adds the people of a row to the sums by place. */
  addTo(sums: Int32Array, row: number): void {
    if (this.totals[row] === 0) return;
    const { order } = this.#fields[row]!;
    for (let word = 0; word < this.wordCount; word++) {
      let bits = this.occupied[row * this.wordCount + word]!;
      while (bits !== 0) {
        const at = 31 - Math.clz32(bits);
        bits ^= 1 << at;
        const place = order[word * 32 + at]!;
        sums[place]! += this.people[row * this.placeCount + place]!;
      }
    }
  }

  /** People of a row, counted place by place. Whoever is where no bit is set is missing from it. */
  sumOf(row: number): number {
    const { order } = this.#fields[row]!;
    let sum = 0;
    for (let word = 0; word < this.wordCount; word++) {
      let bits = this.occupied[row * this.wordCount + word]!;
      while (bits !== 0) {
        const at = 31 - Math.clz32(bits);
        bits ^= 1 << at;
        sum += this.people[row * this.placeCount + order[word * 32 + at]!]!;
      }
    }
    return sum;
  }
}
