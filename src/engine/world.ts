import { SplitUniform } from '../random/split-uniform.js';
import type { RandomStream } from '../random/stream.js';
import { accountCount, group, independent, staying } from './accounts.js';
import { ArrivedToday } from './arrived-today.js';
import { BorderState } from './border-state.js';
import type { ChoiceSet } from './choice-sets.js';
import { Groups, smallestGroup } from './groups.js';
import { setOutAlone } from './independent-arrival.js';
import { IndependentCounts } from './independent-counts.js';
import { IndependentRates } from './independent-rates.js';
import { Ledger } from './ledger.js';
import { LoneTravellers } from './lone-travellers.js';
import type { Model } from './model.js';
import type { PolicyInForce } from './policy-in-force.js';
import { PossibleEvents } from './possible-events.js';
import { RateLaws } from './rate-laws.js';
import type { Rates } from './rates.js';
import type { Followed } from './schedule.js';
import { Trail } from './trail.js';

/** Numbers of `endKinds` that are set here. */
const faded = 3;
const reachedBorder = 4;
/** @internal */
export const merged = 5;

/** The state of one replicate. One object is cleared and used again for many. */
export class World {
  readonly model: Model;
  readonly stream: RandomStream;
  readonly ledger: Ledger;
  readonly groups: Groups = new Groups();
  readonly trail: Trail = new Trail();
  readonly border: BorderState;
  readonly arrivedToday: ArrivedToday = new ArrivedToday();
  readonly independents: IndependentCounts;
  readonly independentRates: IndependentRates;
  /** People in pools, by place. */
  readonly pool: Int32Array;
  readonly rateLaws: RateLaws;
  /** Rates by caravan; those of scope `replicate` are the same in all. */
  rates: readonly Rates[] = [];
  readonly possible: PossibleEvents = new PossibleEvents();
  /** Whether a group is scattered, or has been in this replicate. */
  hasScattered = false;
  /** Pull of each border city in this replicate, before policy. */
  readonly pull: Float64Array;
  day = 0;
  replicate = 0;
  followed: Followed = 'everybody';
  /** `[caravan][place]`: first day a group, or anybody, reached the place; -1 before. */
  readonly groupDay: Int32Array;
  readonly memberDay: Int32Array;
  /** `[caravan][city]`: people who arrived at the border as part of a group, and on their own, so far. */
  readonly arrivedInGroup: Int32Array;
  readonly arrivedAlone: Int32Array;
  /** `[caravan]`: kind, place, people and day of the largest of the groups that ended last; -1 while there is none. */
  readonly endKind: Int8Array;
  readonly endPlace: Int32Array;
  readonly endPeople: Int32Array;
  readonly endDay: Int32Array;
  /** Work space for splits, as long as the longest list of options. */
  readonly parts: Int32Array;
  readonly weights: Float64Array;
  /** Work space of joins: people in the groups of each caravan this morning. */
  readonly inGroups: Int32Array;
  /** Work space of trains: seats that are taken today, by rail yard. */
  readonly seatsTaken: Int32Array;
  /** Work space of independent travellers: what is left of the number that decides the day of one of them. */
  readonly chance: SplitUniform = new SplitUniform();
  readonly lone: LoneTravellers = new LoneTravellers();
  /** Their splits over branches and cities. */
  readonly branchWeights: Float64Array;
  readonly branchParts: Int32Array;
  readonly cityParts: Int32Array;
  /** Work space of meetings: newest row seen at a place, and the row seen before each. */
  readonly rowAtPlace: Int32Array;
  /** `[caravan]`: where only groups are followed, people who have left them, and whose group is at the border. */
  readonly unfollowedAlone: Int32Array;
  readonly unfollowedAtBorder: Int32Array;
  /** Work space of the conservation check, `[caravan][account]`. */
  readonly counted: Int32Array;
  /** `[place]`: people on their own who sleep there, of all caravans, as that check has counted them. */
  readonly alone: Int32Array;
  nextRow: Int32Array = new Int32Array(64);

