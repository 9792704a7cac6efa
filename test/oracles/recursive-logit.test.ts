import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { choiceField } from '../../src/network/choice-field.js';
import type { Network } from '../../src/network/network.js';
import { distancesFrom } from '../../src/network/routes.js';
import { road } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { runReplicates } from '../helpers/simulation.js';
import { diamond, roadBetween, townAt, type World } from '../helpers/worlds.js';
import { arbitraryWorld } from '../network/arbitrary-world.js';
import { chiSquare, fits } from '../random/chi-square.js';

interface Route {
  readonly arcs: readonly number[];
  readonly cost: number;
}

/** All routes by road from a place to a destination whose every arc brings it nearer, one by one. */
function downhillRoutes(network: Network, from: number, destination: number): Route[] {
  const { cost } = distancesFrom(network, destination);
  const onward = (place: number): Route[] => {
    if (place === destination) return [{ arcs: [], cost: 0 }];
    return [...network.arcTail.keys()]
      .filter((arc) => network.arcTail[arc] === place && network.arcIsRail[arc] === 0)
      .filter((arc) => cost[network.arcHead[arc]!]! < cost[place]!)
      .flatMap((arc) =>
        onward(network.arcHead[arc]!).map((rest) => ({
          arcs: [arc, ...rest.arcs],
          cost: network.arcCost[arc]! + rest.cost,
        })),
      );
  };
  return onward(from);
}

/** Share of the routes that begin with each arc, each route weighted by exp(-theta cost): a logit over routes. */
function firstArcShares(routes: readonly Route[], theta: number): Map<number, number> {
  // Less the least cost, so that no weight underflows.
  const least = Math.min(...routes.map(({ cost }) => cost));
  const shares = new Map<number, number>();
  let total = 0;
  for (const { arcs, cost } of routes) {
    const weight = Math.exp(-theta * (cost - least));
    shares.set(arcs[0]!, (shares.get(arcs[0]!) ?? 0) + weight);
    total += weight;
  }
  for (const [arc, weight] of shares) shares.set(arc, weight / total);
  return shares;
}

