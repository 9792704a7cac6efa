import { describe, expect, test } from 'vitest';
import type { HistoricalCaravan, Sighting } from '../../src/data/historical-caravan.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { hindcastScenario } from '../../src/evidence/hindcast-scenario.js';
import { legRecord } from '../../src/evidence/leg-likelihood.js';
import { modelFrom, standpointAfter } from '../../src/evidence/legs.js';
import { observedCourse } from '../../src/evidence/observed-course.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const context = scenarioContext();
const exodus = historicalCaravan('2023-12-exodus');

/** A record of the caravan with these sightings alone. */
function course(...sightings: Partial<Sighting>[]): ReturnType<typeof observedCourse> {
  const caravan: HistoricalCaravan = {
    ...exodus,
    sightings: sightings.map((fields) => ({ ...exodus.sightings[0]!, what: 'main body', ...fields })),
  };
  return observedCourse(caravan, context.network);
}

describe('where a caravan stood after a sighting', () => {
  test('is the point between two towns where it was seen, and its next leg counts from there', () => {
    const seen = course(
      // Hermenegildo Galeana, a third of the way from Mapastepec to Pijijiapan.
      { date: '2023-12-28', slug: null, lat: 15.5407, lon: -93.0257, event: 'arrived' },
      { date: '2023-12-29', slug: 'mx-pijijiapan', event: 'arrived' },
    );
    const stood = standpointAfter(seen, 0, context);
    const [, leg] = legRecord(seen, hindcastScenario(seen, context, {}, 1), context).legs;

    expect(stood.place).toBe('mx-mapastepec');
    expect(stood.onLink!.ahead).toBe('mx-pijijiapan');
    expect(stood.progressKm - stood.placeKm).toBeCloseTo(stood.onLink!.km, 6);
    expect(leg!.startKm).toBeCloseTo(stood.onLink!.km, 6);
    expect(leg!.km).toBeCloseTo(seen.sightings[1]!.progressKm - stood.placeKm, 6);
    const { past } = leg!.model.departures[0]!;
    expect(past!.onLink!.arcKm).toBeCloseTo(stood.onLink!.km, 6);
  });

  test('is a halt of as many whole days as it was seen there, or one if it is said to have stopped', () => {
    const at = { slug: 'mx-huixtla' };
    const halted = course(
      { ...at, date: '2023-12-26', event: 'arrived' },
      { ...at, date: '2023-12-28', event: 'at' },
    );
    const stopped = course({ ...at, date: '2023-12-26', event: 'stopped' });
    const leaving = course({ ...at, date: '2023-12-26', event: 'departed' });

    expect(standpointAfter(halted, 0, context).past).toMatchObject({ daysHere: 0, isLeaving: false });
    expect(standpointAfter(halted, 1, context).past).toMatchObject({ daysHere: 2, hasCome: true });
    expect(standpointAfter(stopped, 0, context).past).toMatchObject({ daysHere: 1 });
    expect(standpointAfter(leaving, 0, context)).toMatchObject({ fromDay: 2, past: { isLeaving: true } });
  });
});

describe('the days that a caravan has been in its country', () => {
  const honduran = historicalCaravan('2020-01-suchiate');
  const daysInCountry = (...sightings: Partial<Sighting>[]): number => {
    const caravan: HistoricalCaravan = {
      ...honduran,
      sightings: sightings.map((fields) => ({
        ...honduran.sightings[0]!,
        what: 'main body',
        event: 'arrived',
        ...fields,
      })),
    };
    const seen = observedCourse(caravan, context.network);
    return standpointAfter(seen, sightings.length - 1, context).past!.daysInCountry;
  };
  const inTapachula = { slug: 'mx-tapachula', date: '2020-01-29' };

  test('count from the first day on which it was seen there', () => {
    expect(daysInCountry({ slug: 'gt-tecun-uman', date: '2020-01-28' }, inTapachula)).toBe(1);
    // Nobody has seen it between Honduras and Tapachula.
    expect(daysInCountry(inTapachula)).toBe(1);
    expect(daysInCountry(inTapachula, { slug: 'mx-huixtla', date: '2020-01-31' })).toBe(3);
  });

  test('count from the departure in the country where it set out', () => {
    expect(daysInCountry({ slug: 'hn-santa-rosa-de-copan', date: '2020-01-18' })).toBe(4);
  });
});

describe('a leg', () => {
  test('compares sizes only where it begins with one', () => {
    const size = { low: 900, best: 1000, high: 1100 };
    const seen = course(
      { slug: 'mx-tapachula', date: '2023-12-24', event: 'departed', size },
      { slug: 'mx-huixtla', date: '2023-12-26', event: 'arrived', size: null },
      { slug: 'mx-mapastepec', date: '2023-12-29', event: 'arrived', size },
      { slug: 'mx-pijijiapan', date: '2023-12-31', event: 'arrived', size },
    );
    const { legs } = legRecord(seen, hindcastScenario(seen, context, {}, 1), context);

    expect(legs.map(({ logSizeRatio }) => logSizeRatio)).toEqual([null, null, 0]);
  });

  test('has the ports open that were reopened before it, and those to be reopened closed until then', () => {
    const seen = course({ slug: 'mx-huixtla', date: '2023-12-26', event: 'arrived' });
    const { file } = hindcastScenario(seen, context, {}, 20);
    const closing = { kind: 'port-closed', from: '2023-12-24', traffic: 'all' } as const;
    const opening = { kind: 'port-reopened', traffic: 'all' } as const;
    const events = [
      { ...closing, port: 'us-nogales' },
      { ...opening, port: 'us-nogales', date: '2023-12-25' },
      { ...closing, port: 'us-eagle-pass' },
      { ...opening, port: 'us-eagle-pass', traffic: 'pedestrians', date: '2023-12-25' },
      { ...closing, port: 'us-el-paso' },
      { ...opening, port: 'us-el-paso', date: '2023-12-30' },
    ];
    const base = parseScenario({ ...file, events }, context);
    const { scenario, policy } = modelFrom(seen, standpointAfter(seen, 0, context), base, context, 10);
    const cityOf = (city: string): number => scenario.border.findIndex(({ place }) => place === city);
    const trainsRun = (day: number, city: string): number => policy[day]!.trainsRun[cityOf(city)]!;
    const factorOf = (day: number, city: string): number => policy[day]!.pullFactor[cityOf(city)]!;

    expect(factorOf(0, 'mx-nogales')).toBe(1);
    expect(factorOf(0, 'mx-piedras-negras')).toBe(1);
    expect(trainsRun(0, 'mx-piedras-negras')).toBe(0);
    expect(trainsRun(0, 'mx-nogales')).toBe(1);
    expect(factorOf(0, 'mx-ciudad-juarez')).toBeLessThan(1);
    expect(factorOf(10, 'mx-ciudad-juarez')).toBe(1);
  });
});
