import fc from 'fast-check';
import type { Network } from '../../src/network/network.js';
import {
  type ParameterName,
  parameterNames,
  parameters,
  sharesOfOneWhole,
} from '../../src/scenario/parameters.js';
import { reopens } from '../../src/scenario/policy-events.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { dateOf, startDate } from './scenarios.js';

type Event = NonNullable<ScenarioFile['events']>[number];
type RateLaw = NonNullable<NonNullable<ScenarioFile['rates']>[ParameterName]>;

/** Numbers of this world: 0 or no smaller than 1e-9. */
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? min : x));
const probability = fc.oneof(fc.constantFrom(0, 1, 0.5), number(0, 1));
/** Mostly hazards of a few percent a day, now and then the largest allowed. */
const hazardUpTo = (upper: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 6, arbitrary: number(0, 0.3) }, { weight: 1, arbitrary: number(0, upper) });
const hazard = hazardUpTo(5);

/** Any value or law that is allowed for a rate. */
export function arbitraryRate(name: ParameterName): fc.Arbitrary<RateLaw> {
  const { lower, upper, unit } = parameters[name];
  const value =
    unit === 'per day' ? hazardUpTo(upper) : fc.oneof(fc.constantFrom(lower, upper), number(lower, upper));
  const positive = value.map((x) => (x > 0 ? x : upper));
  const laws: fc.Arbitrary<RateLaw>[] = [
    value,
    value.map((x) => ({ distribution: 'fixed', value: x }) as const),
    fc
      .tuple(value, value)
      .map(([a, b]) => ({ distribution: 'uniform', low: Math.min(a, b), high: Math.max(a, b) }) as const),
    fc.record({ distribution: fc.constant('gamma'), shape: number(0.1, 50), mean: positive }),
    fc.record({ distribution: fc.constant('logNormal'), median: positive, logSd: number(0, 5) }),
  ];
  if (lower <= 0 && upper >= 1) {
    laws.push(
      fc.record({ distribution: fc.constant('beta'), alpha: number(0.1, 30), beta: number(0.1, 30) }),
    );
  }
  return fc.oneof(...laws);
}

const arbitraryRates: fc.Arbitrary<NonNullable<ScenarioFile['rates']>> = fc
  .record(
    Object.fromEntries(parameterNames.map((name) => [name, arbitraryRate(name)])) as Record<
      ParameterName,
      fc.Arbitrary<RateLaw>
    >,
    { requiredKeys: [] },
  )
  .map(withinOneWhole);

/** Without the known values that exceed a whole, and with a peak of dissolution that does not end before it begins. */
function withinOneWhole(rates: NonNullable<ScenarioFile['rates']>): NonNullable<ScenarioFile['rates']> {
  const known = (name: ParameterName): number | undefined => {
    const rate: unknown = rates[name];
    if (typeof rate === 'number') return rate;
    return (rate as { value?: number } | undefined)?.value;
  };
  const tooMuch = sharesOfOneWhole.filter(
    (names) => names.reduce((total, name) => total + (known(name) ?? 0), 0) > 1,
  );
  const dropped = new Set(tooMuch.flat());
  const [from, to] = [known('dissolutionPeakFirstDay'), known('dissolutionPeakLastDay')];
  if (from !== undefined || to !== undefined) {
    dropped.add('dissolutionPeakFirstDay');
    if (to === undefined || to < 60) dropped.add('dissolutionPeakLastDay');
  }
  return Object.fromEntries(Object.entries(rates).filter(([name]) => !dropped.has(name as ParameterName)));
}