  constructor(model: Model, stream: RandomStream) {
    const { caravanCount, placeCount, arcCount, cityCount } = model;
    this.model = model;
    this.stream = stream;
    this.rateLaws = new RateLaws(model.scenario);
    this.ledger = new Ledger(caravanCount, placeCount);
    this.border = new BorderState(caravanCount, cityCount);
    this.independents = new IndependentCounts(model);
    this.independentRates = new IndependentRates(caravanCount, placeCount, arcCount);
    this.pool = new Int32Array(placeCount);
    this.pull = new Float64Array(cityCount);
    this.groupDay = new Int32Array(caravanCount * placeCount);
    this.memberDay = new Int32Array(caravanCount * placeCount);
    this.arrivedInGroup = new Int32Array(caravanCount * cityCount);
    this.arrivedAlone = new Int32Array(caravanCount * cityCount);
    this.endKind = new Int8Array(caravanCount);
    this.endPlace = new Int32Array(caravanCount);
    this.endPeople = new Int32Array(caravanCount);
    this.endDay = new Int32Array(caravanCount);
    this.seatsTaken = new Int32Array(placeCount);
    this.inGroups = new Int32Array(caravanCount);
    this.unfollowedAlone = new Int32Array(caravanCount);
    this.unfollowedAtBorder = new Int32Array(caravanCount);
    this.counted = new Int32Array(caravanCount * accountCount);
    this.alone = new Int32Array(placeCount);
    this.branchWeights = new Float64Array(cityCount);
    this.branchParts = new Int32Array(cityCount);
    this.cityParts = new Int32Array(cityCount);
    this.rowAtPlace = new Int32Array(placeCount).fill(-1);
    const options = Math.max(caravanCount, cityCount, mostWays(model), 4);
    this.parts = new Int32Array(options);
    this.weights = new Float64Array(options);
  }

  clear(): void {
    this.ledger.clear();
    this.groups.count = 0;
    this.hasScattered = false;
    this.trail.clear();
    this.border.clear();
    this.independents.clear();
    this.unfollowedAlone.fill(0);
    this.unfollowedAtBorder.fill(0);
    this.alone.fill(0);
    this.pool.fill(0);
    this.groupDay.fill(-1);
    this.memberDay.fill(-1);
    this.arrivedInGroup.fill(0);
    this.arrivedAlone.fill(0);
    this.endKind.fill(-1);
    this.endPlace.fill(-1);
    this.endPeople.fill(0);
    this.endDay.fill(-1);
    this.lone.count = 0;
    // A replicate may have ended in the middle of a meeting.
    this.rowAtPlace.fill(-1);
    this.day = 0;
  }

  get policy(): PolicyInForce {
    return this.model.policy[this.day]!;
  }

  /** That a person encountered between ports is sent back at once: of the policy, or else of the replicate. */
  get expulsionProbability(): number {
    return this.policy.expulsionProbability ?? this.rates[0]!.expulsionProbability;
  }

  ratesOf(row: number): Rates {
    return this.rates[this.groups.caravan[row]!]!;
  }

  /** Whether a group set out today: it moves on that day, and nothing else happens to it before. */
  departedToday(row: number): boolean {
    const { groups, trail } = this;
    return groups.countryDay[row] === this.day && trail.previous[groups.trail[row]!] === -1;
  }

  /** Days since a group entered the country it is in; 0 on the first day. */
  daysInCountry(row: number): number {
    return this.day - this.groups.countryDay[row]!;
  }

  /** Positions the stream for a group, today. */
  forGroup(row: number, purpose: number): RandomStream {
    return this.stream.at(this.groups.id[row]!, this.day, purpose);
  }

  /** The same for what a group may do at several places on one day. */
  forGroupAt(row: number, place: number, purpose: number): RandomStream {
    const entity = (this.groups.id[row]! ^ this.model.placeEntity[place]!) >>> 0;
    return this.stream.at(entity, this.day, purpose);
  }

  /** Lets people of a group go on independently, toward the group's city unless told otherwise. */
  release(row: number, people: number, city: number = this.groups.destination[row]!): void {
    if (people === 0) return;
    const { groups } = this;
    const caravan = groups.caravan[row]!;
    const place = groups.place[row]!;
    groups.people[row]! -= people;
    this.ledger.transfer(caravan, group, independent, place, people);
    // Their city is settled, so that nothing is drawn.
    this.letGo(caravan, this.independents.sets.single(city), place, people);
  }

