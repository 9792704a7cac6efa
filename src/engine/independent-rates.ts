import { centralAmerica, northernMexico } from './model.js';
import type { PolicyInForce } from './policy-in-force.js';
import type { World } from './world.js';

/** Weights of what an independent traveller may do on a day, in this order. */
export const independentChoices = 4;

/** What a link is to an independent traveller: see {@link IndependentRates.links}. */
const linkChances = 4;
export const passes = 0;
export const isStopped = 1;
export const goesOn = 2;
export const leadsTo = 3;

/**
 * What the rates of a replicate mean for independent travellers at each place and on each arc, worked out once
 * per replicate and whenever the policy changes, instead of for each of the many small counts of a day.
 */
export class IndependentRates {
  readonly #placeCount: number;
  readonly #arcCount: number;
  /** `[caravan][place]`: probability of doing anything but stay. */
  readonly leaveProbability: Float64Array;
  /** `[caravan][place][choice]`: hazards of setting out, turning back, asylum and detention. */
  readonly hazards: Float64Array;
  /** `[caravan][place][choice]`: their shares among those who do not stay. */
  readonly shares: Float64Array;
  /**
   * `[caravan][arc]`: probabilities of passing onto the link, of being stopped at its head, and of going on from there
   * on the same day, and the place of its head. In one table, because what travellers wait for is memory.
   */
  readonly links: Float64Array;
  #policy: PolicyInForce | undefined;

  constructor(caravanCount: number, placeCount: number, arcCount: number) {
    this.#placeCount = placeCount;
    this.#arcCount = arcCount;
    this.leaveProbability = new Float64Array(caravanCount * placeCount);
    this.hazards = new Float64Array(caravanCount * placeCount * independentChoices);
    this.shares = new Float64Array(this.hazards.length);
    this.links = new Float64Array(caravanCount * arcCount * linkChances);
  }

  /** Where the numbers of an arc begin in `links`. */
  linkOf(caravan: number, arc: number): number {
    return (caravan * this.#arcCount + arc) * linkChances;
  }

  /** Call at the start of a replicate, when its rates have been drawn. */
  startReplicate(world: World): void {
    this.#policy = undefined;
    const { arcKm, arcHead } = world.model.network;
    for (let caravan = 1; caravan < world.model.caravanCount; caravan++) {
      const rideKm = world.rates[caravan]!.independentRideKm;
      for (let arc = 0; arc < this.#arcCount; arc++) {
        const link = this.linkOf(caravan, arc);
        this.links[link + goesOn] = Math.exp(-arcKm[arc]! / rideKm);
        this.links[link + leadsTo] = arcHead[arc]!;
      }
    }
  }

  /** Call every day. */
  startDay(world: World): void {
    const { policy, model } = world;
    if (policy === this.#policy) return;
    this.#policy = policy;
    for (let caravan = 1; caravan < model.caravanCount; caravan++) {
      const rates = world.rates[caravan]!;
      for (let place = 0; place < this.#placeCount; place++) {
        const zone = model.placeZone[place];
        const cell = caravan * this.#placeCount + place;
        const out = zone === northernMexico ? rates.setOutPerDayNorth : rates.setOutPerDaySouth;
        const back = rates.independentReturnedPerDay;
        const stay = rates.independentAsylumPerDay + policy.asylumPerDay[place]!;
        const free = zone === centralAmerica || policy.freePassage[place] === 1;
        const held = free ? 0 : rates.independentDetainedPerDay;
        this.hazards.set([out, back, stay, held], cell * independentChoices);
        const total = out + back + stay + held;
        this.leaveProbability[cell] = -Math.expm1(-total);
        for (let i = cell * independentChoices; i < (cell + 1) * independentChoices; i++) {
          this.shares[i] = total === 0 ? 0 : this.hazards[i]! / total;
        }
      }
      for (let arc = 0; arc < this.#arcCount; arc++) {
        const link = this.linkOf(caravan, arc);
        this.links[link + passes] = policy.passProbability[arc]!;
        this.links[link + isStopped] = policy.detainProbability[model.network.arcHead[arc]!]!;
      }
    }
  }
}
