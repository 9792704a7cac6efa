// ODD 7.9 Independent travellers
import type { ChoiceField } from '../../network/choice-field.js';
import { binomial } from '../../random/binomial.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { asylum, detained, independent, returned } from '../accounts.js';
import { centralAmerica, northernMexico } from '../model.js';
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
  const entity = model.caravanEntity[caravan]! ^ Math.imul(model.placeEntity[model.cityPlace[city]!]!, 0x9e3779b1);
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
  const { model, stream, policy, weights, parts } = world;
  const rates = world.rates[caravan]!;
  const zone = model.placeZone[place];
  weights[0] = zone === northernMexico ? rates.setOutPerDayNorth : rates.setOutPerDaySouth;
  weights[1] = rates.independentReturnedPerDay;
  weights[2] = rates.independentAsylumPerDay + policy.asylumPerDay[place]!;
  weights[3] =
    zone === centralAmerica || policy.freePassage[place] === 1 ? 0 : rates.independentDetainedPerDay;
  const total = weights[0] + weights[1] + weights[2] + weights[3];
  const leaving = binomial(stream, here, -Math.expm1(-total));
  if (leaving === 0) return 0;
  multinomialInPlace(stream, leaving, weights, 4, parts);
  const [out, toReturned, toAsylum, toDetained] = [parts[0]!, parts[1]!, parts[2]!, parts[3]!];
  takeFrom(world, caravan, city, place, leaving);
  world.ledger.transfer(caravan, independent, returned, place, toReturned);
  world.ledger.transfer(caravan, independent, asylum, place, toAsylum);
  world.ledger.transfer(caravan, independent, detained, place, toDetained);
  world.independentTotals[caravan * model.cityCount + city]! += out;
  return out;
}

/** Takes people out of a row; those who are only on their way are put back into its total by the caller. */
function takeFrom(world: World, caravan: number, city: number, place: number, people: number): void {
  const row = caravan * world.model.cityCount + city;
  world.independents[row * world.model.placeCount + place]! -= people;
  world.independentTotals[row]! -= people;
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
    const further = binomial(stream, people, Math.exp(-arcKm[arc]! / world.rates[caravan]!.independentRideKm));
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
