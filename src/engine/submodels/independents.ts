// ODD 7.9 Independent travellers
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
import type { Branch } from '../branches.js';
import { letArrive } from '../independent-arrival.js';
import { journey, leaveAlone } from '../independent-journey.js';
import { goesOn, independentChoices, isStopped, linkChances, passes } from '../independent-rates.js';
import type { IndependentRow } from '../independent-row.js';
import { purposes } from '../purposes.js';
import { fork, noWay } from '../ways-on.js';
import type { World } from '../world.js';

/**
 * Moves the people who travel in small parties. The length of a day's travel is exponential, hence without
 * memory, hence exact on counts. Between border cities they choose where the ways to them part ({@link Branch}).
 */
export function independents(world: World): void {
  const { model, independents: counts } = world;
  world.independentRates.startDay(world);
  for (let caravan = 1; caravan < model.caravanCount; caravan++) {
    const rows = counts.rows[caravan]!;
    // Whoever chooses goes on in a row with fewer cities, and that is a later one.
    for (let i = 0; i < rows.length; i++) if (rows[i]!.isUsed) moveRow(world, rows[i]!);
    // People who stop for the night are added last: their next day begins tomorrow.
    for (const row of rows) if (row.isUsed) row.endDay(world);
  }
}

/** Of so many people at most each makes a journey of their own; more are split over the ways. */
const few = 6;

function moveRow(world: World, row: IndependentRow): void {
  const { stream, chance, day } = world;
  const { placeEntity, caravanEntity } = world.model;
  const { people, onward, occupied, order } = row;
  const entity = caravanEntity[row.caravan]! ^ row.set.entity;
  for (let word = 0; word < occupied.length; word++) {
    let staying = 0;
    // Whoever goes on today sets the bit of a place that comes later in the order.
    for (let bits = occupied[word]!; bits !== 0; bits = occupied[word]!) {
      const bit = bits & -bits;
      occupied[word] = bits ^ bit;
      const place = order[word * 32 + 31 - Math.clz32(bit)]!;
      let going = onward[place]!;
      onward[place] = 0;
      stream.at((entity ^ placeEntity[place]!) >>> 0, day, purposes.independentStay);
      if (people[place]! > 0) {
        going += setOut(world, row, place, people[place]!);
        if (people[place]! > 0) staying |= bit;
      }
      if (going > few) sendOn(world, row, place, going);
      else
        for (let person = 0; person < going; person++) {
          chance.start(stream.uniform());
          journey(world, row, place);
        }
    }
    occupied[word] = staying;
  }
}

/**
 * Exits of the day. Few who set out make their whole journey of the day here; of many it gives the number, for
 * those who come through later in the order are best sent on together with them.
 */
function setOut(world: World, row: IndependentRow, place: number, here: number): number {
  const { model, stream, chance, independentRates, weights, parts, ledger } = world;
  const { caravan, people } = row;
  const cell = caravan * model.placeCount + place;
  const leave = independentRates.leaveProbability[cell]!;
  if (here === 1) {
    // What decides that they leave decides the rest of their day, too.
    chance.start(stream.uniform());
    if (!chance.happens(leave)) return 0;
    people[place] = 0;
    leaveAlone(world, row, place);
    return 0;
  }
  const leaving = binomial(stream, here, leave);
  people[place]! -= leaving;
  if (leaving <= few) {
    for (let person = 0; person < leaving; person++) {
      chance.start(stream.uniform());
      leaveAlone(world, row, place);
    }
    return 0;
  }
  const first = cell * independentChoices;
  for (let choice = 0; choice < independentChoices; choice++) {
    weights[choice] = independentRates.hazards[first + choice]!;
  }
  multinomialInPlace(stream, leaving, weights, independentChoices, parts);
  ledger.transfer(caravan, independent, returned, place, parts[1]!);
  ledger.transfer(caravan, independent, asylum, place, parts[2]!);
  ledger.transfer(caravan, independent, detained, place, parts[3]!);
  return parts[0]!;
}

/** Sends many people on from a place: each into a branch, and there over a link, without or with a city chosen. */
function sendOn(world: World, row: IndependentRow, place: number, going: number): void {
  const arc = row.ways.wayFrom(place);
  // Where no way leads on, those who set out come back.
  if (arc === noWay) row.settle(place, going);
  else if (arc === fork) divide(world, row, place, going);
  else travel(world, row, place, going, arc);
}

function divide(world: World, row: IndependentRow, place: number, going: number): void {
  const { branchWeights, branchParts } = world;
  const { branches, branchOf } = row.ways.forkAt(place);
  const { weights } = row.weightsToday(world);
  for (let b = 0; b < branches.length; b++) branchWeights[b] = 0;
  for (let at = 0; at < branchOf.length; at++) branchWeights[branchOf[at]!]! += weights[at]!;
  multinomialInPlace(world.stream, going, branchWeights, branches.length, branchParts);
  for (let b = 0; b < branches.length; b++) {
    const { branch, row: on } = branches[b]!;
    if (branchParts[b]! > 0) sendInto(world, on, place, branchParts[b]!, branch);
  }
}

function sendInto(world: World, row: IndependentRow, place: number, going: number, branch: Branch): void {
  const { stream, independents: counts, cityParts } = world;
  const { arcs, alike, shared, own } = branch;
  if (arcs.length === 0) {
    row.settle(place, going);
    return;
  }
  const undecided = binomial(stream, going, alike);
  split(world, row, place, undecided, arcs, shared, 0);
  if (undecided === going) return;
  const { cities } = row.set;
  multinomialInPlace(stream, going - undecided, row.weightsToday(world).weights, cities.length, cityParts);
  for (let at = 0; at < cities.length; at++) {
    const decided = counts.single(row.caravan, cities[at]!);
    split(world, decided, place, cityParts[at]!, arcs, own, at * arcs.length);
  }
}

/** Splits people over links, by the probabilities from `first` on. */
function split(
  world: World,
  row: IndependentRow,
  place: number,
  people: number,
  arcs: Int32Array,
  probabilities: Float64Array,
  first: number,
): void {
  const { stream, parts, weights } = world;
  if (people === 0) return;
  for (let option = 0; option < arcs.length; option++) weights[option] = probabilities[first + option]!;
  multinomialInPlace(stream, people, weights, arcs.length, parts);
  for (let option = 0; option < arcs.length; option++) {
    if (parts[option]! > 0) travel(world, row, place, parts[option]!, arcs[option]!);
  }
}

/** Sends people over a link, and after it on, or to sleep, or to the border. */
function travel(world: World, row: IndependentRow, place: number, going: number, arc: number): void {
  const { stream } = world;
  const { links } = world.independentRates;
  const { arcHead } = world.model.network;
  const link = (row.caravan * arcHead.length + arc) * linkChances;
  let people = going;
  const pass = links[link + passes]!;
  if (pass < 1) {
    people = binomial(stream, going, pass);
    row.settle(place, going - people);
  }
  const head = arcHead[arc]!;
  const stopped = links[link + isStopped]!;
  if (stopped > 0) {
    const taken = binomial(stream, people, stopped);
    world.ledger.transfer(row.caravan, independent, detained, head, taken);
    people -= taken;
  }
  people -= letArrive(world, row, head, people);
  if (people === 0) return;
  const past = row.ways.past(head);
  const further = binomial(stream, people, links[link + goesOn]!);
  if (further > 0) {
    past.onward[head]! += further;
    past.mark(head);
  }
  past.settle(head, people - further);
}
