import { expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { placeNames } from '../../src/network/place-names.js';
import { towns } from '../../src/report/caravan-sections.js';
import type { ReportView } from '../../src/report/report-view.js';
import { english } from '../../src/words/english.js';
import { fixedEstimates } from '../cli/fixed-estimates.js';

const scenario = builtInScenario('exodus-2023');
const fixed = fixedEstimates();
const [bosque] = fixed.caravans[0]!.arrivals.main.filter(({ place }) => place === 'mx-b');

/** Towns of the table, where the main body comes to these with these chances. */
function townsOf(chances: Readonly<Record<string, number>>): string[] {
  const main = Object.entries(chances).map(([place, probability]) => ({ ...bosque!, place, probability }));
  const caravan = { ...fixed.caravans[0]!, arrivals: { ...fixed.caravans[0]!.arrivals, main } };
  const view = { words: english, nameOf: placeNames(scenario.network), estimates: { ...fixed, scenario } };
  const { markup } = towns(caravan, view as unknown as ReportView);
  return [...markup.matchAll(/<th scope="row"[^>]*>([^<]*)</g)].map(([, name]) => name!);
}

test('the towns of a report are the likeliest ones, and likely places of long stops beside them', () => {
  const { network } = scenario;
  const likely = network.places.filter(({ kind, country }) => kind === 'waypoint' && country === 'MX');
  const yards = network.places.filter(({ kind }) => kind === 'rail_yard');
  const chances = {
    ...Object.fromEntries(likely.map(({ id }, i) => [id, 0.7 - i / 1000])),
    ...Object.fromEntries(yards.map(({ id }, i) => [id, 0.2 - i / 1000])),
    'mx-mexico-city': 0.06,
    'mx-monterrey': 0.05,
    'mx-mapastepec': 0.73,
    'mx-pijijiapan': 0.67,
  };
  const shown = townsOf(chances);

  expect(shown).toHaveLength(16);
  // The likeliest, where nobody stays for long; where groups choose their border city; where they wait for trains.
  expect(shown).toEqual(expect.arrayContaining(['Mapastepec', 'Mexico City', yards[0]!.name]));
  expect(shown).not.toContain('Monterrey');
  expect(townsOf({ 'mx-mapastepec': 0.73, 'mx-arriaga': 0.049 })).toEqual(['Mapastepec']);
});
