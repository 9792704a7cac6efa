// ODD 7.9 Independent travellers
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
import { letArrive } from '../independent-arrival.js';
import { here, onward } from '../independent-cells.js';
import { travelAlone } from '../independent-journey.js';
import { independentChoices } from '../independent-rates.js';
import type { IndependentRow } from '../independent-row.js';
import { purposes } from '../purposes.js';
import { forkAddress, noWay } from '../ways-on.js';
import type { World } from '../world.js';

/**
 * Moves the people who travel in small parties. The length of a day's travel is exponential, hence without
 * memory, hence exact on counts. Between border cities they choose where the ways to them part.
 */
export function independents(world: World): void {
  const { model, independents: counts } = world;
  world.independentRates.startDay(world);
  for (let caravan = 1; caravan < model.caravanCount; caravan++) {
    const rows = counts.rows[caravan]!;
    // Whoever chooses goes on in a row with fewer cities, and that is a later one.
    for (let i = 0; i < rows.length; i++) if (rows[i]!.isUsed) moveRow(world, rows[i]!);
  }
  travelAlone(world);
  // People who stop for the night are added last: their next day begins tomorrow.
  for (const row of counts.all) if (row.isUsed) row.endDay(world);
}

/** Of so many people at most each makes a journey of their own; more are split over the ways. */
const few = 6;

function moveRow(world: World, row: IndependentRow): void {
  const { stream, chance, day } = world;
  const { placeEntity, caravanEntity } = world.model;
  const { cells, firstWord, order } = row;
  const entity = caravanEntity[row.caravan]! ^ row.set.entity;
  for (let word = 0; word < cells.wordCount; word++) {
    let staying = 0;
    // Whoever goes on today sets the bit of a place that comes later in the order. The arrays are replaced when somebody
    // comes into a new row: they are read through the cells.
    for (let bits = cells.occupied[firstWord + word]!; bits !== 0; bits = cells.occupied[firstWord + word]!) {
      const bit = bits & -bits;
      cells.occupied[firstWord + word] = bits ^ bit;
      const place = order[word * 32 + 31 - Math.clz32(bit)]!;
      const cell = row.cellOf(place);
      let going = cells.values[cell + onward]!;
      cells.values[cell + onward] = 0;
      stream.at((entity ^ placeEntity[place]!) >>> 0, day, purposes.independentStay);
      if (cells.values[cell + here]! > 0) {
        going += setOut(world, row, place, cell);
        if (cells.values[cell + here]! > 0) staying |= bit;
      }
      if (going > few) sendOn(world, row, place, going);
      else
        for (let person = 0; person < going; person++) {
          chance.start(stream.uniform());
          world.lone.add(row.index, place, 0, chance);
        }
    }
    cells.occupied[firstWord + word] = staying;
  }
}

/**
 * Exits of the day. Few who do not stay are listed for a journey of their own; of many it gives the number who set out,
 * for those who come through later in the order are best sent on together with them.
 */
function setOut(world: World, row: IndependentRow, place: number, cell: number): number {
  const { model, stream, chance, independentRates, weights, parts, ledger } = world;
  const { caravan } = row;
  const { values } = row.cells;
  const people = values[cell + here]!;
  const rates = caravan * model.placeCount + place;
  const leave = independentRates.leaveProbability[rates]!;
  if (people === 1) {
    // What decides that they leave decides the rest of their day, too.
    chance.start(stream.uniform());
    if (!chance.happens(leave)) return 0;
    values[cell + here] = 0;
    world.lone.add(row.index, place, 1, chance);
    return 0;
  }
  const leaving = binomial(stream, people, leave);
  values[cell + here] = people - leaving;
  if (leaving <= few) {
    for (let person = 0; person < leaving; person++) {
      chance.start(stream.uniform());
      world.lone.add(row.index, place, 1, chance);
    }
    return 0;
  }
  const first = rates * independentChoices;
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
  else if (arc < noWay) divide(world, row, place, going, forkAddress(arc));
  else travel(world, row, place, going, arc);
}

function divide(world: World, row: IndependentRow, place: number, going: number, fork: number): void {
  const { stream, branchWeights, branchParts, independents: counts } = world;
  const { weights } = row.weightsToday(world);
  const { whole } = counts.forks;
  const count = whole[fork]!;
  for (let b = 0; b < count; b++) branchWeights[b] = 0;
  for (let at = 0; at < row.set.cities.length; at++)
    branchWeights[whole[fork + 1 + count + at]!]! += weights[at]!;
  multinomialInPlace(stream, going, branchWeights, count, branchParts);
  for (let b = 0; b < count; b++) {
    if (branchParts[b]! > 0) sendInto(world, place, branchParts[b]!, whole[fork + 1 + b]!);
  }
}

function sendInto(world: World, place: number, going: number, branch: number): void {
  const { stream, independents: counts, cityParts } = world;
  const { whole, part } = counts.forks;
  const row = counts.all[whole[branch]!]!;
  const ways = whole[branch + 1]!;
  if (ways === 0) {
    row.settle(place, going);
    return;
  }
  const undecided = binomial(stream, going, part[branch]!);
  split(world, row, place, undecided, branch, 0);
  if (undecided === going) return;
  const { cities } = row.set;
  multinomialInPlace(stream, going - undecided, row.weightsToday(world).weights, cities.length, cityParts);
  for (let at = 0; at < cities.length; at++)
    split(world, counts.single(row.caravan, cities[at]!), place, cityParts[at]!, branch, at + 1);
}

/**
 * Splits people over the ways of a branch.
 *
 * @param choice - 0 for what its cities share, `at + 1` for what is city `at`'s own
 */
function split(
  world: World,
  row: IndependentRow,
  place: number,
  people: number,
  branch: number,
  choice: number,
): void {
  const { stream, parts, weights, independents: counts } = world;
  if (people === 0) return;
  const ways = counts.forks.whole[branch + 1]!;
  const first = branch + 2;
  for (let way = 0; way < ways; way++) weights[way] = counts.forks.part[first + choice * ways + way]!;
  multinomialInPlace(stream, people, weights, ways, parts);
  for (let way = 0; way < ways; way++)
    if (parts[way]! > 0) travel(world, row, place, parts[way]!, counts.forks.whole[first + way]!);
}

/** Sends people over a link, and after it on, or to sleep, or to the border. */
function travel(world: World, row: IndependentRow, place: number, going: number, arc: number): void {
  const { stream, independentRates } = world;
  const { caravan } = row;
  const link = caravan * world.model.arcCount + arc;
  const head = world.model.network.arcHead[arc]!;
  let people = going;
  const pass = independentRates.passes[link]!;
  if (pass < 1) {
    people = binomial(stream, going, pass);
    row.settle(place, going - people);
  }
  const stopped = independentRates.isStopped[link]!;
  if (stopped > 0) {
    const taken = binomial(stream, people, stopped);
    world.ledger.transfer(caravan, independent, detained, head, taken);
    people -= taken;
  }
  if (people > 0) world.markMember(caravan, head);
  people -= letArrive(world, row, head, people);
  if (people === 0) return;
  const past = row.ways.past(head);
  const further = binomial(stream, people, independentRates.goesOn[link]!);
  if (further > 0) past.passOn(head, further);
  past.settle(head, people - further);
}
