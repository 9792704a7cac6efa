// ODD 7.9 Independent travellers
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
import { type IndependentRow, journey, leaveAlone, settle } from '../independent-journey.js';
import { independentChoices } from '../independent-rates.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * Moves the people who travel in small parties. The length of a day's travel is exponential, hence without
 * memory, hence exact on counts.
 *
 * The design had counts per corridor (west, centre, north-east) instead of per city. With several cities as
 * ends of one corridor the arcs that lower the distance to the *nearest* end forbid the others: nobody from
 * Santa Ana would reach Tijuana, because Nogales is nearer. Per city the graph is acyclic and the choice exact.
 */
export function independents(world: World): void {
  const { model } = world;
  world.independentRates.startDay(world);
  for (let caravan = 1; caravan < model.caravanCount; caravan++) {
    for (let city = 0; city < model.cityCount; city++) {
      const index = caravan * model.cityCount + city;
      if (world.independents.totals[index] === 0) continue;
      const field = model.fields[world.day]![city]!;
      world.independents.follow(index, field);
      moveRow(world, { caravan, city, index, cityPlace: model.cityPlace[city]!, field });
    }
  }
}

/** Of so many people at most each makes a journey of their own; more are split over the ways. */
const few = 16;

function moveRow(world: World, row: IndependentRow): void {
  const { model, settling, settled, onward, stream } = world;
  const { people: counts, occupied, wordCount } = world.independents;
  const { caravan, index, field } = row;
  const { order, leading } = field;
  const offset = index * model.placeCount;
  const firstWord = index * wordCount;
  const entity = model.caravanEntity[caravan]! ^ Math.imul(model.placeEntity[row.cityPlace]!, 0x9e3779b1);
  for (let word = firstWord; word < firstWord + wordCount; word++) {
    let staying = 0;
    // Whoever goes on today sets the bit of a place that comes later in the order.
    for (let bits = occupied[word]!; bits !== 0; bits = occupied[word]!) {
      const bit = bits & -bits;
      occupied[word] = bits ^ bit;
      const at = (word - firstWord) * 32 + 31 - Math.clz32(bit);
      const place = order[at]!;
      const here = counts[offset + place]!;
      let going = onward[place]!;
      onward[place] = 0;
      stream.at((entity ^ model.placeEntity[place]!) >>> 0, world.day, purposes.independentStay);
      if (here > 0) {
        going += setOut(world, row, place, here);
        if (counts[offset + place]! > 0) staying |= bit;
      }
      if (going <= few) {
        for (let person = 0; person < going; person++) journey(world, row, place, stream.uniform());
      } else if (at < leading) follow(world, row, place, going);
      // Where no way leads to the city, those who set out come back.
      else settle(world, place, going);
    }
    occupied[word] = staying;
  }
  // People who stopped for the night are added last: their next day begins tomorrow.
  for (let i = 0; i < settled.count; i++) {
    const place = settled.places[i]!;
    counts[offset + place]! += settling[place]!;
    world.independents.mark(index, place);
    world.markMember(caravan, place);
    settling[place] = 0;
  }
  settled.count = 0;
}

/**
 * Exits of the day. Few who set out make their whole journey of the day here; of many it gives the number, for
 * those who come through later in the order are best sent on together with them.
 */
function setOut(world: World, row: IndependentRow, place: number, here: number): number {
  const { model, stream, independentRates, weights, parts } = world;
  const { people: counts, totals } = world.independents;
  const { caravan, index } = row;
  const cell = caravan * model.placeCount + place;
  const leave = independentRates.leaveProbability[cell]!;
  if (here === 1) {
    const uniform = stream.uniform();
    if (uniform >= leave) return 0;
    counts[index * model.placeCount + place] = 0;
    leaveAlone(world, row, place, uniform / leave);
    return 0;
  }
  const leaving = binomial(stream, here, leave);
  if (leaving === 0) return 0;
  counts[index * model.placeCount + place]! -= leaving;
  if (leaving <= few) {
    for (let person = 0; person < leaving; person++) leaveAlone(world, row, place, stream.uniform());
    return 0;
  }
  const first = cell * independentChoices;
  for (let choice = 0; choice < independentChoices; choice++) {
    weights[choice] = independentRates.hazards[first + choice]!;
  }
  multinomialInPlace(stream, leaving, weights, independentChoices, parts);
  const out = parts[0]!;
  totals[index]! -= leaving - out;
  world.ledger.transfer(caravan, independent, returned, place, parts[1]!);
  world.ledger.transfer(caravan, independent, asylum, place, parts[2]!);
  world.ledger.transfer(caravan, independent, detained, place, parts[3]!);
  return out;
}

/** Sends many people on from a place: over each link, and after it on, or to sleep, or to the border. */
function follow(world: World, row: IndependentRow, place: number, going: number): void {
  const { stream, parts, weights } = world;
  const { start, arcs, probabilities } = row.field;
  const first = start[place]!;
  const options = start[place + 1]! - first;
  if (options === 1) {
    travel(world, row, place, going, arcs[first]!);
    return;
  }
  for (let option = 0; option < options; option++) weights[option] = probabilities[first + option]!;
  multinomialInPlace(stream, going, weights, options, parts);
  for (let option = 0; option < options; option++) {
    if (parts[option]! > 0) travel(world, row, place, parts[option]!, arcs[first + option]!);
  }
}

/** Sends people over a link. */
function travel(world: World, row: IndependentRow, place: number, going: number, arc: number): void {
  const { model, stream, policy, independents: counts } = world;
  const { arcHead } = model.network;
  let people = going;
  const pass = policy.passProbability[arc]!;
  if (pass < 1) {
    const through = binomial(stream, people, pass);
    settle(world, place, people - through);
    people = through;
  }
  const head = arcHead[arc]!;
  const stopped = policy.detainProbability[head]!;
  if (stopped > 0) {
    const taken = binomial(stream, people, stopped);
    world.ledger.transfer(row.caravan, independent, detained, head, taken);
    counts.totals[row.index]! -= taken;
    people -= taken;
  }
  if (people === 0) return;
  if (head === row.cityPlace) {
    counts.totals[row.index]! -= people;
    world.arriveAlone(row.caravan, row.city, people);
    return;
  }
  const goOn = world.independentRates.goOnProbability[row.caravan * arcHead.length + arc]!;
  const further = binomial(stream, people, goOn);
  if (further > 0) {
    world.onward[head]! += further;
    counts.mark(row.index, head);
  }
  settle(world, head, people - further);
}
