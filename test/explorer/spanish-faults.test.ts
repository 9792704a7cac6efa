import { describe, expect, test } from 'vitest';
import { spanishFault } from '../../examples/explorer/src/spanish-faults';
import { CaravanError } from '../../src/base/errors.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parameterNames } from '../../src/scenario/parameters.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
const date = file.startDate;

function faultsOf(changes: Record<string, unknown>): string[] {
  try {
    parseScenario({ ...file, ...changes } as never, scenarioContext());
    return [];
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    return error.issues.map(({ message }) => message);
  }
}

/** A departure, a rate, events, as the fields of the page can spoil them. */
function faultsOfThePage(): string[] {
  const departure = (changes: object) => ({
    caravans: [{ ...file.caravans[0], departures: [{ ...file.caravans[0]!.departures[0], ...changes }] }],
  });
  const event = (...events: object[]) => ({ events });
  const wrongNumbers = ['', 'many', -3, 0.5, 1e9];
  return [
    ...wrongNumbers.flatMap((low) => faultsOf(departure({ size: { low, high: 8000 } }))),
    ...wrongNumbers.flatMap((horizonDays) => faultsOf({ horizonDays })),
    ...['', '2023-02-31', '1999-01-01', '9999-12-31'].flatMap((startDate) => faultsOf({ startDate })),
    ...['', 'us-lukeville'].flatMap((place) => faultsOf(departure({ place }))),
    ...faultsOf({ regime: 'none' }),
    ...parameterNames.flatMap((name) =>
      [
        [-3, 1],
        ['', 'x'],
        [5, 1],
        [1e9, 1e9],
      ].flatMap(([low, high]) =>
        faultsOf({ rates: { [name]: low === high ? low : { distribution: 'uniform', low, high } } }),
      ),
    ),
    ...[
      [{ kind: 'checkpoint', from: date }],
      [{ kind: 'checkpoint', from: date, place: 'mx-tapachula' }],
      [{ kind: 'checkpoint', from: '2031-01-01', place: 'mx-tapachula', raidPerDay: 9 }],
      [{ kind: 'permit-office', from: date, to: '2019-01-01', place: 'mx-tapachula' }],
      [{ kind: 'border-closed', from: date, place: 'mx-mexico-city' }],
      [{ kind: 'raid', date, place: 'mx-tapachula', probability: 1, detainedShare: 1 }],
      [{ kind: 'bus-convoy', from: date, origin: 'mx-tapachula', destination: 'mx-tapachula', share: 1 }],
      [{ kind: 'port-closed', from: date, port: 'us-lukeville', traffic: 'rail' }],
      [{ kind: 'port-closed', from: date, port: 'us-lukeville', traffic: 'pedestrians', keptShare: 1 }],
      [{ kind: 'port-reopened', date, port: 'us-lukeville', traffic: 'trucks' }],
      [{ kind: 'port-reopened', date, port: 'us-nogales' }],
      [{ kind: 'appointments', from: date, perDay: -1 }],
      [
        { kind: 'appointments', from: date, perDay: 100 },
        { kind: 'appointments', from: date, perDay: 200 },
      ],
      [{ kind: 'free-passage', from: date }],
      [{ kind: 'free-passage', from: date, country: 'XX' }],
      [{ kind: 'pool-refill', from: date, place: 'mx-tapachula', refillPerDay: 0.5 }],
      [{ kind: 'pool-refill', from: date, place: 'mx-tapachula', refillPerDay: 5 }],
    ].flatMap((events) => faultsOf(event(...events))),
  ];
}

describe('faults of the explorer in Spanish', () => {
  test('are those that its fields can have', () => {
    const faults = faultsOfThePage();
    expect(new Set(faults).size).toBeGreaterThan(60);
    expect(faults.filter((message) => spanishFault(message) === undefined)).toEqual([]);
    const english = /\b(the|of|is|expected|number|date|place|per|to)\b/;
    expect(faults.map((message) => spanishFault(message)).filter((text) => english.test(text!))).toEqual([]);
  });

  test('tell what is there and what is expected', () => {
    expect(spanishFault('is 30, expected 50 to 1000000')).toBe('es 30; se espera un número de 50 a 1000000');
    expect(spanishFault('is missing, expected a number from 0 to 1')).toBe(
      'falta; se espera un número de 0 a 1',
    );
    expect(spanishFault('is 3000, expected at least low, which is 9000')).toBe(
      'es 3000; se espera al menos el otro extremo, que es 9000',
    );
  });

  test('are not made up for what the library has never said', () => {
    expect(spanishFault('is blue, expected a better colour')).toBeUndefined();
    expect(spanishFault('something else')).toBeUndefined();
  });
});
