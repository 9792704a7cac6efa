// ODD 7.9 Independent travellers
import type { ChoiceField } from '../../network/choice-field.js';
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
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
      if (world.independents.totals[caravan * model.cityCount + city]! > 0) moveRow(world, caravan, city);
    }
  }
}

function moveRow(world: World, caravan: number, city: number): void {
  const { model, settling, settled, onward, stream } = world;
  const { people: counts, occupied, wordCount } = world.independents;
  const field = model.fields[world.day]![city]!;
  const { order, leading } = field;
  const row = caravan * model.cityCount + city;
  world.independents.follow(row, field);
  const offset = row * model.placeCount;
  const entity =
    model.caravanEntity[caravan]! ^ Math.imul(model.placeEntity[model.cityPlace[city]!]!, 0x9e3779b1);
  for (let word = row * wordCount; word < (row + 1) * wordCount; word++) {
    let staying = 0;
    // Whoever goes on today sets the bit of a place that comes later in the order.
    for (let bits = occupied[word]!; bits !== 0; bits = occupied[word]!) {
      const bit = bits & -bits;
      occupied[word] = bits ^ bit;
      const at = (word - row * wordCount) * 32 + 31 - Math.clz32(bit);
      const place = order[at]!;
      const here = counts[offset + place]!;
      let going = onward[place]!;
      onward[place] = 0;
      stream.at((entity ^ model.placeEntity[place]!) >>> 0, world.day, purposes.independentStay);
      if (here > 0) {
        going += setOut(world, caravan, city, place, here);
        if (counts[offset + place]! > 0) staying |= bit;
      }
      if (going === 0) continue;
      if (at < leading) follow(world, caravan, city, place, going, field);
      // Where no way leads to the city, those who set out come back.
      else settle(world, place, going);
    }
    occupied[word] = staying;
  }
  // People who stopped for the night are added last: their next day begins tomorrow.
  for (let i = 0; i < settled.count; i++) {
    const place = settled.places[i]!;
    counts[offset + place]! += settling[place]!;
    world.independents.mark(row, place);
    world.markMember(caravan, place);
    settling[place] = 0;
  }
  settled.count = 0;
}

/** Exits of the day and the number of people who set out. */
function setOut(world: World, caravan: number, city: number, place: number, here: number): number {
  const { model, stream, independentRates, independents: counts } = world;
  const cell = caravan * model.placeCount + place;
  const leave = independentRates.leaveProbability[cell]!;
  const row = caravan * model.cityCount + city;
  const first = cell * independentChoices;
  const { weights, parts } = world;
  let leaving: number;
  if (here === 1) {
    // One number for one person: whether, and then what. Most counts are that small.
    const uniform = stream.uniform();
    if (uniform >= leave) return 0;
    leaving = 1;
    if (uniform < independentRates.setOutProbability[cell]!) {
      counts.people[row * model.placeCount + place]! -= 1;
      return 1;
    }
  } else {
    leaving = binomial(stream, here, leave);
    if (leaving === 0) return 0;
  }
  for (let choice = 0; choice < independentChoices; choice++) {
    weights[choice] = independentRates.hazards[first + choice]!;
  }
  // Of one person only what is left to choose from after not setting out.
  if (here === 1) weights[0] = 0;
  multinomialInPlace(stream, leaving, weights, independentChoices, parts);
  const out = parts[0]!;
  counts.people[row * model.placeCount + place]! -= leaving;
  counts.totals[row]! -= leaving - out;
  world.ledger.transfer(caravan, independent, returned, place, parts[1]!);
  world.ledger.transfer(caravan, independent, asylum, place, parts[2]!);
  world.ledger.transfer(caravan, independent, detained, place, parts[3]!);
  return out;
}

/** Sends people on from a place: over each link, and after it on, or to sleep, or to the border. */
function follow(
  world: World,
  caravan: number,
  city: number,
  place: number,
  going: number,
  field: ChoiceField,
): void {
  const { stream, parts, weights } = world;
  const first = field.start[place]!;
  const options = field.start[place + 1]! - first;
  if (options === 1) {
    travel(world, caravan, city, place, going, field.arcs[first]!);
    return;
  }
  if (going === 1) {
    let left = stream.uniform();
    let option = 0;
    for (; option < options - 1; option++) {
      left -= field.probabilities[first + option]!;
      if (left < 0) break;
    }
    travel(world, caravan, city, place, 1, field.arcs[first + option]!);
    return;
  }
  for (let option = 0; option < options; option++) weights[option] = field.probabilities[first + option]!;
  multinomialInPlace(stream, going, weights, options, parts);
  for (let option = 0; option < options; option++) {
    if (parts[option]! > 0) travel(world, caravan, city, place, parts[option]!, field.arcs[first + option]!);
  }
}

/** Sends people over a link. */
function travel(
  world: World,
  caravan: number,
  city: number,
  place: number,
  going: number,
  arc: number,
): void {
  const { model, stream, policy, independents: counts } = world;
  const { arcHead, arcKm } = model.network;
  const row = caravan * model.cityCount + city;
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
    world.ledger.transfer(caravan, independent, detained, head, taken);
    counts.totals[row]! -= taken;
    people -= taken;
  }
  if (people === 0) return;
  if (head === model.cityPlace[city]) {
    counts.totals[row]! -= people;
    world.arriveAlone(caravan, city, people);
    return;
  }
  const goOn = world.independentRates.goOnProbability[caravan * arcKm.length + arc]!;
  const further = binomial(stream, people, goOn);
  if (further > 0) {
    world.onward[head]! += further;
    counts.mark(row, head);
  }
  settle(world, head, people - further);
}

/** Notes people who sleep at a place, and the place once. */
function settle({ settling, settled }: World, place: number, people: number): void {
  if (people === 0) return;
  if (settling[place] === 0) settled.places[settled.count++] = place;
  settling[place]! += people;
}
