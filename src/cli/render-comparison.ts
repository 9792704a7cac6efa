import type { Comparison, Difference, DifferenceQuantile } from '../comparison/comparison.js';
import type { Measure } from '../comparison/comparison-counts.js';
import { shownPeople } from '../formats/result-counts.js';
import type { ResultContext } from '../formats/result-json.js';
import type { Scenario } from '../scenario/scenario.js';
import { renderNotes } from './render-notes.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import {
  differenceText,
  high,
  low,
  middle,
  numberText,
  peopleAt,
  peopleText,
  percentText,
  periodText,
  shortDate,
} from './words.js';

const mostCities = 6;
const mostWeeks = 8;
/** Excess of one sign over the other, in replicates, that is worth a line. */
const oneSided = 0.25;

/** What scenario B changes against A, as text of at most 80 columns. */
export function renderComparison(
  comparison: Comparison,
  a: Scenario,
  b: Scenario,
  context: ResultContext,
): string {
  const titleOf = (measure: Measure): string =>
    measure === 'waiting' ? `Waiting ${shortDate(comparison.to)}` : titles[measure];
  const whole = comparison.differences.filter(({ city, week }) => city === null && week === null);
  const parts = [
    [
      wrapText(titleBeside(a, b), '   ', 'A: '),
      wrapText(titleBeside(b, a), '   ', 'B: '),
      wrapText(`B less A, ${periodText(comparison.from, comparison.to)}, with the same draws`),
    ].join('\n'),
    table('All border cities together', 'Number', whole, ({ measure }, longest) => {
      if (measure === 'overflowNights') return overflowName;
      // The day stands in the title of its own table too.
      return titleOf(measure).length <= longest ? titleOf(measure) : titles[measure];
    }),
    ...measureOrder.flatMap((measure) => [
      cityTable(comparison, measure, titleOf(measure), a),
      weekTable(comparison, measure),
    ]),
    sharedDraws(whole, titleOf),
    notes(comparison, context),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The title of a scenario, and its name where the other one has the same title. */
function titleBeside({ title, name }: Scenario, other: Scenario): string {
  return title === other.title ? `${title} (${name})` : title;
}

const titles: Readonly<Record<Measure, string>> = {
  arrivals: 'Arrivals',
  waiting: 'Waiting',
  overflowNights: 'Nights out of shelter',
  encounters: 'Encounters',
};
/** The same over two lines, since it is a number of nights and not of people, but the columns leave little room. */
const overflowName = titles.overflowNights.replace(' of', '\nof');
const measureOrder: readonly Measure[] = ['arrivals', 'waiting', 'overflowNights', 'encounters'];

/** A title, and below it names, A, B, B less A and which way it goes. */
function table(
  title: string,
  heading: string,
  rows: readonly Difference[],
  nameOf: (row: Difference, longest: number) => string,
): string {
  const text = fittingTable((longest) =>
    textTable(
      [
        { heading },
        { heading: 'A', align: 'right' },
        { heading: 'B', align: 'right' },
        { heading: 'B less A (80 %)' },
        { heading: 'Less?', align: 'right' },
        { heading: 'More?', align: 'right' },
      ],
      rows.flatMap((row) => {
        const [name = '', ...more] = nameOf(row, longest).split('\n');
        const cells = [
          peopleText(peopleAt(row.a, middle)),
          peopleText(peopleAt(row.b, middle)),
          differenceCell(row.difference),
          percentText(row.fewerProbability),
          percentText(row.moreProbability),
        ];
        return [[name, ...cells], ...more.map((line) => [line])];
      }),
    ),
  );
  return `${wrapText(title)}\n${text}`;
}

/** The cities that change most, in the order of the largest mean change. */
function cityTable(
  { differences }: Comparison,
  measure: Measure,
  title: string,
  { network }: Scenario,
): string {
  const rows = differences.filter((row) => row.measure === measure && row.week === null && row.city !== null);
  const changed = rows.filter(isWorthALine).sort((a, b) => sizeOf(b) - sizeOf(a));
  if (changed.length === 0) return wrapText(`${title}, by city: the same everywhere, or nearly.`);
  const nameOf = ({ city }: Difference): string =>
    network.places[network.placeIndex.get(city ?? '') ?? -1]?.name ?? '';
  const shown = changed.slice(0, mostCities);
  const count = changed.length > mostCities ? `, the ${mostCities} that change most` : '';
  const text = table(`${title}, by city${count}`, 'Border city', shown, (row, longest) =>
    shortName(nameOf(row), longest),
  );
  return changed.length === rows.length || count !== ''
    ? text
    : `${text}\nElsewhere the same, or no clear change.`;
}

/** The first weeks in which anything worth a line changes; none where none does. */
function weekTable({ differences }: Comparison, measure: Measure): string {
  const rows = differences.filter((row) => row.measure === measure && row.week !== null && row.city === null);
  const changed = rows.filter(isWorthALine);
  if (changed.length === 0) return '';
  const title = `${titles[measure]}, all cities, by week`;
  const more = changed.length > mostWeeks ? `, the first ${mostWeeks} that change` : '';
  return table(`${title}${more}`, 'Week', changed.slice(0, mostWeeks), ({ from, to }) =>
    measure === 'waiting' ? `on ${shortDate(to)}` : `${shortDate(from)} to ${shortDate(to)}`,
  );
}

/** The change may be of 20 people or more, and goes one way more often than the other or surely on average. */
function isWorthALine({
  difference,
  moreProbability,
  fewerProbability,
  meanDifference,
  standardError,
}: Difference): boolean {
  const reach = [low, middle, high].map((p) => shownPeople(Math.abs(peopleAt(difference, p))) ?? 0);
  if (Math.max(...reach) === 0) return false;
  return (
    Math.abs(moreProbability - fewerProbability) >= oneSided || Math.abs(meanDifference) > 2 * standardError
  );
}

/** By the mean: where a few replicates change much and most do not at all, the median is 0. */
function sizeOf({ meanDifference }: Difference): number {
  return Math.abs(meanDifference);
}

/** By how much shared draws narrow the interval, as measured. */
function sharedDraws(rows: readonly Difference[], titleOf: (measure: Measure) => string): string {
  return textTable(
    [
      { heading: 'What shared draws gain' },
      { heading: '80 % interval\nspans', align: 'right' },
      { heading: 'Without\nthem', align: 'right' },
      { heading: 'Narrower\nby', align: 'right' },
      { heading: 'Worth so many\nreplicates', align: 'right' },
    ],
    rows.map(({ measure, sharedDraws: s }) => [
      titleOf(measure),
      peopleText(s.width),
      peopleText(s.unsharedWidth),
      s.unsharedWidth > 0 ? narrower(1 - s.width / s.unsharedWidth) : '-',
      s.standardDeviation > 0
        ? `${timesText((s.unsharedStandardDeviation / s.standardDeviation) ** 2)} times`
        : '-',
    ]),
  );
}

/** `2.7`, `540,000`: two digits. */
function timesText(times: number): string {
  return numberText(Number(times.toPrecision(2)));
}

function narrower(share: number): string {
  return share < 0 ? `-${percentText(-share)}` : percentText(share);
}

function notes(comparison: Comparison, context: ResultContext): string {
  const text =
    'A and B: medians. B less A: median and 80 % interval of the differences replicate by replicate; the medians ' +
    'of A and B need not differ by it. Less?, More?: the chance that B has fewer, or more. ~0: less than 20 ' +
    'either way. Nights out of shelter: of people beyond the places in shelters; two people for three nights are ' +
    'six. All but arrivals count other people too. Shared draws are worth so many times the replicates in what is ' +
    'known of the mean difference.';
  return [wrapText(text), renderNotes({ estimates: comparison }, context)].join('\n');
}

/** `-240 (-900 to +30)`: median and 80 % interval of a difference. */
function differenceCell(quantiles: readonly DifferenceQuantile[]): string {
  const [from, median, to] = [low, middle, high].map((p) => differenceText(peopleAt(quantiles, p)));
  return from === to ? `${median}` : `${median} (${from} to ${to})`;
}
