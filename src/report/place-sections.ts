import type { FullestNight } from '../estimates/fullest-night.js';
import { needsOf } from '../estimates/needs.js';
import { shownPeople } from '../formats/result-counts.js';
import { nightsMap } from '../plots/nights-map.js';
import { dateCell, shortDate } from '../words/date-text.js';
import { fullerFirst } from '../words/fuller-first.js';
import {
  high,
  middle,
  numberText,
  peopleAt,
  peopleCell,
  percentText,
  quantityText,
} from '../words/number-text.js';
import { figure, html, type Markup, table } from './markup.js';
import type { ReportView } from './report-view.js';

/** Places in the table of needs, and in that of nights, which has a column for each. */
const mostPlaces = 20;
const mostColumns = 5;

/** People by place and night, what the fullest night of each place needs, and a map of it. */
export function placeSections(view: ReportView): Markup {
  const { ensemble, document, language } = view;
  const map = busiestPlaces(view).length === 0 ? html`` : figure(nightsMap(ensemble, { document, language }));
  return html`${placeNights(view)}${needs(view)}${map}`;
}

/** People who sleep at the places with most of them, by night. */
export function placeNights(view: ReportView): Markup {
  const { words, nameOf, estimates, firstDay, lastDay } = view;
  const { report } = words;
  const places = busiestPlaces(view);
  if (places.length === 0) return html``;
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i);
  const nightsOf = new Map(estimates.nights.map(({ place, nights }) => [place, nights]));
  // Of the two weeks of the table, not of all days.
  const nightsInAll = ({ place }: FullestNight): number =>
    days.reduce((sum, day) => sum + peopleAt(nightsOf.get(place)![day]!.people, high), 0);
  const inTable = [...places]
    .sort((a, b) => nightsInAll(b) - nightsInAll(a) || fullerFirst(a, b))
    .slice(0, mostColumns)
    .sort((a, b) => dayOf(a) - dayOf(b));
  const date = (day: number): string => nightsOf.get(inTable[0]!.place)![day]!.date;
  const nights = table(
    [report.nightsColumns[0]!, ...inTable.map(({ place }) => nameOf(place))],
    days.map((day) => [
      shortDate(words, date(day)),
      ...inTable.map(({ place }) => peopleCell(nightsOf.get(place)![day]!.people)),
    ]),
    inTable.map((_, i) => i + 1),
  );
  return html`<h2>${report.placesTitle}</h2>
<p>${report.placesNote}</p>
${nights}`;
}

/** What the fullest night of each place needs. */
export function needs(view: ReportView): Markup {
  const { words, nameOf, context } = view;
  const { report } = words;
  const places = busiestPlaces(view);
  if (places.length === 0) return html`<h2>${report.needsTitle}</h2>\n<p>${report.needNobody}</p>\n`;
  const standards = context.standards;
  const rows = table(
    report.needsColumns,
    [...places]
      .sort((a, b) => dayOf(a) - dayOf(b))
      .map((row) => {
        const amounts = needsOf(roundedPeople(row), standards);
        return [
          nameOf(row.place),
          percentText(row.probability),
          dateCell(words, row.days),
          peopleCell(row.people),
          quantityText(amounts.waterLitres / 1000),
          quantityText(amounts.energyKcal / 1e6),
          quantityText(amounts.coveredFloorSquareMetres),
          `${numberText(amounts.toilets)} (${numberText(amounts.toiletsAcutePhase)})`,
        ];
      }),
    [1, 3, 4, 5, 6, 7],
  );
  const note = report.needsNote(
    String(standards.waterLitresPerPersonDay),
    numberText(standards.energyKcalPerPersonDay),
    String(standards.coveredFloorSquareMetresPerPerson),
    String(standards.peoplePerToilet),
    String(standards.peoplePerToiletAcutePhase),
  );
  return html`<h2>${report.needsTitle}</h2>
<p>${note}</p>
${rows}`;
}

/** Places where the upper end of the fullest night is 20 people or more: those with most people first. */
export function busiestPlaces({ estimates }: ReportView): FullestNight[] {
  return estimates.nights
    .map(({ fullest }) => fullest)
    .filter(({ people }) => (shownPeople(peopleAt(people, high)) ?? 0) > 0)
    .sort(fullerFirst)
    .slice(0, mostPlaces);
}

/** The upper end, with the two digits of it that are known: what needs are for. */
export function roundedPeople({ people }: FullestNight): number {
  return Number(peopleAt(people, high).toPrecision(2));
}

function dayOf({ days }: FullestNight): number {
  const median = days.find(({ probability }) => probability === middle);
  return median?.status === 'reached' ? median.day : Number.MAX_SAFE_INTEGER;
}