/** Every kind of event on places, ports and caravans that exist, in force on some of the days simulated. */
function arbitraryEvent(
  network: Network,
  caravans: readonly string[],
  horizonDays: number,
): fc.Arbitrary<Event> {
  const idsWhere = (wanted: (place: Network['places'][number]) => boolean): string[] =>
    network.places.filter(wanted).map(({ id }) => id);
  const ends = new Set(
    network.links.filter(({ mode }) => mode === 'crossing').flatMap(({ from, to }) => [from, to]),
  );
  const place = fc.constantFrom(...idsWhere(() => true));
  const mexican = fc.constantFrom(...idsWhere(({ country }) => country !== 'US'));
  const ports = idsWhere(({ kind }) => kind === 'port_of_entry');
  const day = fc.integer({ min: 0, max: horizonDays });
  const date = day.map(dateOf);
  const period = fc.tuple(day, fc.option(fc.nat(horizonDays), { nil: undefined })).map(([from, days]) => ({
    from: dateOf(from),
    ...(days === undefined ? {} : { to: dateOf(from + days) }),
  }));
  const caravan = fc.option(fc.constantFrom(...caravans), { nil: undefined });
  const traffic = fc.constantFrom('all', 'pedestrians', 'vehicles', 'rail');
  const during = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Event> =>
    fc.tuple(fc.record(fields), period).map(([event, span]) => withoutUndefined({ ...event, ...span }));
  const on = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Event> =>
    fc.record({ ...fields, date }).map((event) => withoutUndefined(event));
  const is = (kind: Event['kind']): fc.Arbitrary<string> => fc.constant(kind);
  const maybe = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.option(value, { nil: undefined });
  const kinds = [
    during({
      kind: is('checkpoint'),
      place: mexican,
      holdProbabilityPerDay: probability,
      raidPerDay: hazard,
      detainProbability: probability,
    }),
    during({ kind: is('permit-office'), place: mexican, offerPerDay: hazard, asylumPerDay: hazard }),
    on({
      kind: is('permit-offer'),
      caravan,
      place: maybe(place),
      probability,
      acceptedShare: maybe(probability),
    }),
    on({ kind: is('raid'), caravan, place: maybe(place), probability, detainedShare: maybe(probability) }),
    during({
      kind: is('bus-convoy'),
      origin: mexican,
      destination: mexican,
      share: probability,
      seatsPerDay: maybe(fc.integer({ min: 1, max: 900 })),
    }),
    during({ kind: is('freight-trains-stopped') }),
    during({ kind: is('expulsions'), probability }),
    during({ kind: is('pool-refill'), place: mexican, refillPerDay: fc.nat(200) }),
    during({ kind: is('appointments'), perDay: fc.integer({ min: 0, max: 2000 }) }),
    during({
      kind: is('free-passage'),
      country: fc
        .constantFrom('GT', 'MX', 'US')
        .filter((code) => network.places.some(({ country }) => country === code)),
    }),
  ];
  if (ends.size > 0)
    kinds.push(
      during({
        kind: is('border-closed'),
        place: fc.constantFrom(...ends),
        passProbabilityPerDay: probability,
      }),
    );
  if (ports.length > 0) {
    kinds.push(
      during({
        kind: is('port-closed'),
        port: fc.constantFrom(...ports),
        traffic,
        keptShare: maybe(probability),
      }),
    );
    kinds.push(on({ kind: is('port-reopened'), port: fc.constantFrom(...ports), traffic }));
  }
  return fc.oneof(...kinds);
}

function withoutUndefined(event: object): Event {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as Event;
}

export interface ArbitraryScenarioOptions {
  readonly regime: string;
  readonly maxHorizonDays: number;
  /** Regimes of the built-in data have hubs and a border of their own, which a file may leave as they are. */
  readonly mayUseRegime: boolean;
}

function closedBefore(events: readonly Event[], opening: Event & { kind: 'port-reopened' }): boolean {
  return events.some(
    (other) =>
      other.kind === 'port-closed' &&
      other.port === opening.port &&
      other.from < opening.date &&
      (other.to === undefined || other.to >= opening.date) &&
      reopens(opening.traffic ?? 'all', other.traffic ?? 'all'),
  );
}

/** Events that can do nothing, which a file may not have. */
function isIdle(event: Event, caravans: readonly NonNullable<ScenarioFile['caravans']>[number][]): boolean {
  if (event.kind === 'bus-convoy') return event.origin === event.destination;
  if (event.kind === 'port-closed') {
    if (event.traffic === 'rail' && event.keptShare !== undefined) return true;
    const kept = event.keptShare ?? (event.traffic === 'vehicles' ? 1 : 0);
    return kept === 1 && (event.traffic === 'vehicles' || event.traffic === 'pedestrians');
  }
  if (event.kind === 'checkpoint')
    return !event.holdProbabilityPerDay && !event.raidPerDay && !event.detainProbability;
  if (event.kind !== 'raid' && event.kind !== 'permit-offer') return false;
  const dates = caravans
    .filter(({ id }) => event.caravan === undefined || id === event.caravan)
    .flatMap(({ departures }) => departures.map(({ date }) => date));
  return event.date <= dates.sort()[0]!;
}

/** Two offers, raids or bus convoys that nothing may tell apart, whatever their days. */
function alike(a: Event, b: Event): boolean {
  const name = (event: Event): string =>
    event.kind === 'bus-convoy'
      ? `${event.origin}/${event.destination}`
      : event.kind === 'raid' || event.kind === 'permit-offer'
        ? `${event.kind}/${event.caravan}/${event.place}`
        : event.kind === 'appointments' || event.kind === 'expulsions' || event.kind === 'pool-refill'
          ? `${event.kind}/${event.from}/${'place' in event ? event.place : ''}`
          : '';
  return name(a) !== '' && name(a) === name(b);
}

/**
 * Valid scenario files on a network: one to three caravans with up to three departures each, pools, hubs, border
 * cities with and without ports, up to eight events of all kinds, any rates.
 */
