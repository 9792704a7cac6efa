import type { ParameterName } from '../scenario/parameters.js';
import {
  type FactorIndices,
  largest,
  type OutcomeSpread,
  type ScreenedRate,
  type Sensitivity,
} from '../sensitivity/sensitivity.js';
import type { IndexEstimate } from '../sensitivity/sobol.js';
import { type TextColumn, textTable, wrapText } from './text-table.js';
import { percentText, plural } from './words.js';

/** Headings of the screening, in the order of the outcomes. */
const columnHeadings: readonly string[] = ['Share', 'Group', 'First\nday', 'People', 'Beyond\nshelter'];
/** Effects below it, in standard deviations, are not worth a line, nor are shares of variance below the other. */
const leastEffect = 0.3;
const leastShare = 0.01;

/**
 * The sensitivity of a scenario as text of at most 80 columns.
 *
 * @param ratesStatus - what the rates rest on, a sentence
 */
export function renderSensitivity(sensitivity: Sensitivity, ratesStatus: string): string {
  const { scenario, caravan, regime, screening, outcomes, factors } = sensitivity;
  const parts = [
    wrapText(
      `Which of the ${plural(screening.length, 'uncertain rate')} of ${scenario} its caravan "${caravan}" hangs on (regime ${regime})`,
    ),
    outcomesTable(outcomes),
    screeningTable(screening),
    wrapText(
      'Shares of the variance of each outcome, with 90 % intervals. Alone: what would go on average if the rate ' +
        'were known. With others: what would stay if all other rates were known.',
    ),
    ...outcomes.map((outcome, i) => sharesTable(outcome, i, factors)),
    notes(sensitivity, ratesStatus),
  ];
  return `${parts.join('\n\n')}\n`;
}

function outcomesTable(outcomes: readonly OutcomeSpread[]): string {
  const table = textTable(
    [
      { heading: 'Outcome by the last day' },
      { heading: 'Mean', align: 'right' },
      { heading: 'Spread', align: 'right' },
      { heading: 'Unit' },
      { heading: 'Noise', align: 'right' },
      { heading: 'Unshared', align: 'right' },
    ],
    outcomes.map(({ title, mean, spread, unit, noise }) => [
      title,
      amount(mean),
      amount(spread),
      unit,
      shareText(noise.shared),
      shareText(noise.separate),
    ]),
  );
  const text =
    'Spread is the standard deviation over the rates. Noise is the share of its variance that is chance of the few ' +
    'replicates and not the rates; Unshared, what it would be without the same draws for all sets of rates.';
  return `${table}\n${wrapText(text)}`;
}

function screeningTable(screening: readonly ScreenedRate[]): string {
  const shown = screening.filter((rate) => largest(rate) >= leastEffect);
  const weak = screening.filter((rate) => largest(rate) > 0 && largest(rate) < leastEffect);
  const idle = screening.filter((rate) => largest(rate) === 0);
  const columns: TextColumn[] = columnHeadings.map((heading) => ({ heading, align: 'right' }));
  const lines = [
    wrapText(
      'Screening: mean size of the change of each outcome, in its spreads, as a rate moves through its law (mu*). In order of the mean over outcomes.',
    ),
    textTable(
      [{ heading: 'Rate' }, ...columns],
      shown.map(({ rate, effects }) => [rate, ...effects.map(({ scaled }) => scaled.toFixed(1))]),
    ),
    ...namesLine(`Below ${leastEffect} everywhere:`, weak),
    ...namesLine('No effect at all:', idle),
  ];
  return lines.join('\n');
}

function namesLine(lead: string, rates: readonly ScreenedRate[]): string[] {
  return rates.length === 0 ? [] : [wrapText(`${lead} ${rates.map(({ rate }) => rate).join(', ')}.`)];
}

function sharesTable({ title }: OutcomeSpread, outcome: number, factors: readonly FactorIndices[]): string {
  const rows = factors
    .map(({ rates, indices }) => ({ name: factorName(rates), ...indices[outcome]! }))
    .filter(({ total }) => total.value >= leastShare)
    .sort((a, b) => b.total.value - a.total.value);
  const heading = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  if (rows.length === 0) return `${heading}: the same whatever the rates`;
  const table = textTable(
    [{ heading }, { heading: 'Alone', align: 'right' }, { heading: 'With others', align: 'right' }],
    rows.map(({ name, first, total }) => [name, estimateText(first), estimateText(total)]),
  );
  const left = factors.length - rows.length;
  if (left === 0) return table;
  return `${table}\n(${left} more ${left === 1 ? 'is' : 'are'} below ${leastShare} with others.)`;
}

/** A rate by its name, several of them as `38 other rates together`. */
export function factorName(rates: readonly ParameterName[]): string {
  return rates.length === 1 ? rates[0]! : `${rates.length} other rates together`;
}

function notes({ seed, replicates, trajectories, base, outcomes }: Sensitivity, ratesStatus: string): string {
  const most = Math.max(...outcomes.map((outcome) => outcome.replicates));
  return [
    wrapText(
      `Seed ${seed}, ${plural(replicates, 'replicate')} for each set of rates (of arrival as a group ${most}), ${trajectories} trajectories ` +
        `(Morris 1991, Campolongo 2007), ${base} pairs (Saltelli 2010, Jansen 1999), intervals by bootstrap of pairs. ` +
        'Estimates can lie below 0 or above 1 by chance, and noise adds to "with others". What a rate means: ' +
        'caravan-sim explain <rate>.',
    ),
    wrapText(`Rates: ${ratesStatus}`),
  ].join('\n');
}

function estimateText({ value, low, high }: IndexEstimate): string {
  const [middle, from, to] = [value, low, high].map((share) => share.toFixed(2).replace('-0.00', '0.00'));
  return `${middle} (${from} to ${to})`;
}

function shareText(share: number): string {
  return Number.isNaN(share) ? '-' : percentText(share);
}

/** Three digits, and no exponent: `0.24`, `9.5`, `6,290`. */
export function amount(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) < 1000 ? String(rounded) : String(rounded).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
