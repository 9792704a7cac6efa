import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { Model } from '../../src/engine/model.js';
import type { ParameterName } from '../../src/scenario/parameters.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { countsOfReplicates, fingerprints } from '../helpers/counts.js';

const spared: readonly ParameterName[] = [
  'restPerDayCentralAmerica',
  'restPerDaySouthernMexico',
  'restPerDayNorthernMexico',
  'rideDayProbabilityCentralAmerica',
  'rideDayProbabilitySouthernMexico',
  'rideDayProbabilityNorthernMexico',
  'dissolutionPerDayCentralAmerica',
  'dissolutionPerDaySouthernMexico',
  'dissolutionPerDayNorthernMexico',
  'walkSizeExponent',
];

/** A scenario of the pack in which these rates are all of one value. */
function scenarioWith(names: readonly ParameterName[], value: number): Scenario {
  const scenario = builtInScenario('october-2018');
  const rates = { ...scenario.rates };
  for (const name of names) rates[name] = { ...rates[name], law: { distribution: 'fixed', value } };
  return { ...scenario, horizonDays: 45, rates };
}

function prints(scenario: Scenario): Record<string, string> {
  return fingerprints({ scenario, counts: countsOfReplicates(new Model(scenario), 0, 5) });
}

describe('a draw that is spared where its rate is 0', () => {
  test.each(spared)('changes nothing: %s', (name) => {
    // Too small to change anything, but not 0: there the draw is made.
    expect(prints(scenarioWith([name], 0))).toEqual(prints(scenarioWith([name], 1e-300)));
  });

  test('is one that counts where its rate is above 0', () => {
    const none = prints(scenarioWith([], 0));

    for (const name of spared.slice(0, 3)) expect(prints(scenarioWith([name], 0.9)), name).not.toEqual(none);
  });
});
