import type { CountedEncounters } from '../data/monthly-encounters.js';
import type { FiscalYearProjection } from '../fiscal/project-fiscal-year.js';
import { textTable, wrapText } from './text-table.js';
import { listText, longDate, numberText, plural } from './words.js';

/** A fiscal year as text of at most 80 columns: what is counted, what it may come to, the simple rules beside it. */
export function renderFiscalYear(projection: FiscalYearProjection, counted: CountedEncounters): string {
  const { fiscalYear, soFar, months, days, yearDays, median, interval50, interval80, actual } = projection;
  const { annualised, lastYearScaled, through } = projection;
  const what = counted === 'all' ? 'Encounters' : 'Encounters between ports';
  const range = ([from, to]: readonly [number, number]): string => `${rounded(from)} to ${rounded(to)}`;
  const rows = [
    ['Projection', rounded(median), `50 %: ${range(interval50)}`],
    ['', '', `80 %: ${range(interval80)}`],
    ['Plain annualisation', rounded(annualised), `${numberText(soFar)} x ${yearDays} days / ${days} days`],
    [
      'Last year scaled',
      lastYearScaled === null ? '-' : rounded(lastYearScaled.people),
      lastYearScaled === null
        ? 'last year is not complete in the figures'
        : `${numberText(lastYearScaled.lastYear)} x ${numberText(soFar)} / ${numberText(lastYearScaled.lastYearSoFar)}`,
    ],
    ...(actual === null ? [] : [['What it came to', numberText(actual), whereIn(projection, actual)]]),
  ];
  const title = `${what} on the US southwest land border, fiscal year ${fiscalYear}`;
  const known = `1 October ${fiscalYear - 1} to ${longDate(lastDayOf(through))}: ${numberText(soFar)}.`;
  if (months === 12) return `${wrapText(title)}\n\n${wrapText(`The year is complete. ${known}`)}\n`;
  const table = textTable(
    [{ heading: 'By 30 September' }, { heading: 'People', align: 'right' }, { heading: 'How' }],
    rows,
  );
  return `${[wrapText(title), wrapText(known), table, notes(projection)].join('\n\n')}\n`;
}

function whereIn({ interval50, interval80 }: FiscalYearProjection, actual: number): string {
  const isIn = ([from, to]: readonly [number, number]): boolean => actual >= from && actual <= to;
  if (isIn(interval50)) return 'within the 50 % interval';
  if (isIn(interval80)) return 'within the 80 % interval, outside the 50 % one';
  return 'outside the 80 % interval: a miss';
}

function notes({ pastFactors, months }: FiscalYearProjection): string {
  const factors = pastFactors.map(({ fiscalYear, factor }) => `${factor.toFixed(2)} in ${fiscalYear}`);
  const last = months === 1 ? 'month' : 'two months';
  return wrapText(
    `In ${plural(pastFactors.length, 'other year')} the mean month to come was so many times the mean of the last ` +
      `${last}: ${listText(factors)}. The projection goes on as of late, because nobody knows which way that will ` +
      'change, and takes its spread from those years, on the log scale (Student t). So few years say little about ' +
      'how far a change of policy can go: one beyond all of theirs lies outside. An encounter is an event; one ' +
      'traveller may have several. Figures: US Customs and Border Protection; no simulation.',
  );
}

function rounded(people: number): string {
  return numberText(Number(people.toPrecision(3)));
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
