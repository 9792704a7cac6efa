import type { BorderArrivals } from '../estimates/border-arrivals.js';
import { shownPeople } from '../formats/result-counts.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import type { ScreenView } from './screen-view.js';
import { fittingTable, shortName, textTable, wrapText } from './text-table.js';
import { dateCell, high, middle, peopleAt, peopleCell, peopleRange, peopleText, percentText, shortDate } from './words.js';

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
        { heading: 'None comes', align: 'right' },
        { heading: 'A group comes', align: 'right' },
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
  const fewer = others.map((row) => `${view.nameOf(row.city ?? '')} ${peopleText(total(row, high))}`);
  return [
    table,
    ...(fewer.length === 0 ? [] : [wrapText(`Elsewhere with 90 % at most: ${fewer.join(', ')}.`)]),
  ].join('\n');
}

/** One sentence on everybody who waits at the border, members of the caravans and others. */
export function renderQueue(view: ScreenView): string {
  const all = view.estimates.queue.find(({ city }) => city === null);
  const [now, later] = [view.firstDay, Math.min(view.firstDay + 14, view.estimates.scenario.horizonDays)].map(
    (day) => all?.byDay[day],
  );
  if (now === undefined || later === undefined || peopleAt(later.waiting, high) === 0) return '';
  const date = shortDate(later.date, now.date);
  return wrapText(
    `Waiting at the border, with other people: ${peopleCell(now.waiting)} on ${shortDate(now.date)}, ` +
      `${peopleCell(later.waiting)} on ${date}; beyond the places in shelters ${peopleRange(later.overflow)} then.`,
  );
}