describe('recursive logit', () => {
  test('gives the shares that a hand computes on a diamond', () => {
    const { places, links } = diamond();
    const network = buildNetwork(places, links);
    const at = (id: string): number => network.placeIndex.get(id)!;
    const field = choiceField(network, at('mx-end'), 0.02, new Set());
    const heads = new Map<string, number>();
    for (let a = field.road.start[at('mx-start')]!; a < field.road.start[at('mx-start') + 1]!; a++) {
      heads.set(network.places[network.arcHead[field.road.arcs[a]!]!]!.id, field.road.probabilities[a]!);
    }

    // Costs 120 by the west and 150 by the east: exp(-2.4) / (exp(-2.4) + exp(-3)) = 1 / (1 + exp(-0.6)).
    expect(heads.get('mx-west')).toBeCloseTo(0.6456563062257954, 12);
    expect(heads.get('mx-east')).toBeCloseTo(0.3543436937742046, 12);
  });

  test('gives on any small graph the shares of a logit over all its routes, listed one by one', () => {
    const sensitivity = fc.double({ min: 0.001, max: 0.2, noNaN: true });

    fc.assert(
      fc.property(arbitraryWorld, sensitivity, fc.nat(5), ({ places, links }, theta, end) => {
        const network = buildNetwork(places, links);
        const destination = end % places.length;
        const field = choiceField(network, destination, theta, new Set());
        for (const place of field.order.subarray(0, field.leading)) {
          const expected = firstArcShares(downhillRoutes(network, place, destination), theta);
          const arcs = field.road.arcs.subarray(field.road.start[place], field.road.start[place + 1]);

          expect(arcs.length).toBe(expected.size);
          arcs.forEach((arc, a) => {
            expect(field.road.probabilities[field.road.start[place]! + a]).toBeCloseTo(
              expected.get(arc)!,
              10,
            );
          });
        }
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  test('would differ from routes weighted by another sensitivity', () => {
    const { places, links } = diamond();
    const network = buildNetwork(places, links);
    const at = (id: string): number => network.placeIndex.get(id)!;
    const field = choiceField(network, at('mx-end'), 0.02, new Set());
    const shares = firstArcShares(downhillRoutes(network, at('mx-start'), at('mx-end')), 0.022);
    const first = field.road.start[at('mx-start')]!;

    expect(field.road.probabilities[first]).not.toBeCloseTo(shares.get(field.road.arcs[first]!)!, 3);
  });
});

/** A fork 20 km up the road: `mx-near` lies 10 km beyond it, `mx-far` 60 km, and both at the same cost from the end. */
function unevenFork(): World {
  const { places } = road([0, 20]);
  return {
    places: [
      ...places,
      townAt('mx-near', -100.05, places[1]!.latitude + 0.05, { zone: 'northern_mexico' }),
      townAt('mx-far', -99.7, places[1]!.latitude + 0.3, { zone: 'northern_mexico' }),
      townAt('mx-then', -100, places[1]!.latitude + 0.5, { zone: 'northern_mexico' }),
    ],
    links: [
      roadBetween('mx-0', 'mx-1', 20),
      roadBetween('mx-1', 'mx-near', 10),
      roadBetween('mx-near', 'mx-then', 110),
      roadBetween('mx-1', 'mx-far', 60),
      roadBetween('mx-far', 'mx-then', 60),
    ],
  };
}

describe('groups at a fork', () => {
  // 27 km a day: on day 0 the group comes to the fork with 7 km left, enough for the near town and not for the far.
  function byNear(cohesion: number, theta: number): number[] {
    const scenario = quietScenario(unevenFork(), {
      horizonDays: 12,
      caravans: [caravanFrom('mx-0', { size: 1000 })],
      border: [{ place: 'mx-then', pull: 1 }],
      forkSensitivityPerKm: theta,
      rates: { walkKmPerDay: 27, cohesion },
    });
    const counts = [0, 0];
    runReplicates(
      scenario,
      ({ groupDay, model }) => {
        const reached = (id: string): number =>
          groupDay[model.placeCount + model.network.placeIndex.get(id)!]! >= 0 ? 1 : 0;
        counts[0]! += reached('mx-near');
        counts[1]! += reached('mx-far');
      },
      { replicates: 2000 },
    );
    return counts;
  }

  test('that go whole choose with the shares of the logit, however near the next towns are', () => {
    const counts = byNear(1, 0.02);

    expect(counts[0]! + counts[1]!).toBe(2000);
    expect(fits(chiSquare(counts, [1000, 1000]))).toBe(true);
    expect(fits(chiSquare(counts, [1100, 900]))).toBe(false);
  });

  test('that split send each person with the shares of the logit, once', () => {
    const scenario = quietScenario(unevenFork(), {
      horizonDays: 2,
      caravans: [caravanFrom('mx-0', { size: 1000 })],
      border: [{ place: 'mx-then', pull: 1 }],
      rates: { walkKmPerDay: 27, cohesion: 0 },
    });
    // Before anybody can have arrived.
    const people = [0, 0];
    runReplicates(
      scenario,
      ({ groups, trail, model }) => {
        const near = model.network.placeIndex.get('mx-near')!;
        for (let row = 0; row < groups.count; row++) {
          const arc = groups.arc[row]!;
          let isNear = arc !== -1 && model.network.arcHead[arc] === near;
          for (let node = groups.trail[row]!; node !== -1; node = trail.previous[node]!)
            isNear ||= trail.place[node] === near;
          people[isNear ? 0 : 1]! += groups.people[row]!;
        }
      },
      { replicates: 100 },
    );

    expect(people[0]! + people[1]!).toBe(100_000);
    expect(fits(chiSquare(people, [50_000, 50_000]))).toBe(true);
    expect(fits(chiSquare(people, [51_000, 49_000]))).toBe(false);
  });
});
