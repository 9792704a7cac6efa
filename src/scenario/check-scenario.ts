import { dayFromIso, isoFromDay } from '../base/day.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { formatPath } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import type { Distribution } from './distribution.js';
import { type ParameterName, parameters, sharesOfOneWhole } from './parameters.js';
import { reopens, type Traffic } from './policy-events.js';
import type { ScenarioContext } from './scenario.js';

type Path = readonly (string | number)[];
type Loose = Readonly<Record<string, unknown>>;

/**
 * Faults that a schema cannot see: names that the network, the regimes or the source table do not have, dates
 * out of order, bounds of rates, borders without ports. Works on unchecked input too, and then passes over
 * whatever has no readable value, since the schema has already said so.
 *
 * @param known - faults already found; a path that has one is not reported again
 */
export function checkScenario(input: unknown, context: ScenarioContext, known: readonly Issue[]): Issue[] {
  const scenario = asObject(input);
  if (scenario === undefined) return [];
  const checker = new Checker(context, known);
  const start = dayOf(scenario['startDate']);
  // A wrong horizon is one fault; dates beyond it would only hide it.
  const horizonDays = checker.known.has('horizonDays') ? undefined : (scenario['horizonDays'] ?? 120);
  const last = start === undefined || typeof horizonDays !== 'number' ? undefined : start + horizonDays;

  checker.name(['regime'], scenario['regime'], context.regimes.keys(), 'a regime');
  checker.sources([], scenario);
  checker.name(
    ['leaveOut'],
    scenario['leaveOut'],
    context.heldOut?.keys() ?? [],
    'the id of a caravan that the rates were calibrated on',
  );

  const caravans = asArray(scenario['caravans']);
  const ids = caravans.map((caravan) => asObject(caravan)?.['id']).filter((id) => typeof id === 'string');
  caravans.forEach((value, c) => {
    const caravan = asObject(value);
    if (caravan === undefined) return;
    if (ids.indexOf(caravan['id'] as string) < ids.lastIndexOf(caravan['id'] as string)) {
      checker.add(['caravans', c, 'id'], caravan['id'], 'an id that no other caravan has');
    }
    const seen = new Set<string>();
    asArray(caravan['departures']).forEach((departureValue, d) => {
      const departure = asObject(departureValue);
      if (departure === undefined) return;
      const path = ['caravans', c, 'departures', d];
      checker.placeBefore([...path, 'place'], departure['place']);
      checker.within([...path, 'date'], departure['date'], start, last);
      checker.ordered([...path, 'size'], departure['size']);
      const when = JSON.stringify([departure['date'], departure['place']]);
      if (seen.has(when)) {
        checker.add(
          path,
          departure,
          'a date and place that no other departure of the caravan has, their sizes added up',
        );
      }
      seen.add(when);
      checker.sources(path, departure);
    });
  });

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

  checker.placesOnce(scenario, 'pools');
  checker.placesOnce(scenario, 'hubs');
  checker.placesOnce(scenario, 'border');
  asArray(scenario['border']).forEach((value, i) => {
    asArray(asObject(value)?.['ports']).forEach((port, p) => {
      checker.port(['border', i, 'ports', p], port);
    });
  });
  const pulls = asArray(scenario['border']).map((city) => asObject(city)?.['pull']);
  if (pulls.length > 0 && pulls.every((pull) => pull === 0)) {
    checker.add(['border', 0, 'pull'], 0, 'at least one city with a pull above 0');
  }

  checker.regimePlaces(scenario);

  for (const [name, value] of Object.entries(asObject(scenario['rates']) ?? {})) {
    if (Object.hasOwn(parameters, name)) checker.rate(['rates', name], name as ParameterName, value);
  }
  checker.ratesTogether(scenario);
  checker.peopleInAll(scenario);

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
      checker.appointments([...path, 'perDay'], event['perDay'], scenario);
    if (event['kind'] === 'border-closed') checker.crossing([...path, 'place'], event['place']);
    checker.idle(path, event, firstDeparture);
    checker.sources(path, event);
  });
  checker.eventsApart(scenario);
  return checker.issues;
}

class Checker {
  readonly issues: Issue[] = [];
  readonly context: ScenarioContext;
  readonly known: ReadonlySet<string>;

