import { dayFromIso } from '../base/day.js';
import type { Network } from '../network/network.js';
import { byTraffic, type PolicyEvent, reopens } from '../scenario/policy-events.js';
import type { Scenario } from '../scenario/scenario.js';

/** What the dated events of a scenario amount to on one day. Arrays run over places unless said otherwise. */
export interface PolicyInForce {
  /** Links that nobody can use. */
  readonly closedLinks: ReadonlySet<number>;
  /** Per arc: probability of getting through on a day; 1 where nothing stops people. */
  readonly passProbability: Float64Array;
  readonly holdProbability: Float64Array;
  readonly raidPerDay: Float64Array;
  readonly offerPerDay: Float64Array;
  readonly detainProbability: Float64Array;
  readonly asylumPerDay: Float64Array;
  /** 1 where the country lets people through. */
  readonly freePassage: Uint8Array;
  /** Per border city: whether freight trains run toward it. */
  readonly trainsRun: Uint8Array;
  /** That a person encountered between ports is sent back at once, where an event says so. */
  readonly expulsionProbability: number | undefined;
  /** By place: mean number of people who come to a pool in a day, where an event says so. */
  readonly poolRefill: ReadonlyMap<number, number>;
  /** Per border city: factor on its pull, and appointments on a day. */
  readonly pullFactor: Float64Array;
  readonly appointmentsPerDay: Float64Array;
  /** Mean number of other people who come to wait for one in a day. */
  readonly othersToListPerDay: Float64Array;
}

/**
 * The policy of each simulated day; days with the same events in force share one object.
 *
 * @returns one entry per day, 0 to `horizonDays`
 */
export function policyByDay(scenario: Scenario): readonly PolicyInForce[] {
  const events = scenario.events.flatMap(byTraffic);
  const spans = events.map((event) => spanOf(event, scenario));
  const cache = new Map<string, PolicyInForce>();
  return Array.from({ length: scenario.horizonDays + 1 }, (_, day) => {
    const active = events.filter((_event, e) => spans[e]!.first <= day && day <= spans[e]!.last);
    const key = active.map((event) => events.indexOf(event)).join();
    const policy = cache.get(key) ?? combine(active, scenario);
    cache.set(key, policy);
    return policy;
  });
}

/** Days of the scenario on which an event is in force, both included. */
function spanOf(event: PolicyEvent, scenario: Scenario): { first: number; last: number } {
  const day = (iso: string): number => dayFromIso(iso)! - scenario.startDay;
  if ('date' in event) {
    // A reopening acts by ending closures, see below; offers and raids are read by their own submodel.
    return { first: day(event.date), last: event.kind === 'port-reopened' ? -1 : day(event.date) };
  }
  let last = event.to === undefined ? scenario.horizonDays : day(event.to);
  if (event.kind === 'port-closed') {
    for (const other of scenario.events) {
      if (other.kind !== 'port-reopened' || other.port !== event.port) continue;
      const covers = reopens(other.traffic, event.traffic);
      if (covers && day(other.date) >= day(event.from)) last = Math.min(last, day(other.date) - 1);
    }
  }
  return { first: day(event.from), last };
}

