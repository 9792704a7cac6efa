import { describe, expect, test } from 'vitest';
import { borderCities } from '../../src/data/border-cities.js';
import { borderFacts } from '../../src/data/border-facts.js';
import { encountersPerDay } from '../../src/data/encounters-per-day.js';
import { refusalOf } from './plant.js';

const { bySector, byFieldOffice } = borderFacts().encounters;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('encountersPerDay', () => {
  test('gives one entry for each border city, in their order', () => {
    expect([...encountersPerDay('2023-12').keys()]).toEqual(borderCities().map(({ place }) => place));
  });

  test('gives the encounters of a sector with one city to that city', () => {
    // OHSS, December 2023, El Paso sector: 33,970 people in 31 days.
    expect(bySector.months.find(({ month }) => month === '2023-12')!.people['El Paso']).toBe(33_970);
    expect(encountersPerDay('2023-12').get('mx-ciudad-juarez')!.betweenPorts).toBeCloseTo(33_970 / 31, 9);
  });

  test.each([
    ['2023-12', 31],
    ['2024-02', 29],
    ['2023-02', 28],
    ['2022-11', 30],
  ])(
    'loses nobody: the cities of %s add up to the sectors and field offices, over %i days',
    (month, days) => {
      const cities = [...encountersPerDay(month).values()];
      const between = bySector.months.find((row) => row.month === month)!.people;
      const at = byFieldOffice.months.find((row) => row.month === month)!.people;

      expect(sum(cities.map((city) => city.betweenPorts)) * days).toBeCloseTo(
        sum(Object.values<number>(between)),
        6,
      );
      expect(sum(cities.map((city) => city.atPorts!)) * days).toBeCloseTo(sum(Object.values<number>(at)), 6);
    },
  );

  test('shares the total of a later month as that of the last one by sector', () => {
    const later = encountersPerDay('2025-08');
    const last = encountersPerDay('2024-11');
    const total = sum([...later.values()].map((city) => city.betweenPorts)) * 31;

    // The Border Patrol's own total of August 2025.
    expect(total).toBeCloseTo(6321, 6);
    expect(later.get('mx-tijuana')!.betweenPorts / later.get('mx-reynosa')!.betweenPorts).toBeCloseTo(
      last.get('mx-tijuana')!.betweenPorts / last.get('mx-reynosa')!.betweenPorts,
      9,
    );
  });

  test('shares a field office by the appointments of its ports', () => {
    // San Diego: San Ysidro 385 and Calexico 75 appointments a day; Otay Mesa and Tecate gave none.
    const cities = encountersPerDay('2024-06');
    const office = byFieldOffice.months.find(({ month }) => month === '2024-06')!.people['San Diego'] / 30;

    expect(cities.get('mx-tijuana')!.atPorts).toBeCloseTo((office * 385) / 460, 9);
    expect(cities.get('mx-mexicali')!.atPorts).toBeCloseTo((office * 75) / 460, 9);
    expect(cities.get('mx-tecate')!.atPorts).toBe(0);
  });

  test('says that nothing is known at ports in months without figures by field office', () => {
    const cities = [...encountersPerDay('2018-11').values()];

    expect(cities.every(({ atPorts }) => atPorts === null)).toBe(true);
    expect(cities.every(({ betweenPorts }) => betweenPorts > 0)).toBe(true);
  });

  test.each(['2017-09', '2025-09', '2023-13', '2023', 'December 2023'])(
    'refuses %s and says which months there are',
    (month) => {
      const refusal = refusalOf(() => encountersPerDay(month));

      expect(refusal.code).toBe('invalid_input');
      expect(refusal.issues[0]!.message).toBe(
        `is "${month}", expected a month YYYY-MM from 2017-10 to 2025-08`,
      );
    },
  );
});
