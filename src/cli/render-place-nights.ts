import type { NeedStandards } from '../estimates/needs.js';
import type { Night } from '../estimates/nights.js';
import type { PlaceNights } from '../formats/result-estimates.js';
import { needCells, needColumns } from './need-cells.js';
import type { ScreenView } from './screen-view.js';
import { type TextColumn, textTable, wrapText } from './text-table.js';
import { middle, peopleCell, percentText, periodText, shortDate } from './words.js';

const mostNights = 14;
/** Below it a night is not worth a line at either end of the table. */
const leastProbability = 0.01;

/** Who sleeps at a place that was asked for, night by night of two weeks, and what they need. */
export function renderPlaceNights(place: string, view: ScreenView, standards: NeedStandards): string {
  const { caravans } = view.estimates;
  const name = view.nameOf(place);
  const found = view.estimates.nights.find((at) => at.place === place);
  const nights = found === undefined ? [] : nightsShown(found, view);
  const [first, last] = [nights[0], nights.at(-1)];
  if (first === undefined || last === undefined)
    return wrapText(
      `On none of the nights looked at is the chance that anybody sleeps at ${name} 1 % or more.`,
    );
  const table = textTable(
    [
      { heading: 'Night', align: 'right' },
      ...caravans.map(
        ({ id }): TextColumn => ({
          heading: caravans.length > 1 ? `${id}?` : 'Main body?',
          align: 'right',
        }),
      ),
      { heading: 'People' },
      ...needColumns,
    ],
    nights.map(({ day, date, people }) => [
      shortDate(date),
      ...caravans.map(({ nightPlaces }) =>
        percentText(nightPlaces[day]?.find((night) => night.place === place)?.probability ?? 0),
      ),
      peopleCell(people),
      ...needCells(people, standards),
    ]),
  );
  const title = `Nights at ${name}, ${periodText(first.date, last.date)}; for a visit on any of them be ready for the fullest night`;
  return `${wrapText(title)}\n${table}`;
}

/** Two weeks around the median of its fullest night, none before the first day looked at, without empty ones around. */
function nightsShown({ fullest, nights }: PlaceNights, { firstDay }: ScreenView): readonly Night[] {
  const median = fullest.days.find(({ probability }) => probability === middle);
  const start = Math.max(firstDay, median?.status === 'reached' ? median.day - mostNights / 2 + 1 : 0);
  const fortnight = nights.slice(start, start + mostNights);
  const likely = fortnight.flatMap(({ probability }, i) => (probability >= leastProbability ? [i] : []));
  return likely.length === 0 ? [] : fortnight.slice(likely[0], likely.at(-1)! + 1);
}
