import { centralAmerica, northernMexico } from './model.js';
import type { PolicyInForce } from './policy-in-force.js';
import type { World } from './world.js';

/** Weights of what an independent traveller may do on a day, in this order. */
export const independentChoices = 4;

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
  /** `[caravan][arc]`: probabilities of passing onto the link, and of being stopped at its head. */
  readonly passes: Float64Array;
  readonly isStopped: Float64Array;
  /**
   * `[caravan][arc]`: the place of its head, as `~place` where somebody may not pass or may be stopped. So these two
   * probabilities are looked up there only: what travellers wait for is memory.
   */
  readonly heads: Int32Array;
  /** `[caravan][arc]`: probability of going on from its head on the same day. */
  readonly goesOn: Float64Array;
  #policy: PolicyInForce | undefined;

  constructor(caravanCount: number, placeCount: number, arcCount: number) {
    this.#placeCount = placeCount;
    this.#arcCount = arcCount;
    this.leaveProbability = new Float64Array(caravanCount * placeCount);
    this.hazards = new Float64Array(caravanCount * placeCount * independentChoices);
    this.shares = new Float64Array(this.hazards.length);
    this.passes = new Float64Array(caravanCount * arcCount);
    this.isStopped = new Float64Array(caravanCount * arcCount);
    this.heads = new Int32Array(caravanCount * arcCount);
    this.goesOn = new Float64Array(caravanCount * arcCount);
  }

  /** Call at the start of a replicate, when its rates have been drawn. */
  startReplicate(world: World): void {
    this.#policy = undefined;
    const { arcKm } = world.model.network;
    for (let caravan = 1; caravan < world.model.caravanCount; caravan++) {
      const rideKm = world.rates[caravan]!.independentRideKm;
      for (let arc = 0; arc < this.#arcCount; arc++) {
        this.goesOn[caravan * this.#arcCount + arc] = Math.exp(-arcKm[arc]! / rideKm);
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
        const link = caravan * this.#arcCount + arc;
        const head = model.network.arcHead[arc]!;
        const pass = policy.passProbability[arc]!;
        const stop = policy.detainProbability[head]!;
        this.passes[link] = pass;
        this.isStopped[link] = stop;
        this.heads[link] = pass < 1 || stop > 0 ? ~head : head;
      }
    }
  }
}
