import type { Model } from '../engine/model.js';
import type { ChoiceField } from '../network/choice-field.js';

/** Share of sightings that the ways of the model do not explain: no city is ruled out by one of them. */
const offTheWay = 0.02;
/** Of a caravan seen in a border city that makes for another one: where its own is closed it has to. */
const elsewhere = 0.001;

/**
 * How well the way of a caravan agrees with each border city, `[city]`: the probability that people who make for it come
 * by the places where the caravan was seen, since the last at which it chose a city. One seen in a border city makes
 * for it.
 *
 * @param seen - places in the order in which it was seen there, the departure first
 */
export function cityChances(model: Model, seen: readonly number[]): Float64Array {
  const { cityCount, cityOfPlace, isDecision } = model;
  const here = cityOfPlace[seen.at(-1)!]!;
  if (here !== -1)
    return Float64Array.from({ length: cityCount }, (_, city) => (city === here ? 1 : elsewhere));
  const choosing = seen.map((place) => isDecision[place] === 1).lastIndexOf(true);
  const way = seen.slice(Math.max(0, choosing));
  return Float64Array.from(model.fields[0]!, (field) => {
    let chance = 1;
    for (let i = 1; i < way.length; i++) {
      if (way[i] !== way[i - 1])
        chance *= offTheWay + (1 - offTheWay) * passingProbability(field, model, way[i - 1]!, way[i]!);
    }
    return chance;
  });
}

/** Probability that people on the road to a city come from one place by another. */
function passingProbability(
  { order, rank, road }: ChoiceField,
  { network, placeCount }: Model,
  from: number,
  by: number,
): number {
  const passing = new Float64Array(placeCount);
  passing[from] = 1;
  for (let at = rank[from]!; at < rank[by]!; at++) {
    const place = order[at]!;
    for (let a = road.start[place]!; a < road.start[place + 1]!; a++)
      passing[network.arcHead[road.arcs[a]!]!]! += passing[place]! * road.probabilities[a]!;
  }
  return passing[by]!;
}
