import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { compareScenarios } from '../../src/comparison/compare-scenarios.js';
import { compareScenariosInWorkers } from '../../src/comparison/compare-scenarios-in-workers.js';
import type { Comparison, Difference } from '../../src/comparison/comparison.js';
import type { ComparisonCounts } from '../../src/comparison/comparison-counts.js';
import { PairedRuns } from '../../src/comparison/paired-runs.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { caught, faultLines } from '../helpers/caught.js';
import { star } from '../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { runDays, seenDay, sum } from '../helpers/simulation.js';

const border = [
  { place: 'mx-one', pull: 3, ports: ['us-one'], backgroundAttemptsPerDay: 40 },
  { place: 'mx-three', pull: 2, ports: ['us-three'], backgroundListPerDay: 30, shelterPlaces: 100 },
  { place: 'mx-two', pull: 1, ports: ['us-two'] },
];

/** People who each go where they like, at a border with something of everything. */
function busy(fields: Partial<ScenarioFile> = {}): Scenario {
  return quietScenario(star(), {
    horizonDays: 16,
    caravans: [caravanFrom('mx-start', { size: { low: 500, high: 2000 } })],
    hubs: [{ place: 'mx-fork', stopProbability: 0, stopDays: 1, decision: true }],
    border,
    rates: { borderAttemptPerDay: 0.5, encounterProbability: 0.8, cohesion: 0 },
    ...fields,
  });
}

const closing = { kind: 'port-closed', port: 'us-one', from: dateOf(1) } as const;

function rowOf(
  { differences }: Comparison,
  measure: string,
  city: string | null,
  week: number | null,
): Difference {
  return differences.find((d) => d.measure === measure && d.city === city && d.week === week)!;
}