export function arbitraryScenarioFile(
  network: Network,
  { regime, maxHorizonDays, mayUseRegime }: ArbitraryScenarioOptions,
): fc.Arbitrary<ScenarioFile> {
  const ids = network.places.filter(({ country }) => country !== 'US').map(({ id }) => id);
  const ports = network.places.filter(({ kind }) => kind === 'port_of_entry').map(({ id }) => id);
  const place = fc.constantFrom(...ids);
  const some = <T extends { place: string }>(entry: fc.Arbitrary<T>, minLength: number): fc.Arbitrary<T[]> =>
    fc.uniqueArray(entry, { minLength, maxLength: 4, selector: (value) => value.place });
  const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    mayUseRegime ? fc.option(value, { nil: undefined }) : value;
  const size = fc.integer({ min: 50, max: 8000 });
  const people = fc.integer({ min: 0, max: 5000 });
  const perDay = fc.oneof(fc.constant(0), number(0, 400), fc.integer({ min: 1, max: 400 }));
  const decision = fc.boolean();
  return fc
    .record({
      horizonDays: fc.integer({ min: 1, max: maxHorizonDays }),
      caravanCount: fc.integer({ min: 1, max: 3 }),
      hubs: optional(
        some(fc.record({ place, stopProbability: probability, stopDays: number(1, 8), decision }), 0),
      ),
      pools: fc.option(some(fc.record({ place, people, refillPerDay: fc.nat(200) }), 0), { nil: undefined }),
      border: optional(
        some(
          fc.record({
            place,
            ports:
              ports.length === 0
                ? fc.constant([])
                : fc.uniqueArray(fc.constantFrom(...ports), { maxLength: 2 }),
            pull: fc.oneof(fc.constantFrom(0, 1), number(0.001, 20)),
            shelterPlaces: people,
            waiting: people,
            appointmentsPerDay: perDay,
            backgroundListPerDay: perDay,
            backgroundAttemptsPerDay: perDay,
          }),
          1,
        ).filter((cities) => cities.some(({ pull }) => pull > 0)),
      ),
      forkSensitivityPerKm: fc.option(number(0.0001, 1), { nil: undefined }),
      closedPortPullFactor: fc.option(probability, { nil: undefined }),
      rates: arbitraryRates,
    })
    .chain(({ horizonDays, caravanCount, ...fields }) => {
      const caravanIds = ['alpha', 'beta', 'gamma'].slice(0, caravanCount);
      const departure = fc.record({
        date: fc.integer({ min: 0, max: Math.min(10, horizonDays) }).map(dateOf),
        place,
        size: fc.oneof(
          size,
          fc.tuple(size, size).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
        ),
      });
      return fc
        .record({
          departures: fc.tuple(
            ...caravanIds.map(() =>
              fc.uniqueArray(departure, {
                minLength: 1,
                maxLength: 3,
                selector: ({ date, place: at }) => `${date} ${at}`,
              }),
            ),
          ),
          events: fc.array(arbitraryEvent(network, caravanIds, horizonDays), { maxLength: 8 }),
        })
        .map(({ departures, events }): ScenarioFile => {
          const caravans = caravanIds.map((id, c) => ({ id, name: id, departures: departures[c]! }));
          // An event on appointments needs a city that gives some.
          const gives =
            fields.border === undefined ||
            fields.border.some(({ appointmentsPerDay }) => appointmentsPerDay > 0);
          // Only a port that was closed can be reopened.
          const closures = events.flatMap((event) =>
            event.kind === 'port-reopened' && !closedBefore(events, event)
              ? [withoutUndefined({ ...event, kind: 'port-closed', date: undefined, from: startDate })]
              : [],
          );
          const real = [...closures, ...events].filter((event) => !isIdle(event, caravans));
          const hasTrains = (port: string): boolean =>
            fields.border?.some(
              ({ place: city, ports: own }) =>
                (own as readonly string[]).includes(port) &&
                network.links.some(({ mode, from, to }) => mode === 'rail' && (from === city || to === city)),
            ) === true;
          const fits = (event: Event): boolean => {
            if (event.kind === 'pool-refill')
              return fields.pools?.some(({ place: town }) => town === event.place) === true;
            if (event.kind !== 'port-closed') return true;
            const isListed =
              fields.border === undefined ||
              fields.border.some(({ ports: own }) => (own as readonly string[]).includes(event.port));
            return isListed && (event.traffic !== 'rail' || hasTrains(event.port));
          };
          const open = real.filter(fits);
          const possible = open.filter(
            (event) => event.kind !== 'port-reopened' || closedBefore(open, event),
          );
          const fitting = possible.filter(
            (event, e) =>
              (gives || event.kind !== 'appointments') &&
              !possible.slice(0, e).some((other) => alike(other, event)),
          );
          const present = Object.fromEntries(
            Object.entries(fields).filter(([, value]) => value !== undefined),
          );
          return {
            name: 'arbitrary',
            title: 'Arbitrary',
            startDate,
            horizonDays,
            regime,
            caravans,
            events: fitting,
            ...present,
          };
        });
    });
}