  constructor(context: ScenarioContext, known: readonly Issue[]) {
    this.context = context;
    this.known = new Set(known.map((issue) => formatPath(issue.path)));
  }

  add(path: Path, value: unknown, expected: string, hint?: string): void {
    if (this.known.has(formatPath(path))) return;
    const message = `is ${value === undefined ? 'missing' : describeValue(value)}, expected ${expected}`;
    this.issues.push(makeIssue(path, message, hint));
  }

  /** Where the key that tells the kinds apart is mistyped, the schema cannot say which other keys are wrong. */
  tag(path: Path, entry: Loose, key: string): void {
    if (key in entry) return;
    const meant = nearestName(key, Object.keys(entry));
    if (meant === undefined) return;
    this.issues.push(
      makeIssue([...path, meant], `is not a known key, expected "${key}"`, didYouMean(meant, [key])),
    );
  }

  name(path: Path, value: unknown, valid: Iterable<string>, what: string): void {
    if (typeof value !== 'string') return;
    const names = [...valid];
    if (names.includes(value)) return;
    const list = names.length <= 12 ? `: ${names.join(', ')}` : '';
    this.add(path, value, `${what}${list}`, didYouMean(value, names));
  }

  place(path: Path, value: unknown): void {
    this.name(path, value, this.context.network.placeIndex.keys(), 'the id of a place');
  }

  /** A place south of the border: north of it nobody sets out, waits or is taken by bus. */
  placeBefore(path: Path, value: unknown): void {
    this.place(path, value);
    const index = this.context.network.placeIndex.get(String(value));
    if (index === undefined || this.context.network.places[index]!.country !== 'US') return;
    this.add(path, value, 'a place south of the US border');
  }

  /** Events that cannot do anything; of one with other faults nobody can tell. */
  idle(path: Path, event: Loose, firstDeparture: (caravan: unknown) => number | undefined): void {
    const isFaulty = (other: string): boolean =>
      other === formatPath(path) || other.startsWith(`${formatPath(path)}.`);
    const found = [...this.known, ...this.issues.map((issue) => formatPath(issue.path))];
    if (found.some(isFaulty)) return;
    if (event['kind'] === 'bus-convoy' && event['origin'] === event['destination']) {
      this.add([...path, 'destination'], event['destination'], 'another place than the origin');
    }
    if (event['kind'] === 'checkpoint') {
      const effects = ['holdProbabilityPerDay', 'raidPerDay', 'detainProbability'];
      if (effects.every((key) => (event[key] ?? 0) === 0))
        this.add(path, event, `a checkpoint with one of ${effects.join(', ')} above 0`);
    }
    if (event['kind'] !== 'raid' && event['kind'] !== 'permit-offer') return;
    const day = dayOf(event['date']);
    const first = firstDeparture(event['caravan']);
    if (day === undefined || first === undefined || day > first) return;
    this.add(
      [...path, 'date'],
      event['date'],
      `a date after the departure on ${isoFromDay(first)}: on the day it sets out a caravan is on its way`,
    );
  }

  port(path: Path, value: unknown): void {
    const ports = this.context.network.places.filter((place) => place.kind === 'port_of_entry');
    this.name(
      path,
      value,
      ports.map((place) => place.id),
      'the id of a port of entry',
    );
  }

  /** An event scales the usual appointments of the cities, so there have to be some. */
  appointments(path: Path, perDay: unknown, scenario: Loose): void {
    const cities = scenario['border'] ?? this.context.regimes.get(String(scenario['regime']))?.border;
    const usual = asArray(cities).map((city) => asObject(city)?.['appointmentsPerDay'] ?? 0);
    if (typeof perDay !== 'number' || perDay === 0 || usual.length === 0 || usual.some((city) => city !== 0))
      return;
    this.add(path, perDay, '0, since no border city has appointments of which it could have a share');
  }

  crossing(path: Path, value: unknown): void {
    if (typeof value !== 'string' || !this.context.network.placeIndex.has(value)) return;
    const crossings = this.context.network.links.filter((link) => link.mode === 'crossing');
    if (!crossings.some((link) => link.from === value || link.to === value)) {
      this.add(path, value, 'a place at one end of a link of mode crossing');
    }
  }

