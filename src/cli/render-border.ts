import type { BorderArrivals } from '../estimates/border-arrivals.js';
import { shownPeople, smallestShownCount } from '../formats/result-counts.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import type { ScreenView } from './screen-view.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import {
  dateCell,
  high,
  listText,
  middle,
  peopleAt,
  peopleCell,
  peopleRange,
  peopleText,
  percentText,
  shortDate,
} from './words.js';

const mostCities = 6;

/** Arrivals of a caravan's people at the border cities by the last simulated day. */
export function renderBorder({ arrivals, border }: CaravanEstimates, view: ScreenView): string {
  const { network } = view.estimates.scenario;
  const total = ({ byDay }: BorderArrivals, probability: number): number =>
    peopleAt(byDay.at(-1)?.people ?? [], probability);
  const cities = border
    .filter(({ city }) => city !== null)
    .sort((a, b) => total(b, middle) - total(a, middle) || total(b, high) - total(a, high));
  const worthALine = cities.filter((city) => (shownPeople(total(city, high)) ?? 0) > 0).slice(0, mostCities);
  const others = cities.filter((city) => !worthALine.includes(city));
  const all = border.filter(({ city }) => city === null);
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Border city' },
        { heading: 'Nobody?', align: 'right' },
        { heading: 'Group?', align: 'right' },
        { heading: `People by ${shortDate(view.horizonDate)}` },
        { heading: 'First ones, if any' },
      ],
      [...worthALine, ...all].map((row) => {
        const index = row.city === null ? -1 : (network.placeIndex.get(row.city) ?? -1);
        return [
          row.city === null ? 'All together' : shortName(view.nameOf(row.city), longest),
          percentText(1 - row.memberProbability),
          percentText(row.groupProbability),
          peopleCell(row.byDay.at(-1)?.people ?? []),
          row.city === null ? '' : dateCell(arrivals.member[index]?.ifItArrives ?? []),
        ];
      }),
    ),
  );
  return [table, elsewhere(others)].filter((part) => part !== '').join('\n');

  function elsewhere(rows: readonly BorderArrivals[]): string {
    const isFew = (row: BorderArrivals): boolean => (shownPeople(total(row, high)) ?? 0) === 0;
    const name = ({ city }: BorderArrivals): string => view.nameOf(city ?? '');
    const some = rows
      .filter((row) => !isFew(row))
      .map((row) => `${name(row)} ${peopleText(total(row, high))}`);
    const few = rows.filter(isFew).map(name);
    const parts = [
      ...(some.length === 0 ? [] : [`at most (90 %) ${some.join(', ')}`]),
      ...(few.length === 0 ? [] : [`fewer than ${smallestShownCount} at ${listText(few)}`]),
    ];
    if (parts.length === 0) return '';
    if (few.length === cities.length)
      return wrapText(`At every border city fewer than ${smallestShownCount}.`);
    return wrapText(`Elsewhere ${parts.join('; ')}.`);
  }
}

/** One sentence on everybody who waits at the border, members of the caravans and others. */
export function renderQueue(view: ScreenView): string {
  const all = view.estimates.queue.find(({ city }) => city === null);
  const [now, later] = [view.firstDay, Math.min(view.firstDay + 14, view.estimates.scenario.horizonDays)].map(
    (day) => all?.byDay[day],
  );
  if (now === undefined || later === undefined) return '';
  const isSome = (people: number): boolean => (shownPeople(people) ?? 0) > 0;
  if (!isSome(peopleAt(later.waiting, high)) && !isSome(peopleAt(now.waiting, high))) return '';
  const overflow = isSome(peopleAt(later.overflow, high))
    ? `${peopleRange(later.overflow)} of them beyond the places in shelters`
    : 'with places in shelters for them';
  // Without cities of its own a scenario does not say who waited before.
  const who =
    view.estimates.scenario.file.border === undefined ? ' of those who come from the first day on' : '';
  return wrapText(
    `Waiting at the border${who}, other people included: ${peopleCell(now.waiting)} on ${shortDate(now.date)}, ` +
      `${peopleCell(later.waiting)} on ${shortDate(later.date, now.date)}, ${overflow}.`,
  );
}
