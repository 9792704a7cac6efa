import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';

describe('parameters', () => {
  test.each(parameterNames)(
    '%s has bounds in order, a unit, a meaning and a submodel that exists',
    (name) => {
      const { unit, lower, upper, submodel, meaning } = parameters[name];
      const submodels = readdirSync('src/engine/submodels').map((file) => file.replace(/\.ts$/, ''));

      expect(lower).toBeLessThan(upper);
      expect(unit).not.toBe('');
      expect(meaning.length).toBeGreaterThan(10);
      expect(submodels).toContain(submodel);
    },
  );

  test('that every caravan shares are those of the border, and how the pull of its cities varies', () => {
    const shared = parameterNames.filter((name) => parameters[name].scope === 'replicate');

    expect(new Set(shared.map((name) => parameters[name].submodel))).toEqual(new Set(['border', 'forks']));
  });
});
