import { describe, expect, test } from 'vitest';
import type { HistoricalCaravan, Sighting } from '../../src/data/historical-caravan.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { calibratedRates, covariatesOf } from '../../src/evidence/calibrated-rates.js';
import { effectiveDraws, fitCaravan, momentsUnder, weightsUnder } from '../../src/evidence/fit-caravan.js';
import { hindcastScenario } from '../../src/evidence/hindcast-scenario.js';
import { legRecord } from '../../src/evidence/leg-likelihood.js';
import { observedCourse } from '../../src/evidence/observed-course.js';
import { normalsOf, priorPopulation } from '../../src/evidence/population.js';

const context = scenarioContext();
const template = historicalCaravan('2021-10-madre');

/** A caravan that leaves Tapachula and is seen every other day, so many km on by day. */
function walker(kmPerDay: number): HistoricalCaravan {
  const towns = [
    'mx-huixtla',
    'mx-villa-comaltitlan',
    'mx-escuintla',
    'mx-mapastepec',
    'mx-pijijiapan',
    'mx-tonala',
  ];
  const course = observedCourse(
    {
      ...template,
      sightings: towns.map(
        (slug): Sighting => ({
          ...template.sightings[0]!,
          slug,
          event: 'arrived',
          what: 'main body',
          size: null,
        }),
      ),
    },
    context.network,
  );
  const sightings = course.sightings.map(({ sighting, progressKm }) => {
    const date = new Date(Date.parse(template.origin.date) + Math.round(progressKm / kmPerDay) * 86_400_000);
    return { ...sighting, date: date.toISOString().slice(0, 10) };
  });
  return {
    ...template,
    sightings,
    outcome: { ...template.outcome, kind: 'dispersed', date: sightings.at(-1)!.date },
  };
}

const law = normalsOf(priorPopulation(), covariatesOf('2021-01-01'));
const wide = { mean: law.mean, sd: law.sd.map(() => 0.5) };
const walk = calibratedRates.findIndex(({ name }) => name === 'walkKmPerDay');

function fitted(kmPerDay: number): { pace: number; effective: number } {
  const course = observedCourse(walker(kmPerDay), context.network);
  const record = legRecord(course, hindcastScenario(course, context, {}, 1), context);
  const fit = fitCaravan(record, [wide], { draws: 400, courses: 4, seed: 'test' });
  const weights = weightsUnder(fit, wide);
  return { pace: Math.exp(momentsUnder(fit, weights).mean[walk]!), effective: effectiveDraws(weights) };
}

describe('the rates of a caravan', () => {
  test('are found again: who is seen farther each day has walked faster', () => {
    const [slow, fast] = [fitted(13), fitted(38)];

    expect(slow.effective).toBeGreaterThan(5);
    expect(fast.effective).toBeGreaterThan(5);
    expect(slow.pace).toBeLessThan(23);
    expect(fast.pace).toBeGreaterThan(28);
  });

  test('are the same for the same seed', () => {
    expect(fitted(20)).toEqual(fitted(20));
  });
});

describe('a record', () => {
  test('is cut into legs, one to each report', () => {
    const course = observedCourse(walker(20), context.network);
    const base = hindcastScenario(course, context, {}, 1);

    expect(legRecord(course, base, context).legs).toHaveLength(6);
    const ended = {
      ...course,
      caravan: { ...course.caravan, outcome: { ...course.caravan.outcome, kind: 'dissolved' as const } },
    };
    expect(legRecord(ended, base, context).legs).toHaveLength(6);
  });
});
