import { expect, test } from 'vitest';
import { busiestPlaces } from '../../src/report/place-sections.js';
import type { ReportView } from '../../src/report/report-view.js';
import { fixedEstimates, people } from '../cli/fixed-estimates.js';

const estimates = fixedEstimates();
const [row] = estimates.nights;

/** Places by median, upper end and chance that anybody comes, most people first. */
function busiest(...places: [id: string, median: number, upper: number, probability: number][]): string[] {
  const nights = places.map(([place, median, upper, probability]) => ({
    ...row!,
    place,
    fullest: { ...row!.fullest, place, probability, people: people(0, median, upper) },
  }));
  return busiestPlaces({ estimates: { ...estimates, nights } } as unknown as ReportView).map(
    ({ place }) => place,
  );
}

test('most people are to be expected where the upper end is largest', () => {
  expect(busiest(['fewer', 800, 900, 1], ['more', 0, 1500, 0.3])).toEqual(['more', 'fewer']);
});

test('of towns that may all have the whole caravan, where most come as likely as not, then where anybody does', () => {
  expect(busiest(['rarely', 0, 1500, 0.2], ['at-times', 0, 1500, 0.4], ['likely', 1500, 1500, 0.6])).toEqual([
    'likely',
    'at-times',
    'rarely',
  ]);
});

test('people tie where the two digits that are known of them do', () => {
  expect(busiest(['by-chance', 0, 1504, 0.2], ['likely', 1500, 1496, 0.6])).toEqual(['likely', 'by-chance']);
});
