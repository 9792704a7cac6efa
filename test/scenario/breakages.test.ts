import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { arbitraryScenarioFile } from '../helpers/arbitrary-scenario.js';
import { corridor } from '../helpers/corridors.js';
import { dateOf, quietContext } from '../helpers/scenarios.js';

const { places, links } = corridor();
const network = buildNetwork(places, links);
const context = quietContext(network);

/** Nothing typed: what is broken is no scenario file any more. */
// biome-ignore lint/suspicious/noExplicitAny: a file is broken in ways that its type forbids
type Loose = any;

/** Each takes a valid file (with one event and one border city at least) and makes it invalid. */
const breakages: Readonly<Record<string, (file: Loose) => void>> = {
  'a key taken away': (file) => delete file.startDate,
  'a key added': (file) => (file.speed = 30),
  'a key added deep inside': (file) => (file.caravans[0].departures[0].speed = 30),
  'a text for a number': (file) => (file.horizonDays = String(file.horizonDays)),
  'a number that is none': (file) => (file.horizonDays = Number.NaN),
  'an endless number': (file) => (file.border[0].pull = Number.POSITIVE_INFINITY),
  'a number below its range': (file) => (file.border[0].shelterPlaces = -1),
  'a number above its range': (file) => (file.horizonDays = 1e6),
  'half a person': (file) => (file.border[0].waiting = 0.5),
  'nothing for a list': (file) => (file.caravans = null),
  'an empty list': (file) => (file.caravans[0].departures = []),
  'a list for an object': (file) => (file.caravans[0] = [file.caravans[0]]),
  'a caravan twice': (file) => file.caravans.push(structuredClone(file.caravans[0])),
  'a departure twice': (file) =>
    file.caravans[0].departures.push(structuredClone(file.caravans[0].departures[0])),
  'an unknown place': (file) => (file.caravans[0].departures[0].place = 'mx-nowhere'),
  'a place of another kind': (file) => file.border[0].ports.push('mx-yard'),
  'an unknown regime': (file) => (file.regime = 'loud'),
  'an unknown source': (file) => (file.sources = ['hearsay']),
  'a date that is none': (file) => (file.startDate = '2024-02-30'),
  'a departure before the start': (file) => (file.caravans[0].departures[0].date = '2023-12-31'),
  'a departure after the horizon': (file) =>
    (file.caravans[0].departures[0].date = dateOf(file.horizonDays + 1)),
  'a size too small to be followed': (file) => (file.caravans[0].departures[0].size = 49),
  'a size upside down': (file) => (file.caravans[0].departures[0].size = { low: 90, high: 80 }),
  'a border city twice': (file) => file.border.push(structuredClone(file.border[0])),
  'no city with a pull': (file) => {
    for (const city of file.border) city.pull = 0;
  },
  'an unknown rate': (file) => (file.rates = { ...file.rates, walkMilesPerDay: 20 }),
  'a rate out of bounds': (file) => (file.rates = { ...file.rates, walkKmPerDay: 81 }),
  'a law out of bounds': (file) =>
    (file.rates = { ...file.rates, cohesion: { distribution: 'uniform', low: 0.5, high: 1.5 } }),
  'an unknown law': (file) =>
    (file.rates = { ...file.rates, cohesion: { distribution: 'normal', mean: 0.5 } }),
  'an unknown kind of event': (file) => (file.events[0].kind = 'storm'),
  'an event without its kind': (file) => delete file.events[0].kind,
  'an event of an unknown caravan': (file) =>
    (file.events[0] = { kind: 'raid', date: dateOf(0), caravan: 'delta' }),
  'an event that ends before it begins': (file) =>
    (file.events[0] = { kind: 'freight-trains-stopped', from: dateOf(1), to: dateOf(0) }),
  'a closure of what is no crossing': (file) =>
    (file.events[0] = { kind: 'border-closed', place: 'mx-fork', from: dateOf(0) }),
};

const files = arbitraryScenarioFile(network, {
  regime: 'quiet',
  maxHorizonDays: 30,
  mayUseRegime: false,
}).filter(({ events, caravans }) => events!.length > 0 && caravans.length < 3);

describe('a valid scenario', () => {
  test('gets through', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(parseScenario(file, context).caravans.length).toBe(file.caravans.length);
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  test.each(Object.entries(breakages))('with %s does not', (_way, breakFile) => {
    fc.assert(
      fc.property(files, (file) => {
        const broken: ScenarioFile = structuredClone(file);
        breakFile(broken);
        let error: unknown;
        try {
          parseScenario(broken, context);
        } catch (thrown) {
          error = thrown;
        }

        expect(error).toBeInstanceOf(CaravanError);
        for (const { message } of (error as CaravanError).issues) expect(message).toMatch(/^is .+/);
      }),
      { seed: 14, numRuns: 4 },
    );
  });
});
