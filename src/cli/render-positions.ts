import type { DailyPosition } from '../estimates/position.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { firstDeparture } from '../scenario/first-departure.js';
import type { ScreenView } from './screen-view.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { high, longDate, low, peopleCell, percentText, periodText, shortDate } from './words.js';

/** Where the main body sleeps, night by night of what is left of the fortnight once it has set out. */
export function renderPositions({ id, positions }: CaravanEstimates, view: ScreenView): string {
  const { caravans, startDay } = view.estimates.scenario;
  const departure = firstDeparture({ caravans: caravans.filter((own) => own.id === id), startDay });
  const firstDate = [departure, view.firstDate].sort().at(-1)!;
  const period = periodText(firstDate, view.lastDate);
  if (firstDate > view.lastDate) return `It sets out on ${longDate(departure)}, after these two weeks.`;
  const nights = positions.slice(view.firstDay, view.lastDay + 1).filter(({ date }) => date >= firstDate);
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