function combine(active: readonly PolicyEvent[], scenario: Scenario): PolicyInForce {
  const { network } = scenario;
  const placeCount = network.places.length;
  const free = freePlaces(active, network);
  const passProbability = new Float64Array(network.arcTail.length).fill(1);
  const holdProbability = new Float64Array(placeCount);
  const raidPerDay = new Float64Array(placeCount);
  const offerPerDay = new Float64Array(placeCount);
  const detainProbability = new Float64Array(placeCount);
  const asylumPerDay = new Float64Array(placeCount);
  const keptShare = new Map<string, number>();
  const railClosed = new Set<string>();
  const poolRefill = new Map<number, number>();
  let trainsStopped = false;
  let expulsionProbability: number | undefined;
  let totalAppointments: number | undefined;

  // Of two events that set one number, the one that has begun last holds, whatever their order in the file.
  const start = (event: PolicyEvent): string => ('date' in event ? event.date : event.from);
  for (const event of [...active].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0))) {
    switch (event.kind) {
      case 'border-closed':
        for (const arc of crossingsAt(event.place, network)) {
          if (free[network.arcTail[arc]!] === 1 || free[network.arcHead[arc]!] === 1) continue;
          passProbability[arc] = Math.min(passProbability[arc]!, event.passProbabilityPerDay);
        }
        break;
      case 'checkpoint': {
        const place = network.placeIndex.get(event.place)!;
        if (free[place] === 1) break;
        holdProbability[place] = 1 - (1 - holdProbability[place]!) * (1 - event.holdProbabilityPerDay);
        raidPerDay[place]! += event.raidPerDay;
        detainProbability[place] = 1 - (1 - detainProbability[place]!) * (1 - event.detainProbability);
        break;
      }
      case 'permit-office': {
        const place = network.placeIndex.get(event.place)!;
        if (free[place] === 0) offerPerDay[place]! += event.offerPerDay;
        asylumPerDay[place]! += event.asylumPerDay;
        break;
      }
      case 'freight-trains-stopped':
        trainsStopped = true;
        break;
      case 'port-closed':
        if (event.traffic === 'rail') railClosed.add(event.port);
        else {
          const kept = event.keptShare ?? (event.traffic === 'vehicles' ? 1 : 0);
          keptShare.set(event.port, Math.min(kept, keptShare.get(event.port) ?? 1));
        }
        break;
      case 'expulsions':
        expulsionProbability = event.probability;
        break;
      case 'pool-refill':
        poolRefill.set(network.placeIndex.get(event.place)!, event.refillPerDay);
        break;
      case 'appointments':
        totalAppointments = event.perDay;
        break;
    }
  }
  const closedLinks = new Set<number>();
  passProbability.forEach((probability, arc) => {
    if (probability === 0) closedLinks.add(arc >> 1);
  });
  return {
    closedLinks,
    passProbability,
    holdProbability,
    raidPerDay,
    offerPerDay,
    detainProbability,
    asylumPerDay,
    freePassage: free,
    trainsRun: Uint8Array.from(scenario.border, ({ ports }) =>
      trainsStopped || ports.some((port) => railClosed.has(port)) ? 0 : 1,
    ),
    expulsionProbability,
    poolRefill,
    ...borderPolicy(scenario, keptShare, totalAppointments),
  };
}

function freePlaces(active: readonly PolicyEvent[], network: Network): Uint8Array {
  const countries = new Set(active.map((event) => (event.kind === 'free-passage' ? event.country : '')));
  return Uint8Array.from(network.places, (place) => (countries.has(place.country) ? 1 : 0));
}

function crossingsAt(placeId: string, network: Network): number[] {
  const place = network.placeIndex.get(placeId)!;
  return [...network.arcTail.keys()].filter(
    (arc) =>
      network.links[arc >> 1]!.mode === 'crossing' &&
      (network.arcTail[arc] === place || network.arcHead[arc] === place),
  );
}

/**
 * A closed port gives no appointments; its city draws less in proportion to the ports it has lost, and other people
 * who would have come to wait there go to the cities that give some, in proportion to their pulls. Where none does,
 * nobody comes to wait. With fewer appointments fewer come to wait, in proportion, so that a few are not worse than
 * none; with more of them no more come, since far more people ask for them than there are.
 */
function borderPolicy(
  scenario: Scenario,
  keptShare: ReadonlyMap<string, number>,
  totalAppointments: number | undefined,
): Pick<PolicyInForce, 'pullFactor' | 'appointmentsPerDay' | 'othersToListPerDay'> {
  const { border, closedPortPullFactor } = scenario;
  const usual = border.reduce((sum, city) => sum + city.appointmentsPerDay, 0);
  const scale = totalAppointments === undefined || usual < 1e-9 ? 1 : totalAppointments / usual;
  const openShare = border.map((city) =>
    city.ports.length === 0
      ? 1
      : city.ports.reduce((sum, port) => sum + (keptShare.get(port) ?? 1), 0) / city.ports.length,
  );
  const pullFactor = Float64Array.from(openShare, (open) => open + (1 - open) * closedPortPullFactor);
  const appointmentsPerDay = Float64Array.from(
    border,
    (city, b) => city.appointmentsPerDay * scale * openShare[b]!,
  );
  const drawing = border.map((city, b) => (appointmentsPerDay[b] === 0 ? 0 : city.pull * pullFactor[b]!));
  const inAll = drawing.reduce((sum, pull) => sum + pull, 0);
  const moved = border.reduce((sum, city, b) => sum + city.backgroundListPerDay * (1 - openShare[b]!), 0);
  const coming = Math.min(1, scale);
  const othersToListPerDay = Float64Array.from(
    border,
    (city, b) =>
      coming *
      (city.backgroundListPerDay * openShare[b]! + (inAll === 0 ? 0 : (moved * drawing[b]!) / inAll)),
  );
  return { pullFactor, appointmentsPerDay, othersToListPerDay };
}
