import type { ChoiceField } from '../network/choice-field.js';
import type { ChoiceSet, ChoiceSets } from './choice-sets.js';

/**
 * Cities of a choice set whose ways from a place are alike. Whoever makes for one of them takes, with probability
 * `alike`, a link in proportion to `shared`, whichever of the cities it is, and has not chosen between them; else a
 * city is chosen, and a link in proportion to its row of `own`.
 */
export interface Branch {
  readonly set: ChoiceSet;
  /** Where its cities are in the set that branches. */
  readonly members: readonly number[];
  /** Arcs of the links that some of its cities are reached by; none where no way leads to them. */
  readonly arcs: Int32Array;
  readonly alike: number;
  /** `[option]`: sums to 1. */
  readonly shared: Float64Array;
  /** `[city of the set][option]`: each row sums to 1; empty where all is shared. */
  readonly own: Float64Array;
}

/** Cities stay in one branch while they share at least this much of their choice of a link. */
const leastAlike = 0.8;
/** Less than this is the rounding of the routes' values, and no difference. */
const rounding = 1e-9;

/**
 * The branches of a choice set at a place, at least one.
 *
 * @remarks The probabilities of the links, p(arc | city), are those of the choice fields whatever the branches are:
 *   min over the cities of p is the part that they share (a maximal coupling), p minus that part what is their own.
 */
export function branchesAt(
  sets: ChoiceSets,
  set: ChoiceSet,
  fields: readonly ChoiceField[],
  place: number,
): readonly Branch[] {
  const branches: { members: number[]; shared: Map<number, number> }[] = [];
  set.cities.forEach((city, at) => {
    const ways = waysOf(fields[city]!, place);
    const fitting = branches.find(({ shared }) => likeness(shared, ways) >= leastAlike);
    if (fitting === undefined) branches.push({ members: [at], shared: ways });
    else {
      fitting.members.push(at);
      fitting.shared = sharedPart(fitting.shared, ways);
    }
  });
  return branches.map(({ members, shared }) => {
    const cities = members.map((at) => set.cities[at]!);
    return { set: sets.of(cities), members, ...divided(cities, fields, place, shared) };
  });
}

/** Probability of each arc that people at a place take towards a city. */
function waysOf({ road: { start, arcs, probabilities } }: ChoiceField, place: number): Map<number, number> {
  const ways = new Map<number, number>();
  for (let at = start[place]!; at < start[place + 1]!; at++) ways.set(arcs[at]!, probabilities[at]!);
  return ways;
}

function sharedPart(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...a].map(([arc, p]) => [arc, Math.min(p, b.get(arc) ?? 0)]));
}

/** 1 where nobody can go anywhere in either: those people stay together, too. */
function likeness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  return a.size === 0 && b.size === 0 ? 1 : sum(sharedPart(a, b).values());
}

/** The choices of the cities of a branch, divided into what they share and what is their own. */
function divided(
  cities: readonly number[],
  fields: readonly ChoiceField[],
  place: number,
  shared: ReadonlyMap<number, number>,
): Pick<Branch, 'arcs' | 'alike' | 'shared' | 'own'> {
  const byCity = cities.map((city) => waysOf(fields[city]!, place));
  const arcs = Int32Array.from(new Set(byCity.flatMap((way) => [...way.keys()]))).sort();
  const total = sum(shared.values());
  const isShared = total > 1 - rounding || arcs.length === 0;
  const ownOf = (way: ReadonlyMap<number, number>, arc: number): number =>
    ((way.get(arc) ?? 0) - (shared.get(arc) ?? 0)) / (1 - total);
  return {
    arcs,
    alike: isShared ? 1 : total,
    shared: Float64Array.from(arcs, (arc) => (shared.get(arc) ?? 0) / total),
    own: Float64Array.from(
      isShared ? [] : byCity.flatMap((way) => Array.from(arcs, (arc) => ownOf(way, arc))),
    ),
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
