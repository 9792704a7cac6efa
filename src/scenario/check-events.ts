import { isoFromDay } from '../base/day.js';
import { type Checker, slipOfDate } from './checker.js';
import { asArray, asObject, dayOf, type Loose, type Path } from './loose.js';
import { reopens, type Traffic } from './policy-events.js';

/**
 * Names, dates and effects of the policy events of a scenario.
 *
 * @param start - first day simulated, if it can be read
 * @param last - last day simulated, if it can be read
 */
export function checkEvents(
  checker: Checker,
  scenario: Loose,
  start: number | undefined,
  last: number | undefined,
): void {
  const { context } = checker;
  const caravans = asArray(scenario['caravans']);
  const ids = caravans.map((caravan) => asObject(caravan)?.['id']).filter((id) => typeof id === 'string');
  const firstDeparture = (wanted: unknown): number | undefined => {
    const days = caravans
      .map((caravan) => asObject(caravan) ?? {})
      .filter(({ id }) => wanted === undefined || id === wanted)
      .flatMap(({ departures }) =>
        asArray(departures).map((departure) => dayOf(asObject(departure)?.['date'])),
      )
      .filter((day) => day !== undefined);
    const isKnown = days.every(
      (day) => start !== undefined && last !== undefined && day >= start && day <= last,
    );
    return days.length === 0 || !isKnown ? undefined : Math.min(...days);
  };
  asArray(scenario['events']).forEach((value, e) => {
    const event = asObject(value);
    if (event === undefined) return;
    const path = ['events', e];
    checker.tag(path, event, 'kind');
    for (const key of ['place', 'origin', 'destination']) {
      if (!(key in event)) continue;
      if (event['kind'] === 'bus-convoy') checker.placeBefore([...path, key], event[key]);
      else checker.place([...path, key], event[key]);
    }
    if ('port' in event) checker.port([...path, 'port'], event['port']);
    if ('caravan' in event)
      checker.name([...path, 'caravan'], event['caravan'], ids as string[], 'a caravan of the scenario');
    if ('country' in event) {
      const countries = new Set(context.network.places.map((place) => place.country));
      checker.name([...path, 'country'], event['country'], countries, 'a country of the network');
    }
    if ('date' in event) checker.within([...path, 'date'], event['date'], start, last);
    const from = dayOf(event['from']);
    const to = dayOf(event['to']);
    if (from !== undefined && to !== undefined && to < from) {
      checker.add([...path, 'to'], event['to'], `a date not before ${event['from']}`);
    }
    if (from !== undefined && last !== undefined && from > last) {
      checker.add(
        [...path, 'from'],
        event['from'],
        `a date up to ${isoFromDay(last)}, the last day simulated`,
        slipOfDate(String(event['from']), start ?? last, last),
      );
    }
    if (to !== undefined && start !== undefined && to < start) {
      checker.add(
        [...path, 'to'],
        event['to'],
        `a date from ${isoFromDay(start)} on, the first day simulated`,
        slipOfDate(String(event['to']), start, last ?? start),
      );
    }
    if (event['kind'] === 'appointments')
      appointments(checker, [...path, 'perDay'], event['perDay'], scenario);
    if (event['kind'] === 'pool-refill') {
      const pools = asArray(scenario['pools']).map((pool) => String(asObject(pool)?.['place']));
      checker.name([...path, 'place'], event['place'], pools, 'the place of a pool of the scenario');
    }
    if (event['kind'] === 'port-closed') closable(checker, path, event, scenario);
    if (event['kind'] === 'border-closed') crossing(checker, [...path, 'place'], event['place']);
    idle(checker, path, event, firstDeparture);
    checker.sources(path, event);
  });
  eventsApart(checker, scenario);
}

/** Events that cannot do anything; of one with other faults nobody can tell. */
function idle(
  checker: Checker,
  path: Path,
  event: Loose,
  firstDeparture: (caravan: unknown) => number | undefined,
): void {
  if (checker.isFaulty(path)) return;
  if (event['kind'] === 'bus-convoy' && event['origin'] === event['destination']) {
    checker.add([...path, 'destination'], event['destination'], 'another place than the origin');
  }
  if (event['kind'] === 'port-closed') {
    const kept = event['keptShare'] ?? (event['traffic'] === 'vehicles' ? 1 : 0);
    if (kept === 1 && (event['traffic'] === 'vehicles' || event['traffic'] === 'pedestrians')) {
      const expected = 'a keptShare below 1: else the closure changes nothing for people on foot';
      checker.add([...path, 'keptShare'], event['keptShare'], expected);
    }
    if (event['traffic'] === 'rail' && 'keptShare' in event)
      checker.add([...path, 'keptShare'], event['keptShare'], 'none where a port is closed to rail');
  }
  if (event['kind'] === 'checkpoint') {
    const effects = ['holdProbabilityPerDay', 'raidPerDay', 'detainProbability'];
    if (effects.every((key) => (event[key] ?? 0) === 0))
      checker.add(path, event, `a checkpoint with one of ${effects.join(', ')} above 0`);
  }
  if (event['kind'] !== 'raid' && event['kind'] !== 'permit-offer') return;
  const day = dayOf(event['date']);
  const first = firstDeparture(event['caravan']);
  if (day === undefined || first === undefined || day > first) return;
  checker.add(
    [...path, 'date'],
    event['date'],
    `a date after the departure on ${isoFromDay(first)}: on the day it sets out a caravan is on its way`,
  );
}

