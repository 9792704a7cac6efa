import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parameterNames } from '../../src/scenario/parameters.js';
import { lawOf, parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { caught, faultLines } from '../helpers/caught.js';
import { corridor } from '../helpers/corridors.js';
import { caravanFrom, quietContext, quietFile, quietScenario, startDate } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';

const context = scenarioContext();

/** The smallest file that the built-in context takes. */
const smallest: ScenarioFile = {
  name: 'smallest',
  title: 'Smallest',
  startDate,
  regime: 'offers-2021-2024',
  caravans: [caravanFrom('mx-tapachula')],
};

describe('parseScenario', () => {
  test('fills in what the file leaves out: horizon, lists, and the hubs, border and rates of the regime', () => {
    const scenario = parseScenario(smallest, context);
    const regime = context.regimes.get('offers-2021-2024')!;

    expect(scenario.horizonDays).toBe(120);
    expect(scenario.pools).toEqual([]);
    expect(scenario.events).toEqual([]);
    expect(scenario.hubs).toBe(regime.hubs);
    expect(scenario.border.map(({ place }) => place)).toEqual(regime.border.map(({ place }) => place).sort());
    expect(scenario.forkSensitivityPerKm).toBe(regime.forkSensitivityPerKm);
    expect(scenario.closedPortPullFactor).toBe(regime.closedPortPullFactor);
    expect(scenario.rates).toEqual(regime.rates);
  });

  test('takes what the file gives instead, and says of each rate where it comes from', () => {
    const scenario = parseScenario(
      {
        ...smallest,
        sources: ['https://example.org/report'],
        hubs: [],
        rates: { walkKmPerDay: 25 },
        closedPortPullFactor: 0,
      },
      context,
    );

    expect(scenario.hubs).toEqual([]);
    expect(scenario.closedPortPullFactor).toBe(0);
    expect(scenario.rates.walkKmPerDay).toEqual({
      law: { distribution: 'fixed', value: 25 },
      from: 'scenario',
      source: 'https://example.org/report',
      note: null,
    });
    expect(scenario.rates.cohesion.from).toBe('offers-2021-2024');
    expect(Object.keys(scenario.rates)).toEqual(parameterNames);
  });

  test('counts days from the start date', () => {
    // 2024-01-01 is 19,723 days after 1970-01-01: 54 years with 13 leap days.
    expect(parseScenario(smallest, context).startDay).toBe(54 * 365 + 13);
  });

  test('sorts border cities by id, because their order in the file means nothing', () => {
    const border = [
      { place: 'mx-tijuana', pull: 1 },
      { place: 'mx-nogales', pull: 1 },
    ];

    expect(parseScenario({ ...smallest, border }, context).border.map(({ place }) => place)).toEqual([
      'mx-nogales',
      'mx-tijuana',
    ]);
  });

  test('leaves its input as it is', () => {
    const file = Object.freeze({ ...smallest, caravans: Object.freeze([...smallest.caravans]) });
    const before = JSON.stringify(file);

    parseScenario(file, context);

    expect(JSON.stringify(file)).toBe(before);
  });

  test('keeps the file, from which the same scenario is read again', () => {
    for (const file of builtInScenarioFiles()) {
      const scenario = parseScenario(file, context);

      expect(parseScenario(scenario.file, context)).toEqual(scenario);
      expect(parseScenario(JSON.parse(JSON.stringify(scenario.file)), context)).toEqual(scenario);
    }
  });

  test('reports every fault of a file at once, those of the schema and those of names', () => {
    const error = caught(() =>
      parseScenario(
        {
          ...smallest,
          title: '',
          description: 5 as never,
          caravans: [caravanFrom('mx-tapachulla', { size: 20 })],
          events: [{ kind: 'raid', date: '2023-01-01', place: 'mx-huixtl' }],
        },
        context,
      ),
    );

    expect(error.code).toBe('invalid_input');
    expect(error.message.startsWith('parseScenario: 6 issues\n')).toBe(true);
    expect(faultLines(error.issues)).toEqual([
      'title is "", expected a non-empty text',
      'description is 5, expected a text',
      'caravans[0].departures[0].size is 20, expected 50 to 1000000',
      'caravans[0].departures[0].place is "mx-tapachulla", expected the id of a place | did you mean "mx-tapachula"?',
      'events[0].place is "mx-huixtl", expected the id of a place | did you mean "mx-huixtla"?',
      'events[0].date is "2023-01-01", expected a date from 2024-01-01 to 2024-04-30, the days simulated | did you mean 2024-01-01?',
    ]);
  });

  test('asks for hubs and border cities where those of the regime lie on another network', () => {
    const { places, links } = corridor();
    const network = buildNetwork(places, links);
    const file = { ...smallest, caravans: [caravanFrom('mx-yard')] };

    const { issues } = caught(() => parseScenario(file, scenarioContext(network)));

    expect(issues.map(({ path }) => path)).toEqual([['hubs'], ['border']]);
    expect(issues[1]!.message).toMatch(
      /^is missing, expected a list of its own, since regime offers-2021-2024 names mx-/,
    );
    expect(
      parseScenario({ ...file, hubs: [], border: [{ place: 'mx-tee', pull: 1 }] }, scenarioContext(network))
        .hubs,
    ).toEqual([]);
  });

  test('asks for border cities where the regime has none', () => {
    const { places, links } = line3();
    const { border: _border, ...file } = quietFile(line3());

    expect(
      faultLines(caught(() => parseScenario(file, quietContext(buildNetwork(places, links)))).issues),
    ).toEqual(['border is missing, expected a list of its own, since regime quiet has no border cities']);
  });

  test('refuses an event on appointments that no border city gives', () => {
    const event = { kind: 'appointments', perDay: 100, from: startDate } as const;
    const border = [{ place: 'mx-c', pull: 1, appointmentsPerDay: 3 }];

    expect(faultLines(caught(() => quietScenario(line3(), { events: [event] })).issues)).toEqual([
      'events[0].perDay is 100, expected 0, since no border city has appointments of which it could have a share',
    ]);
    expect(quietScenario(line3(), { events: [event], border }).events).toHaveLength(1);
  });
});

describe('lawOf', () => {
  test('reads a bare number as a known value', () => {
    expect(lawOf(3)).toEqual({ distribution: 'fixed', value: 3 });
    expect(lawOf({ distribution: 'beta', alpha: 2, beta: 8 })).toEqual({
      distribution: 'beta',
      alpha: 2,
      beta: 8,
    });
  });
});
