import type { FullestNight } from '../estimates/fullest-night.js';
import type { NeedStandards } from '../estimates/needs.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople } from '../formats/result-counts.js';
import { firstDeparture } from '../scenario/first-departure.js';
import { fullerFirst } from '../words/fuller-first.js';
import { needCells, needColumns, needsText } from './need-cells.js';
import { renderPlaceNights } from './render-place-nights.js';
import type { ScreenView } from './screen-view.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { dateRange, high, middle, peopleAt, peopleCell } from './words.js';

const mostPlaces = 5;

/**
 * The fullest night of the places with most nights in the fortnight, and what it needs; of the places asked for, if any
 * are, with their other nights.
 */
export function renderNights(view: ScreenView, standards: NeedStandards): string {
  const asked = view.places.map((place) => renderPlaceNights(place, view, standards));
  return [fullestNights(view, standards), ...asked].filter((part) => part !== '').join('\n\n');
}

function fullestNights(view: ScreenView, standards: NeedStandards): string {
  const places = view.places.length > 0 ? askedPlaces(view) : busiestPlaces(view);
  if (places.length === 0) return '';
  const table = fittingTable((longest) =>
    textTable(
      [{ heading: 'Town' }, { heading: 'Fullest night' }, { heading: 'People' }, ...needColumns],
      places.map(({ place, days, people }) => [
        shortName(view.nameOf(place), longest),
        dateRange(days),
        peopleCell(people),
        ...needCells(people, standards),
      ]),
    ),
  );
  const { scenario } = view.estimates;
  const isShared = scenario.caravans.length > 1;
  const isLater = view.firstDate > firstDeparture(scenario);
  const of = [...(isShared ? ['all caravans together'] : []), ...(isLater ? ['the whole forecast'] : [])];
  const title = `Fullest night${of.length === 0 ? '' : ` of ${of.join(', ')}`}, ${needsText(standards)}`;
  return `${wrapText(title)}\n${table}`;
}

function askedPlaces({ estimates, places }: ScreenView): FullestNight[] {
  return places
    .flatMap((id) => estimates.nights.filter(({ place }) => place === id))
    .map(({ fullest }) => fullest);
}

/** Places where the upper ends of the nights of the fortnight add up to most, in the order of their fullest night. */
function busiestPlaces({ estimates, firstDay, lastDay }: ScreenView): FullestNight[] {
  const upper = ({ people }: { people: readonly PeopleQuantile[] }): number => peopleAt(people, high);
  const dayOf = ({ days }: FullestNight): number => {
    const day = days.find(({ probability }) => probability === middle);
    return day?.status === 'reached' ? day.day : Number.POSITIVE_INFINITY;
  };
  return estimates.nights
    .map(({ fullest, nights }) => ({
      fullest,
      total: nights.slice(firstDay, lastDay + 1).reduce((sum, night) => sum + upper(night), 0),
    }))
    .filter(({ fullest, total }) => total > 0 && (shownPeople(upper(fullest)) ?? 0) > 0)
    .sort((a, b) => b.total - a.total || fullerFirst(a.fullest, b.fullest))
    .slice(0, mostPlaces)
    .map(({ fullest }) => fullest)
    .sort((a, b) => dayOf(a) - dayOf(b) || fullerFirst(a, b));
}
