import type { NeedStandards } from '../estimates/needs.js';
import type { Night } from '../estimates/nights.js';
import { needCells, needColumns } from './need-cells.js';
import type { ScreenView } from './screen-view.js';
import { type TextColumn, textTable, wrapText } from './text-table.js';
import { high, peopleAt, peopleCell, percentText, periodText, shortDate } from './words.js';

const mostNights = 14;
/** Below it a night is not worth a line at either end of the table. */
const leastProbability = 0.01;

/** Who sleeps at a place that was asked for, night by night of its busiest two weeks, and what they need. */
export function renderPlaceNights(place: string, view: ScreenView, standards: NeedStandards): string {
  const { caravans } = view.estimates;
  const name = view.nameOf(place);
  const nights = busiestNights(view.estimates.nights.find((at) => at.place === place)?.nights ?? [], view);
  const [first, last] = [nights[0], nights.at(-1)];
  if (first === undefined || last === undefined)
    return wrapText(`On no night is the chance that anybody sleeps at ${name} 1 % or more.`);
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
  const title = `Nights at ${name}, ${periodText(first.date, last.date)}, when most people sleep there; for a visit on any of them be ready for the fullest night`;
  return `${wrapText(title)}\n${table}`;
}

/** Of the two weeks whose upper ends add up to most, from the first day looked at on, without empty nights around. */
function busiestNights(all: readonly Night[], { firstDay }: ScreenView): readonly Night[] {
  const nights = all.slice(firstDay);
  const weight = ({ people, probability }: Night): number => peopleAt(people, high) + probability;
  const weightFrom = (start: number): number =>
    nights.slice(start, start + mostNights).reduce((sum, night) => sum + weight(night), 0);
  let best = 0;
  for (let start = 1; start <= nights.length - mostNights; start++)
    if (weightFrom(start) > weightFrom(best)) best = start;
  const fortnight = nights.slice(best, best + mostNights);
  const likely = fortnight.flatMap(({ probability }, i) => (probability >= leastProbability ? [i] : []));
  return likely.length === 0 ? [] : fortnight.slice(likely[0], likely.at(-1)! + 1);
}
