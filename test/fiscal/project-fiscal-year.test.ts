import { describe, expect, test } from 'vitest';
import { monthlyEncounters } from '../../src/data/monthly-encounters.js';
import { fiscalMonths } from '../../src/fiscal/fiscal-months.js';
import { annualised, projectFiscalYear } from '../../src/fiscal/project-fiscal-year.js';
import { caught, faultLines } from '../helpers/caught.js';

/** A year that begins with two months of 100 and goes on with ten of 100 times a factor. */
function yearOf(fiscalYear: number, factor: number): { month: string; people: number }[] {
  return fiscalMonths(fiscalYear).map((month, i) => ({ month, people: i < 2 ? 100 : 100 * factor }));
}

const all = monthlyEncounters('all');

describe('projectFiscalYear', () => {
  test('counts December 2023 by the published figures', () => {
    const {
      soFar,
      days,
      yearDays,
      annualised: plain,
      lastYearScaled,
      actual,
    } = projectFiscalYear(all, 2024, {
      through: '2023-11',
    });

    expect([soFar, days, yearDays, actual]).toEqual([483_326, 61, 366, 2_135_005]);
    expect(plain).toBe(Math.round((483_326 * 366) / 61));
    expect(lastYearScaled?.people).toBe(Math.round((2_475_669 * 483_326) / 466_702));
  });

  test('goes on as of late, as far off as past years were, with Student t', () => {
    const counts = [2000, 2001, 2002].flatMap((year, i) => yearOf(year, Math.exp([0.2, -0.3, 0.6][i]!)));
    const projection = projectFiscalYear([...counts, ...yearOf(2003, 1).slice(0, 2)], 2003);
    const scale = Math.sqrt((0.2 ** 2 + 0.3 ** 2 + 0.6 ** 2) / 3);

    expect(projection.median).toBe(1200);
    // 1.6377 and 0.7649: t with three degrees of freedom at 0.9 and 0.75.
    expect(projection.interval80[1]).toBe(Math.round(200 + 1000 * Math.exp(1.6377 * scale)));
    expect(projection.interval80[0]).toBe(Math.round(200 + 1000 * Math.exp(-1.6377 * scale)));
    expect(projection.interval50[1]).toBe(Math.round(200 + 1000 * Math.exp(0.7649 * scale)));
    expect(projection.actual).toBeNull();
  });

  test('leaves its own year out, and later years where it is told to', () => {
    const yearsOf = (learnFrom: 'other' | 'earlier'): number[] =>
      projectFiscalYear(monthlyEncounters('between-ports'), 2021, {
        through: '2020-11',
        learnFrom,
      }).pastFactors.map(({ fiscalYear }) => fiscalYear);

    expect(yearsOf('other')).toEqual([2018, 2019, 2020, 2022, 2023, 2024]);
    expect(yearsOf('earlier')).toEqual([2018, 2019, 2020]);
  });

  test('is the total itself when the year is over', () => {
    const { median, interval80, annualised: plain } = projectFiscalYear(all, 2024);

    expect([median, ...interval80, plain]).toEqual([2_135_005, 2_135_005, 2_135_005, 2_135_005]);
  });

  test('narrows as the year goes on', () => {
    const widths = ['2023-11', '2024-02', '2024-05', '2024-08'].map((through) => {
      const [from, to] = projectFiscalYear(all, 2024, { through }).interval80;
      return to - from;
    });

    expect(widths).toEqual([...widths].sort((x, y) => y - x));
  });

  test('says what is missing: months of the year, or years to learn from', () => {
    expect(caught(() => projectFiscalYear(all, 2019)).code).toBe('not_identifiable');
    expect(faultLines(caught(() => projectFiscalYear(all, 2025, { through: '2025-09' })).issues)).toEqual([
      'fiscalYear is 2025, and the counts hold its months up to 2025-08 only',
    ]);
    expect(
      caught(() => projectFiscalYear(all, 2021, { through: '2020-11', learnFrom: 'earlier' })).code,
    ).toBe('not_identifiable');
  });

  test('refuses a year, a month and counts that are none, all at once', () => {
    const counts = [{ month: '2023-10', people: -1 }];

    expect(faultLines(caught(() => projectFiscalYear(counts, 2024, { through: '2024-11' })).issues)).toEqual([
      'through is "2024-11", expected a month from 2023-10 to 2024-09',
      'counts[0].people is -1 in 2023-10, expected a number above 0',
    ]);
  });
});

describe('annualised', () => {
  test('makes 2.1 million of half a million by late December, and 3.66 million of 10,000 a day', () => {
    expect(annualised(500_000, 87, 366)).toBe(2_103_448);
    expect(annualised(10_000, 1, 366)).toBe(3_660_000);
  });
});
