import type { DailyPosition } from '../estimates/position.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import type { ScreenView } from './screen-view.js';
import { fittingTable, shortName, textTable, wrapText } from './text-table.js';
import { high, low, peopleCell, percentText, periodText, shortDate } from './words.js';

/** Where the main body sleeps, night by night of the fortnight. */
export function renderPositions({ positions }: CaravanEstimates, view: ScreenView): string {
  const nights = positions.slice(view.firstDay, view.lastDay + 1);
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Night', align: 'right' },
        { heading: 'Group?', align: 'right' },
        { heading: 'Likeliest in' },
        { heading: '80 % from ... to ...' },
        { heading: 'People' },
      ],
      nights.map((night) => [
        shortDate(night.date),
        percentText(night.groupProbability),
        ...townCells(night, (place) => shortName(view.nameOf(place), longest)),
        peopleCell(night.mainPeople),
      ]),
    ),
  );
  const period = periodText(view.firstDate, view.lastDate);
  return `${wrapText(`Where its main body sleeps, ${period}, if it is still a group`)}\n${table}`;
}

function townCells({ likeliest, places }: DailyPosition, nameOf: (place: string) => string): string[] {
  if (likeliest === undefined) return ['-', '-'];
  const [from, to] = [low, high].map(
    (wanted) => places.find(({ probability }) => probability === wanted)?.place ?? likeliest.place,
  );
  const names = [from, to].map((place) => nameOf(place ?? likeliest.place));
  return [nameOf(likeliest.place), from === to ? `${names[0]}` : names.join(' to ')];
}