describe('compareScenarios', () => {
  test('finds no difference between a scenario and itself, and what chance does without shared draws', () => {
    const { differences } = compareScenarios(busy(), busy(), { replicates: 40 });

    for (const { difference, fewerProbability, moreProbability } of differences) {
      expect(new Set(difference.map(({ people }) => people))).toEqual(new Set([0]));
      expect([fewerProbability, moreProbability]).toEqual([0, 0]);
    }
    const encounters = differences.find(({ measure, city }) => measure === 'encounters' && city === null)!;
    expect(encounters.sharedDraws.width).toBe(0);
    expect(encounters.sharedDraws.unsharedWidth).toBeGreaterThan(10);
  });

  /** More nights than 32 bits hold. */
  const crowded = (): Scenario =>
    busy({
      border: ['mx-one', 'mx-three', 'mx-two'].map((place) => ({ place, pull: 1, waiting: 1_000_000 })),
      horizonDays: 730,
    });

  test('refuses more nights than it can count', () => {
    const { code, issues } = caught(() => compareScenarios(crowded(), crowded(), { replicates: 2 }));
    expect(code).toBe('invalid_input');
    expect(faultLines(issues)[0]).toMatch(
      /^a\.border make 219\d{7} nights or encounters, expected at most 2147483647/,
    );
  });

  test('refuses them in workers too, as wrong input', async () => {
    const workerUrl = new URL('../../dist/comparison/worker.js', import.meta.url);
    const work = compareScenariosInWorkers(crowded(), crowded(), { replicates: 120, workers: 2, workerUrl });

    await expect(work).rejects.toBeInstanceOf(CaravanError);
    await expect(work).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('counts what an observer sees, week by week', () => {
    const scenario = busy();
    const comparison = compareScenarios(scenario, scenario, {
      replicates: 2,
      seed: 'test',
      from: dateOf(2),
      probabilities: [0.5],
    });
    // The lower of two replicates, seen from outside.
    const seen = [0, 1].map((first) => {
      let [met, nights, waiting] = [0, 0, 0];
      runDays(
        scenario,
        (world) => {
          const day = seenDay(world);
          if (day.day < 2 || day.day > 8) return;
          met += sum(Object.values(day.encounters));
          nights += day.overflow['mx-three']!;
          waiting = sum(
            day.waiting.filter(({ account }) => account !== 'attempting').map(({ people }) => people),
          );
        },
        { first },
      );
      return [met, nights, waiting];
    });
    const lower = [0, 1, 2].map((i) => Math.min(...seen.map((row) => row[i]!)));
    const found = [
      rowOf(comparison, 'encounters', null, 0),
      rowOf(comparison, 'overflowNights', 'mx-three', 0),
      rowOf(comparison, 'waiting', null, 0),
    ];

    expect(found.map(({ from, to }) => `${from} ${to}`)).toEqual(Array(3).fill(`${dateOf(2)} ${dateOf(8)}`));
    found.forEach(({ a }, i) => {
      expect(lower[i]).toBeGreaterThan(0);
      // Bins are within 1.6 %.
      expect(Math.abs(a[0]!.people / lower[i]! - 1)).toBeLessThan(1 / 64);
    });
    expect(rowOf(comparison, 'encounters', null, 2)).toMatchObject({ from: dateOf(16), to: dateOf(16) });
    expect(rowOf(comparison, 'encounters', null, null)).toMatchObject({ from: dateOf(2), to: dateOf(16) });
  });

  test('finds more people waiting at the end at the cities to which a closed port sends them', () => {
    const cities = border.map((city) => ({ ...city, appointmentsPerDay: 20 }));
    const [a, b] = [
      busy({ border: cities }),
      busy({ border: cities, events: [{ ...closing, port: 'us-three' }] }),
    ];
    const comparison = compareScenarios(a, b, { replicates: 40, from: dateOf(5) });

    // 30 a day come to wait at three, of whom three in four go to one, where 20 a day are served.
    expect(rowOf(comparison, 'waiting', 'mx-one', null).moreProbability).toBeGreaterThan(0.9);
    expect(rowOf(comparison, 'waiting', 'mx-three', null).moreProbability).toBe(0);
    expect(
      rowOf(comparison, 'encounters', 'mx-three', null).difference.every(({ people }) => people === 0),
    ).toBe(true);
  });

  test('does not depend on the order of cities in the files', () => {
    const reversed = busy({ border: [...border].reverse(), events: [closing] });
    const options = { replicates: 12 };

    expect(compareScenarios(busy(), reversed, options)).toEqual(
      compareScenarios(busy(), busy({ events: [closing] }), options),
    );
  });

  test('is the same in parts, as workers run it', () => {
    const [a, b] = [busy(), busy({ events: [closing] })];
    const partOf = (first: number, last: number): ComparisonCounts => {
      const runs = new PairedRuns({ a, b, seed: 'test', firstDay: 0 });
      runs.run(first, last);
      return runs.collect();
    };
    const whole = partOf(0, 7);
    const parts = partOf(4, 7);
    parts.merge(structuredClone(partOf(0, 4)));

    expect(parts.replicates).toBe(7);
    // Six differences in three pairs; the seventh replicate has no partner.
    expect(parts.unsharedDifferences).toBe(6);
    for (let row = 0; row < whole.shared.sums.length; row++) {
      for (const p of [0.1, 0.5, 0.9]) {
        expect(parts.shared.quantile(row, p, 7)).toBe(whole.shared.quantile(row, p, 7));
        expect(parts.unshared.quantile(row, p, 6)).toBe(whole.unshared.quantile(row, p, 6));
      }
    }
  });

  test('says what is no scenario and no seed', () => {
    const call = (a: unknown, b: unknown): unknown =>
      compareScenarios(a as Scenario, b as Scenario, { seed: {} as string });

    expect(() => call({}, undefined)).toThrow(/a is an object.*b is missing.*seed is an object/s);
  });

  test('says all that is wrong at once', () => {
    const other = { ...busy({ horizonDays: 9, border: border.slice(1) }), name: 'other' };
    const options = { replicates: 1, probabilities: [0.5, 2], from: dateOf(17) };

    expect(faultLines(caught(() => compareScenarios(busy(), other, options)).issues)).toEqual([
      'replicates is 1, expected a whole number from 2 to 10000000',
      'probabilities[1] is 2, expected a number above 0 and below 1',
      'b.horizonDays is 9, expected 16 as in test',
      'b.border has the cities mx-three, mx-two, expected mx-one, mx-three, mx-two as in test',
      'from is "2024-01-18", expected a day from 2024-01-01 to 2024-01-17, the days simulated',
    ]);
  });
});