  /** The value of a rate, its own or the regime's, where it is known; laws are left to their draws. */
  knownRate(scenario: Loose, name: ParameterName): number | undefined {
    const own = asObject(scenario['rates'])?.[name];
    const law =
      own === undefined ? this.context.regimes.get(String(scenario['regime']))?.rates[name].law : own;
    if (typeof law === 'number') return law;
    const value = asObject(law)?.['value'];
    return typeof value === 'number' ? value : undefined;
  }

  ratesTogether(scenario: Loose): void {
    const rates = asObject(scenario['rates']) ?? {};
    const ownOf = (names: readonly ParameterName[]): ParameterName[] =>
      names.filter((name) => Object.hasOwn(rates, name));
    // Of a whole only the file's own values are held against each other: those of the regime make room for them.
    for (const names of sharesOfOneWhole) {
      const own = ownOf(names).map((name) => ({ name, value: this.knownRate(scenario, name) ?? 0 }));
      const last = own.pop();
      const before = own.reduce((total, { value }) => total + value, 0);
      if (last === undefined || own.length === 0 || before + last.value <= 1 + 1e-9) continue;
      const taken = own.map(({ name, value }) => `${name} (${value})`).join(' and ');
      const expected = `what ${taken} leave${own.length === 1 ? 's' : ''} of the whole, or less`;
      this.add(['rates', last.name], rates[last.name], expected);
    }
    const peak = ['dissolutionPeakFirstDay', 'dissolutionPeakLastDay'] as const;
    const [from, to] = [this.knownRate(scenario, peak[0]), this.knownRate(scenario, peak[1])];
    const name = ownOf(peak).at(-1);
    if (name === undefined || from === undefined || to === undefined || from <= to) return;
    const expected =
      name === peak[0] ? `at most ${peak[1]}, which is ${to}` : `at least ${peak[0]}, which is ${from}`;
    this.add(['rates', name], rates[name], expected);
  }

  peopleInAll(scenario: Loose): void {
    const number = (value: unknown): number =>
      typeof value === 'number' && Number.isFinite(value) ? value : 0;
    const days = number(scenario['horizonDays'] ?? 120) + 1;
    const sum = (entries: unknown, people: (entry: Loose) => number): number =>
      asArray(entries).reduce<number>((total, entry) => total + people(asObject(entry) ?? {}), 0);
    const inAll =
      sum(scenario['caravans'], (caravan) =>
        sum(caravan['departures'], ({ size }) => number(asObject(size)?.['high'] ?? size)),
      ) +
      sum(scenario['pools'], (pool) => number(pool['people']) + days * number(pool['refillPerDay'])) +
      sum(
        scenario['border'],
        (city) =>
          number(city['waiting']) +
          days * (number(city['backgroundListPerDay']) + number(city['backgroundAttemptsPerDay'])),
      );
    if (inAll <= mostPeopleInAll) return;
    const expected = `departures, pools and others at the border of at most ${mostPeopleInAll} people in all; they make ${Math.round(inAll)}`;
    this.add(['caravans'], scenario['caravans'], expected);
  }

  /** Offers, raids and buses that nothing tells apart would draw the same numbers. */
  eventsApart(scenario: Loose): void {
    const events = asArray(scenario['events']).map((value) => asObject(value) ?? {});
    events.forEach((event, e) => {
      const twin = events.findIndex((other) => sameOccasion(other, event));
      if (twin !== -1 && twin < e) {
        const keys = occasionKeys[String(event['kind'])]!.join(' or ');
        this.add(['events', e], event, `a ${event['kind']} with another ${keys} or day than events[${twin}]`);
      }
      if (event['kind'] !== 'port-reopened') return;
      const closes = (other: Loose): boolean =>
        other['kind'] === 'port-closed' &&
        other['port'] === event['port'] &&
        reopens((event['traffic'] ?? 'all') as Traffic, (other['traffic'] ?? 'all') as Traffic) &&
        String(other['from']) <= String(event['date']);
      if (!events.some(closes)) {
        this.add(
          ['events', e, 'port'],
          event['port'],
          'a port that an event closes to this traffic on that day or before',
        );
      }
    });
  }

