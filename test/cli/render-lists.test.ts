import { expect, test } from 'vitest';
import { renderPlaces, renderScenarios, renderValid } from '../../src/cli/render-lists.js';
import { setScreenWidth } from '../../src/cli/text-table.js';
import { caravanFrom, quietFile, quietScenario } from '../helpers/scenarios.js';
import { line3, townAt } from '../helpers/worlds.js';

test('renderScenarios adds up departures and breaks long titles under their column', () => {
  const long = 'A title that is so long that it does not fit beside the other columns';
  const twice = [caravanFrom('mx-a', { size: { low: 500, high: 900 } }), caravanFrom('mx-a', { size: 1000 })];

  expect(
    renderScenarios([quietFile(line3(), { title: long, caravans: twice }), quietFile(line3())]).split('\n'),
  ).toEqual([
    'Name  Start       People       Title',
    'test  2024-01-01  1,500-1,900  A title that is so long that it does not fit',
    '                               beside the other columns',
    'test  2024-01-01  1,000        Test',
    '',
  ]);
});

test('renderScenarios on a narrow terminal has long titles on lines of their own, one margin for all of them', () => {
  const long = 'A title that is so long that it does not fit on one line';
  setScreenWidth(40);
  try {
    expect(renderScenarios([quietFile(line3(), { title: long })]).split('\n')).toEqual([
      'Name  Start       People',
      '    Title',
      'test  2024-01-01  1,000',
      '    A title that is so long that it does',
      '    not fit on one line',
      '',
    ]);
  } finally {
    setScreenWidth(80);
  }
});

test('renderPlaces writes ids whole and kinds in words', () => {
  const places = [
    townAt('mx-a', 0, 0, { name: 'Aldea' }),
    townAt('us-port', 0, 0, { name: 'Port', country: 'US', kind: 'port_of_entry' }),
  ];

  expect(renderPlaces(places).split('\n')).toEqual([
    'Id       Name   In  Region    Kind',
    'mx-a     Aldea  MX  Testland  waypoint',
    'us-port  Port   US  Testland  port of entry',
    '',
  ]);
});

test('renderValid tells how the file was understood', () => {
  const scenario = quietScenario(line3(), {
    rates: { walkKmPerDay: 20, cohesion: 0.9 },
    caravans: [caravanFrom('mx-a', { size: { low: 500, high: 900 } })],
    events: [
      { kind: 'freight-trains-stopped', from: '2024-01-02' },
      { kind: 'freight-trains-stopped', from: '2024-01-05' },
      { kind: 'raid', date: '2024-01-05' },
    ],
  });

  expect(renderValid(scenario)).toBe(`valid: test
  title     Test
  days      2024-01-01 to 2024-01-31, 31 nights
  regime    quiet, with rates of its own for walkKmPerDay and cohesion
  caravan   caravan: 500 to 900 people from mx-a on 2024-01-01
  events    2 freight-trains-stopped and 1 raid
`);
});
