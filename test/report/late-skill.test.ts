import { describe, expect, test } from 'vitest';
import type { HindcastSummary } from '../../src/evidence/hindcast-summary.js';
import { lateSkill } from '../../src/report/late-skill.js';
import skillFile from '../../src/report/skill.json' with { type: 'json' };
import { wordsOf } from '../../src/words/words-of.js';

const score = (model: number, climatology: number, caravans = 9) => ({
  caravans,
  model,
  baselines: { stratifiedClimatology: climatology },
  skill: { stratifiedClimatology: 1 - model / climatology },
});

const scores = (...[days, km, size]: ReturnType<typeof score>[]) =>
  ({ arrivalDayCrps: days, progressKmCrps: km, logSizeCrps: size }) as unknown as HindcastSummary['scores'];

describe('what is said of the skill for the caravans from 2020 on', () => {
  const [lost, won] = [score(1.564, 1.26), score(0.31, 0.4)];

  test.each([
    [
      scores(lost, lost, won),
      'the climatology is better in arrival day (model 1.56, climatology 1.26) and progress (model 1.56, climatology 1.26), the model in size (model 0.31, climatology 0.4)',
    ],
    [
      scores(won, won, won),
      'the model is better than the climatology in arrival day (model 0.31, climatology 0.4), progress (model 0.31, climatology 0.4) and size (model 0.31, climatology 0.4)',
    ],
    [
      scores(lost, score(1, 2, 0), score(1, 2, 0)),
      'the climatology is better in arrival day (model 1.56, climatology 1.26)',
    ],
  ])('follows from the scores: case %#', (of, sentence) => {
    expect(lateSkill(of, wordsOf('en'))).toBe(`For the caravans from 2020 on alone, ${sentence}.`);
  });

  test('is said in Spanish too', () => {
    expect(lateSkill(scores(lost, won, won), wordsOf('es'))).toBe(
      'Sólo para las caravanas desde 2020, la climatología es mejor en día de llegada (modelo 1.56, climatología 1.26), el modelo en avance (modelo 0.31, climatología 0.4) y tamaño (modelo 0.31, climatología 0.4).',
    );
  });

  test('is of fewer caravans than over all', () => {
    const { late, summary } = skillFile;

    expect(late.scores.arrivalDayCrps.caravans).toBeGreaterThan(0);
    expect(late.scores.arrivalDayCrps.caravans).toBeLessThan(summary.scores.arrivalDayCrps.caravans);
  });
});
