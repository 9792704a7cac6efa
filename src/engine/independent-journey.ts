import type { ChoiceField } from '../network/choice-field.js';
import { asylum, detained, independent, returned } from './accounts.js';
import { independentChoices } from './independent-rates.js';
import type { World } from './world.js';

/** Independent travellers of one caravan who make for one city. */
export interface IndependentRow {
  caravan: number;
  city: number;
  /** `[caravan][city]` */
  index: number;
  cityPlace: number;
  field: ChoiceField;
}

const largestBelowOne: number = 1 - 2 ** -53;

/**
 * One person who does not stay: sets out, turns back, asks for asylum or is detained.
 *
 * @param uniform - decides this and all that follows today: what a choice leaves of it, stretched to (0, 1) again,
 *   decides the next. A day's choices use up some 10 of its 53 bits.
 */
export function leaveAlone(world: World, row: IndependentRow, place: number, uniform: number): void {
  const { model, independentRates, independents: counts, ledger } = world;
  const first = (row.caravan * model.placeCount + place) * independentChoices;
  const { shares } = independentRates;
  const out = shares[first]!;
  if (uniform < out) {
    journey(world, row, place, uniform / out);
    return;
  }
  counts.totals[row.index]! -= 1;
  let account = returned;
  let left = uniform - out - shares[first + 1]!;
  if (left >= 0) {
    left -= shares[first + 2]!;
    // Rounding must not detain anybody where nobody can be.
    account = left >= 0 && shares[first + 3]! > 0 ? detained : asylum;
  }
  ledger.transfer(row.caravan, independent, account, place, 1);
}

/** The day's journey of one person, to where the night is, or the end of the way. */
export function journey(world: World, row: IndependentRow, from: number, uniform: number): void {
  const { policy, independentRates, independents: counts } = world;
  const { arcHead } = world.model.network;
  const { field, caravan, cityPlace } = row;
  const { start, arcs, probabilities, rank, leading } = field;
  const arcOffset = caravan * arcHead.length;
  let place = from;
  let left = uniform;
  // Where no way leads to the city, whoever sets out comes back.
  while (rank[place]! < leading) {
    let option = start[place]!;
    const last = start[place + 1]! - 1;
    if (option < last) {
      while (option < last && left >= probabilities[option]!) left -= probabilities[option++]!;
      left = stretched(left, probabilities[option]!);
    }
    const arc = arcs[option]!;
    const pass = policy.passProbability[arc]!;
    if (pass < 1) {
      if (left >= pass) break;
      left = stretched(left, pass);
    }
    place = arcHead[arc]!;
    const stopped = policy.detainProbability[place]!;
    if (stopped > 0) {
      if (left < stopped) {
        counts.totals[row.index]! -= 1;
        world.ledger.transfer(caravan, independent, detained, place, 1);
        return;
      }
      left = stretched(left - stopped, 1 - stopped);
    }
    if (place === cityPlace) {
      counts.totals[row.index]! -= 1;
      world.arriveAlone(caravan, row.city, 1);
      return;
    }
    const goOn = independentRates.goOnProbability[arcOffset + arc]!;
    if (left >= goOn) break;
    left = stretched(left, goOn);
  }
  settle(world, place, 1);
}

/** A number uniform on [0, width) as one uniform on [0, 1), whatever rounding does. */
function stretched(uniform: number, width: number): number {
  const whole = uniform / width;
  return whole < 1 ? whole : largestBelowOne;
}

/** Notes people who sleep at a place, and the place once. */
export function settle({ settling, settled }: World, place: number, people: number): void {
  if (people === 0) return;
  if (settling[place] === 0) settled.places[settled.count++] = place;
  settling[place]! += people;
}
