import { describe, expect, test } from 'vitest';
import type { FieldOffice, Sector } from '../../src/data/border/encounter-facts.js';
import { borderFacts, parseBorderFacts } from '../../src/data/border-facts.js';
import { copyOf, faultsOf, plant } from './plant.js';

const { appointments, encounters } = borderFacts();
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Months of a fiscal year added up, less the published total. */
function surplus(
  monthly: typeof encounters.monthly,
  fiscalYear: number,
  field: 'betweenPorts' | 'atPorts' | 'total',
) {
  const published = encounters.byFiscalYear.find((row) => row.fiscalYear === fiscalYear)![field]!;
  const months = monthly.filter((row) => row.fiscalYear === fiscalYear);
  return sum(months.map((row) => row[field]!)) - published;
}

describe('encounters', () => {
  test.each([2018, 2019, 2020, 2022, 2023, 2024, 2025])(
    'of the months of fiscal year %i add up to its total',
    (year) => {
      expect(surplus(encounters.monthly, year, 'betweenPorts')).toBe(0);
    },
  );

  test.each([2020, 2022, 2023, 2024, 2025])(
    'at ports of the months of fiscal year %i add up to its total',
    (year) => {
      expect(surplus(encounters.monthly, year, 'atPorts')).toBe(0);
      expect(surplus(encounters.monthly, year, 'total')).toBe(0);
    },
  );

  // In fiscal year 2021 each month is the sum of nine sectors rounded to 10. The rounding of one is uniform
  // on +-5 with a variance of 100 / 12; of 108 together the standard error is 30, and five of them are 150.
  const rounding2021 = 5 * Math.sqrt((108 * 100) / 12);

  test('of the months of fiscal year 2021 add up to its total within their rounding', () => {
    expect(Math.abs(surplus(encounters.monthly, 2021, 'betweenPorts'))).toBeLessThan(rounding2021);
    expect(Math.abs(surplus(encounters.monthly, 2021, 'atPorts'))).toBeLessThan(rounding2021);
    expect(surplus(encounters.monthly, 2021, 'total')).toBe(0);
  });

  test('sabotage: two figures changed places in one month are found', () => {
    // 173,700 read as 137,700 in April 2021.
    const spoilt = encounters.monthly.map((row) =>
      row.month === '2021-04' ? { ...row, betweenPorts: 137_700 } : row,
    );
    expect(Math.abs(surplus(spoilt, 2021, 'betweenPorts'))).toBeGreaterThan(rounding2021);
  });

  test('of a month are those between ports and those at ports', () => {
    const wrong = encounters.monthly.filter(
      (row) => row.total !== null && row.total !== row.betweenPorts + row.atPorts!,
    );
    expect(wrong).toEqual([]);
  });

  test('of a month have one row each, without a gap from October 2017 to August 2025', () => {
    const months = encounters.monthly.map(({ month }) => month);
    const expected = Array.from({ length: 95 }, (_, i) => {
      const number = 9 + i;
      return `${2017 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    });
    expect(months).toEqual(expected);
  });

  test('of the sectors add up to the month within their rounding of 10', () => {
    const wrong = encounters.bySector.months.filter(({ month, people }) => {
      const published = encounters.monthly.find((row) => row.month === month)!.betweenPorts;
      return Math.abs(sum(Object.values<number>(people)) - published) > 9 * 5;
    });
    expect(encounters.bySector.months).toHaveLength(86);
    expect(wrong).toEqual([]);
  });

  test('of the field offices add up to the month from June 2023 on, and to less while Title 42 was in force', () => {
    const missing = encounters.byFieldOffice.months.map(({ month, people }) => {
      const published = encounters.monthly.find((row) => row.month === month)!.atPorts!;
      return { month, people: published - sum(Object.values<number>(people)) };
    });
    expect(missing).toHaveLength(24);
    expect(missing.filter((row) => row.month >= '2023-06' && row.people !== 0)).toEqual([]);
    expect(missing.filter((row) => row.month < '2023-06' && row.people <= 0)).toEqual([]);
  });

  test('by nationality add up to the total of the year', () => {
    for (const { fiscalYear, people } of encounters.nationalityAll.years) {
      const published = encounters.byFiscalYear.find((row) => row.fiscalYear === fiscalYear)!.total;
      expect(sum(Object.values(people))).toBe(published);
    }
  });
});

describe('appointments', () => {
  test('cover their time without an overlap, in order', () => {
    const { daily } = appointments;
    expect(daily.every((row, i) => row.from <= row.to && (i === 0 || daily[i - 1]!.to < row.from))).toBe(
      true,
    );
    expect([daily[0]!.from, daily.at(-1)!.to]).toEqual(['2023-01-12', '2025-01-19']);
  });

  test('name the same eight ports in the list and by port', () => {
    expect(appointments.perPort2024.map((row) => row.port).sort()).toEqual(
      [...appointments.ports.ports].sort(),
    );
  });
});

describe('closures', () => {
  test('end on the day they begin or later', () => {
    const wrong = borderFacts().closures.filter(
      ({ from, to }) => (from.latest ?? '') > (to.latest ?? '9999'),
    );
    expect(wrong).toEqual([]);
  });

  test('keep the words of a source where its date is not one day', () => {
    const vague = borderFacts().closures.find(({ what }) => what.includes('earlier closure'));
    expect(vague?.to).toEqual({
      earliest: '2023-10-01',
      latest: '2023-10-31',
      text: '2023-10 (nearly a month)',
    });
  });
});

describe('parseBorderFacts', () => {
  test('accepts the file', () => {
    expect(parseBorderFacts(copyOf('border'))).toEqual(borderFacts());
  });

  const sector: Sector = 'Rio Grande Valley';
  const office: FieldOffice = 'Laredo';

  test.each([
    ['a date that is not in the calendar', ['appointments', 'start', 'date'], '2023-02-30'],
    ['a source that is not in the table', ['appointments', 'start', 'sources', 0], 'hst-lunch'],
    ['a fact without a source', ['appointments', 'start', 'sources'], []],
    ['a status that is not one', ['appointments', 'allocation', 'status'], 'sourced (share)'],
    ['a share above 1', ['appointments', 'allocation', 'randomShare'], 70],
    ['a port that is not there', ['appointments', 'perPort2024', 0, 'port'], 'us-san-isidro'],
    ['a port with neither figure', ['appointments', 'perPort2024', 0, 'perDay'], null],
    ['a month that is not in the calendar', ['encounters', 'monthly', 0, 'month'], '2017-00'],
    ['people in quotes', ['encounters', 'monthly', 0, 'betweenPorts'], '25488'],
    ['a fraction of people', ['encounters', 'bySector', 'months', 0, 'people', sector], 9720.5],
    ['a sector that is missing', ['encounters', 'bySector', 'months', 0, 'people', sector], undefined],
    [
      'a field office that is missing',
      ['encounters', 'byFieldOffice', 'months', 0, 'people', office],
      undefined,
    ],
    ['bounds of a date in the wrong order', ['closures', 1, 'to', 'latest'], '2023-09-01'],
    ['a closure without place and area', ['closures', 0, 'place'], null],
    ['a figure that is not one', ['shelters', 'areas', 0, 'facts', 0, 'waiting'], 9000],
    ['a negative figure', ['shelters', 'areas', 0, 'facts', 0, 'waitingPeople'], -1],
    [
      'a range that ends before it begins',
      ['shelters', 'areas', 0, 'facts', 0, 'period', 'to'],
      '2022-11-30',
    ],
    [
      'a share of nationality in percent',
      ['detentionsMexico', 'partial', 0, 'nationalityShare', 'Cuba'],
      7.8,
    ],
    ['a year in words', ['asylumMexico', 'byYear', 'years', 0, 'year'], '2013'],
    [
      'a range with the higher figure first',
      ['movement', 'suggestedDefaults', 'walkingKmPerDayRange'],
      [45, 15],
    ],
    ['a part that is missing', ['movement', 'freightTrain'], undefined],
    ['a section that is missing', ['movement'], undefined],
  ])('refuses %s', (_what, path, value) => {
    const written = path.reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`),
      '',
    );
    expect(faultsOf(() => parseBorderFacts(plant(copyOf('border'), path, value)))).toEqual([
      written.slice(1),
    ]);
  });
});
