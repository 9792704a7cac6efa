// ODD 7.9 Independent travellers
import type { ChoiceField } from '../../network/choice-field.js';
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
import { independentChoices } from '../independent-rates.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * Moves the people who travel in small parties. They are counts per caravan, border city they make for, and
 * place, which keeps the cost of a replicate independent of the number of people. The length of a day's
 * travel is exponential, hence without memory, hence exact on counts.
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
      if (world.independentTotals[caravan * model.cityCount + city]! > 0) moveRow(world, caravan, city);
    }
  }
}

function moveRow(world: World, caravan: number, city: number): void {
  const { model, settling, settled, onward, independents: counts, stream } = world;
  const field = model.fields[world.day]![city]!;
  const offset = (caravan * model.cityCount + city) * model.placeCount;
  const entity =
    model.caravanEntity[caravan]! ^ Math.imul(model.placeEntity[model.cityPlace[city]!]!, 0x9e3779b1);
  for (let i = 0; i < field.order.length; i++) {
    const place = field.order[i]!;
    const here = counts[offset + place]!;
    let going = onward[place]!;
    if (here === 0 && going === 0) continue;
    onward[place] = 0;
    stream.at((entity ^ model.placeEntity[place]!) >>> 0, world.day, purposes.independentStay);
    if (here > 0) going += setOut(world, caravan, city, place, here);
    if (going > 0) follow(world, caravan, city, place, going, field);
  }
  // Where no open way leads to the city, those who set out come back; the others turn back or ask for asylum.
  for (let place = 0; field.order.length < model.placeCount - 1 && place < model.placeCount; place++) {
    const here = counts[offset + place]!;
    if (here === 0 || field.cost[place] !== Number.POSITIVE_INFINITY) continue;
    stream.at((entity ^ model.placeEntity[place]!) >>> 0, world.day, purposes.independentStay);
    settle(world, place, setOut(world, caravan, city, place, here));
  }
  // People who stopped for the night are added last: their next day begins tomorrow.
  for (let i = 0; i < settled.count; i++) {
    const place = settled.places[i]!;
    counts[offset + place]! += settling[place]!;
    world.markMember(caravan, place);
    settling[place] = 0;
  }
  settled.count = 0;
}

/** Exits of the day and the number of people who set out. */
function setOut(world: World, caravan: number, city: number, place: number, here: number): number {
  const { model, stream, weights, parts, independentRates } = world;
  const cell = caravan * model.placeCount + place;
  const leaving = binomial(stream, here, independentRates.leaveProbability[cell]!);
  if (leaving === 0) return 0;
  const first = cell * independentChoices;
  for (let choice = 0; choice < independentChoices; choice++) {
    weights[choice] = independentRates.hazards[first + choice]!;
  }
  multinomialInPlace(stream, leaving, weights, independentChoices, parts);
  const out = parts[0]!;
  const row = caravan * model.cityCount + city;
  world.independents[row * model.placeCount + place]! -= leaving;
  world.independentTotals[row]! -= leaving - out;
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
  const { model, stream, policy, parts, weights, onward } = world;
  const { arcHead, arcKm } = model.network;
  const row = caravan * model.cityCount + city;
  const first = field.start[place]!;
  const options = field.start[place + 1]! - first;
  if (options === 1) parts[0] = going;
  else {
    for (let option = 0; option < options; option++) weights[option] = field.probabilities[first + option]!;
    multinomialInPlace(stream, going, weights, options, parts);
  }
  for (let option = 0; option < options; option++) {
    let people = parts[option]!;
    if (people === 0) continue;
    const arc = field.arcs[first + option]!;
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
      world.independentTotals[row]! -= taken;
      people -= taken;
    }
    if (people === 0) continue;
    if (head === field.destination) {
      world.independentTotals[row]! -= people;
      world.arriveAlone(caravan, city, people);
      continue;
    }
    const further = binomial(
      stream,
      people,
      world.independentRates.goOnProbability[caravan * arcKm.length + arc]!,
    );
    onward[head]! += further;
    settle(world, head, people - further);
  }
}

/** Notes people who sleep at a place, and the place once. */
function settle({ settling, settled }: World, place: number, people: number): void {
  if (people === 0) return;
  if (settling[place] === 0) settled.places[settled.count++] = place;
  settling[place]! += people;
}