  /** Lets people who are already booked as independent travellers go on from where they left their group. */
  letGo(caravan: number, set: ChoiceSet, place: number, people: number): void {
    if (this.followed === 'groups') this.unfollowedAlone[caravan]! += people;
    else setOutAlone(this, caravan, set, place, people);
  }

  /**
   * Divides a group for the `people` of it who find a seat; where too few are left behind to be a group, they
   * go on independently.
   *
   * @returns the row of those who ride
   */
  splitAhead(row: number, id: number, people: number): number {
    const behind = this.groups.people[row]! - people;
    if (behind >= smallestGroup) return this.groups.split(row, id, people);
    this.release(row, behind);
    return row;
  }

  /** Releases a whole group that has become too small to be one. */
  releaseIfSmall(row: number, city: number = this.groups.destination[row]!): void {
    const people = this.groups.people[row]!;
    if (people === 0 || people >= smallestGroup) return;
    this.noteEnd(row, faded);
    this.release(row, people, city);
  }

  /** Keeps the end of a group if it is the last of its caravan so far to end, of several on a day the largest. */
  noteEnd(row: number, kind: number): void {
    const caravan = this.groups.caravan[row]!;
    if (this.day === this.endDay[caravan] && this.groups.people[row]! <= this.endPeople[caravan]!) return;
    this.endDay[caravan] = this.day;
    this.endPeople[caravan] = this.groups.people[row]!;
    this.endKind[caravan] = kind;
    this.endPlace[caravan] = this.groups.place[row]!;
  }

  /** Ends a group that has reached its border city: its people are from now on people at the border. */
  arriveIfAtBorder(row: number): boolean {
    const { groups, model } = this;
    const place = groups.place[row]!;
    const city = model.cityOfPlace[place]!;
    if (city === -1 || city !== groups.destination[row]) return false;
    const caravan = groups.caravan[row]!;
    const people = groups.people[row]!;
    this.noteEnd(row, reachedBorder);
    this.arrivedToday.add(caravan, people, groups.trail[row]!);
    groups.people[row] = 0;
    this.ledger.transfer(caravan, group, staying, place, people);
    if (this.followed === 'groups') this.unfollowedAtBorder[caravan]! += people;
    else this.border.arriving[caravan * model.cityCount + city]! += people;
    this.arrivedInGroup[caravan * model.cityCount + city]! += people;
    return true;
  }

  /** Independent travellers, already out of their counts, reach their border city. */
  arriveAlone(caravan: number, city: number, people: number): void {
    const place = this.model.cityPlace[city]!;
    const cell = caravan * this.model.cityCount + city;
    this.ledger.transfer(caravan, independent, staying, place, people);
    this.border.arriving[cell]! += people;
    this.arrivedAlone[cell]! += people;
    this.markMember(caravan, place);
  }

  /** People of all caravans and others who wait for an appointment or stay in a border city. */
  waitingAt(city: number): number {
    const { list, staying: stay } = this.border;
    let people = 0;
    for (let cell = city; cell < list.length; cell += this.model.cityCount)
      people += list[cell]! + stay[cell]!;
    return people;
  }

  makeRoomForRows(): void {
    if (this.nextRow.length < this.groups.people.length)
      this.nextRow = new Int32Array(this.groups.people.length);
  }

  /** Notes that a group has reached a place. */
  reach(row: number, place: number): void {
    const { groups, model } = this;
    const caravan = groups.caravan[row]!;
    if (model.placeCountry[place] !== model.placeCountry[groups.place[row]!])
      groups.countryDay[row] = this.day;
    groups.place[row] = place;
    groups.arc[row] = -1;
    groups.arcKm[row] = 0;
    groups.trail[row] = this.trail.add(place, groups.trail[row]!);
    const cell = caravan * model.placeCount + place;
    if (this.groupDay[cell] === -1) this.groupDay[cell] = this.day;
    this.markMember(caravan, place);
  }

  markMember(caravan: number, place: number): void {
    const cell = caravan * this.model.placeCount + place;
    if (this.memberDay[cell] === -1) this.memberDay[cell] = this.day;
  }
}

/** Largest number of arcs that leave one place. */
function mostWays({ network, placeCount }: Model): number {
  let most = 0;
  for (let place = 0; place < placeCount; place++) {
    most = Math.max(most, network.outStart[place + 1]! - network.outStart[place]!);
  }
  return most;
}
