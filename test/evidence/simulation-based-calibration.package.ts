import { describe, expect, test } from 'vitest';
import type { HistoricalCaravan, Sighting } from '../../src/data/historical-caravan.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { World } from '../../src/engine/world.js';
import { calibratedRates, covariatesOf } from '../../src/evidence/calibrated-rates.js';
import { courseForecasts } from '../../src/evidence/course-forecast.js';
import { drawsFrom, inOwnUnits } from '../../src/evidence/fit-caravan.js';
import { hindcastScenario } from '../../src/evidence/hindcast-scenario.js';
import { legLogLikelihoods, legRecord, ratesOfDraws } from '../../src/evidence/leg-likelihood.js';
import { departureOf, modelFrom } from '../../src/evidence/legs.js';
import { observedCourse } from '../../src/evidence/observed-course.js';
import { normalsOf, priorPopulation } from '../../src/evidence/population.js';
import { lawsOf, normalised } from '../../src/evidence/rate-normals.js';
import { reportedModeProbability } from '../../src/evidence/reported-mode.js';
import { type Course, followMainBody } from '../../src/evidence/tracks.js';
import { positionOnLink } from '../../src/network/position.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';

// Simulation-based calibration (Talts et al. 2018) with fixed keys: caravans are simulated with rates from the
// prior, reported every third day, and inferred; the rank of the truth in what is inferred is uniform.

const caravans = 80;
const bins = 5;
/** 99.9 % point of chi-square on 4 degrees of freedom. */
const bound = 18.47;
const reportDays = [2, 5, 8, 11];
const forecastDay = 18;

const context = scenarioContext();
const { network } = context;
const template = historicalCaravan('2024-10-13-tapachula');
const wide = normalsOf(priorPopulation(), covariatesOf('2021-01-01'));
const lasting = Object.fromEntries(
  ['CentralAmerica', 'SouthernMexico', 'NorthernMexico'].map((zone) => [
    `dissolutionPerDay${zone}`,
    { distribution: 'fixed', value: 0 } as const,
  ]),
);
const bare: HistoricalCaravan = {
  ...template,
  sightings: [],
  outcome: { ...template.outcome, kind: 'dispersed' },
};
const base = hindcastScenario(observedCourse(bare, network), context, { ...lawsOf(wide), ...lasting }, 30);
const truths = drawsFrom([wide], caravans, 'truth', 'sbc');

/** A caravan as it was, and as it was reported. */
function reported(i: number): { caravan: HistoricalCaravan; kmOnForecastDay: number } {
  const course = observedCourse(bare, network);
  const model = modelFrom(course, departureOf(course), base, context, 30);
  const rates = ratesOfDraws(model, [inOwnUnits(truths[i]!)], `truth ${i}`)[0]!;
  const stream = new RandomStream(streamKey('truth'), 0);
  const track = followMainBody(new World(model, stream), i, { rates });
  const sightings = reportDays.flatMap((day, report): Sighting[] => {
    if (track.place[day] === -1) return [];
    const date = new Date(Date.parse(template.origin.date) + day * 86_400_000).toISOString().slice(0, 10);
    const people = track.people[day]!;
    // A report tells who has come to a town from who has stayed in it.
    const event = track.progressKm[day] === track.progressKm[day - 1] ? 'stopped' : 'arrived';
    const since = track.travel.subarray((reportDays[report - 1] ?? -1) + 1);
    const walking = reportedModeProbability(
      { event, mode: 'walk' },
      since,
      day - (track.travel.length - since.length),
    );
    const mode = new RandomStream(streamKey('modes'), i).at(day, 0, 0).uniform() < walking ? 'walk' : 'ride';
    return [
      {
        ...template.sightings[0]!,
        date,
        ...whereReported(track, day),
        event,
        mode,
        what: 'main body',
        size: { low: people, best: people, high: people },
      },
    ];
  });
  return {
    caravan: { ...bare, id: `2024-10-sbc-${i}`, sightings },
    kmOnForecastDay: track.progressKm[forecastDay]!,
  };
}

/** The town of a report, or the point between two towns, by its coordinates. */
function whereReported(track: Course, day: number): Pick<Sighting, 'place' | 'slug' | 'lat' | 'lon'> {
  const { name, id, latitude: lat, longitude: lon } = network.places[track.place[day]!]!;
  const arc = track.arc[day]!;
  if (arc === -1) return { place: name, slug: id, lat, lon };
  const [longitude, latitude] = positionOnLink(network, arc, track.arcKm[day]!).coordinate;
  return { place: `near ${name}`, slug: null, lat: latitude, lon: longitude };
}

/** Where the truth lies in the posterior of a rate, 0 to 1, inferred with so many draws. */
function ranks(i: number, draws: number, power: number): number[] {
  const { caravan } = reported(i);
  const course = observedCourse(caravan, network);
  const record = legRecord(course, base, context);
  const theta = drawsFrom([wide], draws, caravan.id, 'sbc posterior');
  const legs = legLogLikelihoods(record, theta.map(inOwnUnits), { courses: 6, seed: 'sbc legs' });
  const weights = normalised(
    Float64Array.from(theta, (_, d) => power * legs.reduce((sum, leg) => sum + leg[d]!, 0)),
  );
  return rates.map((k) =>
    theta.reduce((sum, draw, d) => sum + (draw[k]! < truths[i]![k]! ? weights[d]! : 0), 0),
  );
}

const rates = ['walkKmPerDay', 'restPerDaySouthernMexico', 'rideDayProbabilitySouthernMexico'].map((name) =>
  calibratedRates.findIndex((rate) => rate.name === name),
);

function chiSquares(all: readonly (readonly number[])[]): number[] {
  return all[0]!.map((_, k) => {
    const counts = new Array<number>(bins).fill(0);
    for (const row of all) counts[Math.min(bins - 1, Math.floor(row[k]! * bins))]!++;
    const expected = all.length / bins;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  });
}

const indexes = Array.from({ length: caravans }, (_, i) => i);

describe('simulation-based calibration', () => {
  test('the true rates have uniform ranks among those inferred', () => {
    for (const chiSquare of chiSquares(indexes.map((i) => ranks(i, 250, 1))))
      expect(chiSquare).toBeLessThan(bound);
  });

  test('the plain filter, left with a handful of draws, fails it', () => {
    const few = chiSquares(indexes.map((i) => ranks(i, 5, 8)));

    expect(Math.max(...few)).toBeGreaterThan(bound);
  });

  test('the true course has uniform ranks among those forecast', () => {
    const all = indexes.map((i) => {
      const { caravan, kmOnForecastDay } = reported(i);
      const course = observedCourse(caravan, network);
      const issue = course.sightings.length - 1;
      const [{ tracks, fromDay, fromKm }] = courseForecasts(course, context, base, [issue], {
        replicates: 200,
        seed: 'sbc',
        horizonDays: 20,
        draws: 250,
      }) as [ReturnType<typeof courseForecasts>[number]];
      let below = 0;
      let same = 0;
      for (let r = 0; r < 200; r++) {
        const km = fromKm + tracks.progressKm[r * tracks.dayCount + forecastDay - fromDay]!;
        if (km < kmOnForecastDay - 0.5) below++;
        else if (km <= kmOnForecastDay + 0.5) same++;
      }
      // A town is a town: of those that sleep in it with the truth, half count as behind.
      return [(below + same / 2) / 200];
    });

    expect(chiSquares(all)[0]).toBeLessThan(bound);
  });
});