/** Border cities of the scenario, of its regime where it has none of its own. */
function bordersOf(checker: Checker, scenario: Loose): Loose[] {
  const regime = checker.context.regimes.get(String(scenario['regime']));
  const start = String(scenario['startDate']);
  const onStart = dayOf(start) === undefined ? undefined : regime?.borderOn?.(start);
  return asArray(scenario['border'] ?? onStart ?? regime?.border).map((city) => asObject(city) ?? {});
}

/** An event scales the usual appointments of the cities, so there have to be some. */
function appointments(checker: Checker, path: Path, perDay: unknown, scenario: Loose): void {
  const usual = bordersOf(checker, scenario).map((city) => city['appointmentsPerDay'] ?? 0);
  if (typeof perDay !== 'number' || perDay === 0 || usual.length === 0 || usual.some((city) => city !== 0))
    return;
  checker.add(path, perDay, '0, since no border city has appointments of which it could have a share');
}

/** A closure is felt in the cities of the port, and one to rail only where they have trains. */
function closable(checker: Checker, path: Path, event: Loose, scenario: Loose): void {
  const { network } = checker.context;
  if (!network.placeIndex.has(String(event['port'])) || checker.isFaulty([...path, 'port'])) return;
  // With a fault in what decides about the cities nobody can tell.
  if (checker.isFaulty(['border']) || checker.isFaulty(['regime'])) return;
  const cities = bordersOf(checker, scenario);
  const ports = new Set(cities.flatMap((city) => asArray(city['ports']).map(String)));
  checker.name([...path, 'port'], event['port'], ports, 'a port of a border city of the scenario');
  if (event['traffic'] !== 'rail' || !ports.has(String(event['port']))) return;
  const own = cities
    .filter((city) => asArray(city['ports']).includes(event['port']))
    .map(({ place }) => place);
  const rails = network.links.filter(({ mode }) => mode === 'rail');
  if (own.some((city) => rails.some(({ from, to }) => from === city || to === city))) return;
  checker.add([...path, 'port'], event['port'], 'a port of a border city that freight trains reach');
}

function crossing(checker: Checker, path: Path, value: unknown): void {
  if (typeof value !== 'string' || !checker.context.network.placeIndex.has(value)) return;
  const crossings = checker.context.network.links.filter((link) => link.mode === 'crossing');
  if (!crossings.some((link) => link.from === value || link.to === value)) {
    checker.add(path, value, 'a place at one end of a link of mode crossing');
  }
}

/** Offers, raids and buses that nothing tells apart would draw the same numbers. */
function eventsApart(checker: Checker, scenario: Loose): void {
  const events = asArray(scenario['events']).map((value) => asObject(value) ?? {});
  events.forEach((event, e) => {
    const twin = events.findIndex((other) => sameOccasion(other, event));
    if (twin !== -1 && twin < e) {
      const keys = occasionKeys[String(event['kind'])]!.join(' or ');
      checker.add(
        ['events', e],
        event,
        `a ${event['kind']} with another ${keys} or day than events[${twin}]`,
      );
    }
    const same = events.findIndex(
      (other) =>
        setsOneNumber.includes(String(event['kind'])) &&
        other['kind'] === event['kind'] &&
        other['place'] === event['place'] &&
        other['from'] === event['from'],
    );
    if (same !== -1 && same < e) {
      checker.add(['events', e, 'from'], event['from'], `another day than that of events[${same}]`);
    }
    if (event['kind'] !== 'port-reopened') return;
    const isEnded = (other: Loose): boolean =>
      other['kind'] === 'port-closed' &&
      other['port'] === event['port'] &&
      reopens((event['traffic'] ?? 'all') as Traffic, (other['traffic'] ?? 'all') as Traffic) &&
      String(other['from']) < String(event['date']) &&
      (other['to'] === undefined || String(other['to']) >= String(event['date']));
    if (!events.some(isEnded)) {
      checker.add(
        ['events', e, 'port'],
        event['port'],
        'a port that an event closes to this traffic from an earlier day on, and still on that day',
      );
    }
  });
}

/** Events that set one number, so that of two that begin on one day neither could be told to hold. */
const setsOneNumber: readonly string[] = ['appointments', 'expulsions', 'pool-refill'];

/** Whether two events name the same thing on a common day, so that neither could be told from the other. */
function sameOccasion(a: Loose, b: Loose): boolean {
  const keys = occasionKeys[String(a['kind'])];
  if (keys === undefined || a['kind'] !== b['kind'] || keys.some((key) => a[key] !== b[key])) return false;
  if ('date' in a) return a['date'] === b['date'];
  const [first, second] = String(a['from']) <= String(b['from']) ? [a, b] : [b, a];
  return first['to'] === undefined || String(first['to']) >= String(second['from']);
}

/** What tells events of a kind apart that happen on one day. */
const occasionKeys: Readonly<Record<string, readonly string[]>> = {
  raid: ['place', 'caravan'],
  'permit-offer': ['place', 'caravan'],
  'bus-convoy': ['origin', 'destination'],
};
