/**
 * Border cities between which people on their own have not yet chosen. It shrinks on their way, where the ways to its
 * cities part.
 */
export interface ChoiceSet {
  /** Number of the set, in the order in which they come up. */
  readonly index: number;
  /** Indexes of its cities, ascending. */
  readonly cities: Int32Array;
  /** Entity of its random numbers. */
  readonly entity: number;
}

/** The choice sets of a scenario, one object for each; made when they first come up. */
export class ChoiceSets {
  readonly #cityPlace: Int32Array;
  readonly #placeEntity: Uint32Array;
  readonly #sets = new Map<string, ChoiceSet>();
  readonly #single: readonly ChoiceSet[];
  /** All border cities. */
  readonly all: ChoiceSet;

  /**
   * @param cityPlace - place of each city
   * @param placeEntity - entity of each place
   */
  constructor(cityPlace: Int32Array, placeEntity: Uint32Array) {
    this.#cityPlace = cityPlace;
    this.#placeEntity = placeEntity;
    const cities = [...cityPlace.keys()];
    this.all = this.of(cities);
    this.#single = cities.map((city) => this.of([city]));
  }

  /** @param cities - in any order, each once */
  of(cities: readonly number[]): ChoiceSet {
    const sorted = [...cities].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const entity = sorted.reduce(
      (mixed, city) => mixed ^ Math.imul(this.#placeEntity[this.#cityPlace[city]!]!, 0x9e3779b1),
      0,
    );
    const set = { index: this.#sets.size, cities: Int32Array.from(sorted), entity };
    this.#sets.set(key, set);
    return set;
  }

  single(city: number): ChoiceSet {
    return this.#single[city]!;
  }

  without(set: ChoiceSet, city: number): ChoiceSet {
    return this.of([...set.cities].filter((other) => other !== city));
  }
}