  placesOnce(scenario: Loose, key: string): void {
    const seen = new Set<unknown>();
    asArray(scenario[key]).forEach((value, i) => {
      const entry = asObject(value);
      if (entry === undefined) return;
      this.place([key, i, 'place'], entry['place']);
      if (seen.has(entry['place']))
        this.add([key, i, 'place'], entry['place'], `a place not listed before in ${key}`);
      seen.add(entry['place']);
      this.sources([key, i], entry);
    });
  }

  /** Defaults of a regime name places of one network; a scenario on another network gives its own. */
  regimePlaces(scenario: Loose): void {
    const { network, regimes } = this.context;
    const regime = regimes.get(String(scenario['regime']));
    if (regime === undefined) return;
    for (const key of ['hubs', 'border'] as const) {
      if (scenario[key] !== undefined) continue;
      const lacking = regime[key].find(({ place }) => !network.placeIndex.has(place));
      if (lacking === undefined && (key === 'hubs' || regime[key].length > 0)) continue;
      const why =
        lacking === undefined ? 'has no border cities' : `names ${lacking.place}, which the network lacks`;
      this.add([key], undefined, `a list of its own, since regime ${regime.id} ${why}`);
    }
  }

  within(path: Path, value: unknown, first: number | undefined, last: number | undefined): void {
    const day = dayOf(value);
    if (day === undefined || first === undefined || last === undefined) return;
    if (day < first || day > last) {
      const expected = `a date from ${isoFromDay(first)} to ${isoFromDay(last)}, the days simulated`;
      this.add(path, value, expected, slipOfDate(String(value), first, last));
    }
  }

  ordered(path: Path, value: unknown): void {
    const size = asObject(value);
    if (typeof size?.['low'] !== 'number' || typeof size['high'] !== 'number') return;
    if (size['low'] > size['high'])
      this.add([...path, 'high'], size['high'], `at least low, which is ${size['low']}`);
  }

  sources(path: Path, entry: Loose): void {
    asArray(entry['sources']).forEach((source, s) => {
      if (typeof source !== 'string' || /^https?:\/\//.test(source) || this.context.sourceKeys.has(source))
        return;
      const expected = 'a key of the source table or an address https://…';
      this.add([...path, 'sources', s], source, expected, didYouMean(source, this.context.sourceKeys));
    });
  }

  rate(path: Path, name: ParameterName, value: unknown): void {
    const law = asObject(value) as (Distribution & Loose) | undefined;
    if (law === undefined) return;
    this.tag(path, law, 'distribution');
    const { lower, upper, unit } = parameters[name];
    const check = (key: string, number: unknown): void => {
      if (typeof number !== 'number' || (number >= lower && number <= upper)) return;
      this.add([...path, key], number, `${lower} to ${upper} ${unit}`);
    };
    if (law.distribution === 'fixed') check('value', law.value);
    if (law.distribution === 'gamma') check('mean', law.mean);
    if (law.distribution === 'logNormal') check('median', law.median);
    if (law.distribution === 'beta' && (lower > 0 || upper < 1)) {
      this.add(
        [...path, 'distribution'],
        'beta',
        `a distribution on ${lower} to ${upper} ${unit}, not on 0 to 1`,
      );
    }
    if (law.distribution === 'uniform') {
      check('low', law.low);
      check('high', law.high);
      if (law.low > law.high) this.add([...path, 'high'], law.high, `at least low, which is ${law.low}`);
    }
  }
}

/** The date between two days that differs from the text in one digit, if there is just one. */
function slipOfDate(text: string, first: number, last: number): string | undefined {
  const meant = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      const form = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
      const day = dayFromIso(form);
      if (day !== undefined && day >= first && day <= last) meant.add(form);
    }
  }
  return meant.size === 1 ? `did you mean ${[...meant][0]}?` : undefined;
}

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

/** The engine counts people in 32 bits; over-dispersed flows get room for twenty times their mean. */
const mostPeopleInAll = 100_000_000;

function asObject(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function dayOf(value: unknown): number | undefined {
  return typeof value === 'string' ? dayFromIso(value) : undefined;
}
