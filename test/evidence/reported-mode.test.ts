import { describe, expect, test } from 'vitest';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { Model } from '../../src/engine/model.js';
import { World } from '../../src/engine/world.js';
import { calibratedRates } from '../../src/evidence/calibrated-rates.js';
import { hindcastScenario } from '../../src/evidence/hindcast-scenario.js';
import { legLogLikelihoods, legRecord } from '../../src/evidence/leg-likelihood.js';
import { observedCourse } from '../../src/evidence/observed-course.js';
import {
  carried,
  onFoot,
  reportedModeProbability,
  stayed,
  tellsMode,
} from '../../src/evidence/reported-mode.js';
import { followMainBody } from '../../src/evidence/tracks.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { quietScenario } from '../helpers/scenarios.js';

const walked = Uint8Array.of(onFoot, stayed, onFoot);
const rode = Uint8Array.of(carried, carried, carried);
const both = Uint8Array.of(onFoot, stayed, carried);

describe('what a report tells of how a caravan travels', () => {
  const arrived = (mode: 'walk' | 'mixed' | 'ride' | 'bus' | 'train', travel: Uint8Array): number =>
    reportedModeProbability({ event: 'arrived', mode }, travel, 2);

  test('is one of three things, of a way on foot as of one with rides', () => {
    for (const travel of [walked, rode, both])
      expect(arrived('walk', travel) + arrived('mixed', travel) + arrived('ride', travel)).toBeCloseTo(1, 12);
  });

  test('is more often that people walked where they did, and that they were carried or did both where they rode', () => {
    expect(arrived('walk', walked) / arrived('walk', rode)).toBeCloseTo(16, 9);
    expect(arrived('mixed', rode) / arrived('mixed', walked)).toBeCloseTo(3, 9);
    for (const mode of ['ride', 'bus', 'train'] as const)
      expect(arrived(mode, rode) / arrived(mode, walked)).toBeCloseTo(10, 9);
  });

  test('is of one of the days of travel, that of a departure of its own day', () => {
    expect(arrived('walk', both)).toBeCloseTo((arrived('walk', walked) + arrived('walk', rode)) / 2, 12);
    const left = (lastDay: number): number =>
      reportedModeProbability({ event: 'departed', mode: 'walk' }, both, lastDay);
    expect(left(2)).toBeCloseTo(arrived('walk', rode), 12);
    expect(left(0)).toBeCloseTo(arrived('walk', walked), 12);
  });

  test('is nothing where it tells of none, of buses that end a caravan, or of a halt', () => {
    for (const report of [
      { event: 'at', mode: null },
      { event: 'dissolved', mode: 'bus' },
    ] as const) {
      expect(tellsMode(report)).toBe(false);
      expect(reportedModeProbability(report, walked, 2)).toBe(1);
    }
    expect(reportedModeProbability({ event: 'at', mode: 'walk' }, Uint8Array.of(stayed, stayed), 1)).toBe(1);
  });
});

describe('the course of a main body', () => {
  const travelOf = (rates: Record<string, number>): number[] => {
    const model = new Model(quietScenario(road([0, 3000]), { horizonDays: 3, rates }));
    const world = new World(model, new RandomStream(streamKey(1), 0));
    return [...followMainBody(world, 0).travel];
  };

  test('tells the days on foot from those of rides and of rest', () => {
    expect(travelOf({})).toEqual([onFoot, onFoot, onFoot, onFoot]);
    expect(travelOf({ ...everywhere('rideDayProbability', 1), rideCarriedShare: 1 })).toEqual([
      carried,
      carried,
      carried,
      carried,
    ]);
    expect(travelOf({ ...everywhere('restPerDay', 1), resumePerDay: 0 })).toEqual([
      onFoot,
      stayed,
      stayed,
      stayed,
    ]);
  });
});

describe('the likelihood of a record', () => {
  const context = scenarioContext();
  const exodus = historicalCaravan('2023-12-exodus');
  const lifts = calibratedRates.findIndex(({ name }) => name === 'rideDayProbabilitySouthernMexico');
  const middle = Float64Array.from(calibratedRates, ({ priorMedian }) => priorMedian);
  const withLifts = (probability: number): Float64Array =>
    middle.map((value, k) => (k === lifts ? probability : value));

  /** How much more likely the second day is with lifts on every day than with none, in logs. */
  function forLifts(mode: 'walk' | 'ride' | null): number {
    const sightings = ['2023-12-24', '2023-12-25'].map((date, day) => ({
      ...exodus.sightings[0]!,
      date,
      place: day === 0 ? 'Tapachula' : 'Huixtla',
      slug: day === 0 ? 'mx-tapachula' : 'mx-huixtla',
      event: day === 0 ? ('departed' as const) : ('arrived' as const),
      what: 'main body' as const,
      size: null,
      mode,
    }));
    const course = observedCourse({ ...exodus, sightings }, context.network);
    const record = legRecord(course, hindcastScenario(course, context, {}, 1), context);
    const [leg] = legLogLikelihoods(record, [withLifts(0), withLifts(1)], { courses: 200, seed: 'mode' });
    return leg![1]! - leg![0]!;
  }

  test('holds lifts against those who are said to have walked, and for those who were carried', () => {
    const unsaid = forLifts(null);

    expect(forLifts('walk')).toBeLessThan(unsaid - 1);
    expect(forLifts('ride')).toBeGreaterThan(unsaid + 1);
  });
});
