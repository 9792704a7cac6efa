import { describe, expect, test } from 'vitest';
import { type CourseForecast, targetForecast } from '../../src/evidence/course-forecast.js';

const replicates = 2000;

/** A caravan that is seen 40 km beyond the place where its tracks begin, and goes on to 300 km on the second day. */
const forecast: CourseForecast = {
  fromDay: 5,
  fromKm: 1000,
  knownKm: 1040,
  effectiveDraws: 1,
  draws: 1,
  power: 1,
  tracks: {
    replicates,
    dayCount: 2,
    progressKm: Float32Array.from({ length: replicates * 2 }, (_, i) => (i % 2 === 0 ? 40 : 300)),
    people: new Int32Array(replicates * 2).fill(500),
    place: new Int16Array(replicates * 2),
    arc: new Int16Array(replicates * 2),
    arcKm: new Float32Array(replicates * 2),
    lastDay: new Int16Array(replicates).fill(1),
    borderDay: new Int16Array(replicates).fill(-1),
    endKind: new Array(replicates).fill(null),
  },
};

describe('the forecast of a sighting', () => {
  test('is of the morning or of the evening of its day, in the shares of reports that do not say', () => {
    const { values } = targetForecast(forecast, { issuedAfter: 0, day: 6, km: 1300 }, '1').progressKm;
    const inTheMorning = values.filter((km) => km < 1170).length / replicates;

    // 0.4 with 2 % of wrong reports; four binomial standard errors.
    expect(Math.abs(inTheMorning - 0.4)).toBeLessThan(0.01 + 4 * Math.sqrt(0.24 / replicates));
  });

  test('begins its first day where the caravan was seen, not at the place behind it', () => {
    const still = {
      ...forecast,
      tracks: { ...forecast.tracks, progressKm: new Float32Array(replicates * 2) },
    };
    const { values } = targetForecast(still, { issuedAfter: 0, day: 5, km: 1300 }, '1').progressKm;
    const share = (km: number): number =>
      values.filter((value) => Math.abs(value - km) < 10).length / replicates;

    // 0.4 around the 1,040 of the morning and 0.6 around the 1,000 of the evening, each 68 % within 10 km.
    expect(share(1040)).toBeGreaterThan(0.22);
    expect(share(1000)).toBeGreaterThan(0.35);
  });
});
