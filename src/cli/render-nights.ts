import type { FullestNight } from '../estimates/fullest-night.js';
import { type NeedStandards, needsOf } from '../estimates/needs.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople } from '../formats/result-counts.js';
import { firstDeparture } from '../scenario/first-departure.js';
import { fullerFirst } from '../words/fuller-first.js';
import type { ScreenView } from './screen-view.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { dateRange, high, middle, numberText, peopleAt, peopleCell, quantityText } from './words.js';

const mostPlaces = 5;

/** The places with most nights in the fortnight, the fullest night of each, and what that night needs. */
export function renderNights(view: ScreenView, standards: NeedStandards): string {
  const places = busiestPlaces(view);
  if (places.length === 0) return '';
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Town' },
        { heading: 'Fullest night' },
        { heading: 'People' },
        { heading: 'Water', align: 'right' },
        { heading: 'Food', align: 'right' },
        { heading: 'Floor', align: 'right' },
        { heading: 'Toilets', align: 'right' },
      ],
      places.map(({ place, days, people }) => [
        shortName(view.nameOf(place), longest),
        dateRange(days),
        peopleCell(people),
        ...needCells(peopleAt(people, high), standards),
      ]),
    ),
  );
  const { waterLitresPerPersonDay, energyKcalPerPersonDay, coveredFloorSquareMetresPerPerson } = standards;
  const each = `${waterLitresPerPersonDay} l, ${numberText(energyKcalPerPersonDay)} kcal, ${coveredFloorSquareMetresPerPerson} m2 each`;
  const toilets = `a toilet to ${standards.peoplePerToilet}, at first to ${standards.peoplePerToiletAcutePhase}`;
  const { scenario } = view.estimates;
  const isShared = scenario.caravans.length > 1;
  const isLater = view.firstDate > firstDeparture(scenario);
  const of = [...(isShared ? ['all caravans together'] : []), ...(isLater ? ['the whole forecast'] : [])];
  const title = `Fullest night${of.length === 0 ? '' : ` of ${of.join(', ')}`}, needs at its upper end in m3, million kcal and m2 (Sphere 2018: ${each}, ${toilets})`;
  return `${wrapText(title)}\n${table}`;
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

/** Two digits, as of the people they are for. */
function needCells(people: number, standards: NeedStandards): string[] {
  const needs = needsOf(Number(people.toPrecision(2)), standards);
  return [
    quantityText(needs.waterLitres / 1000),
    quantityText(needs.energyKcal / 1e6),
    quantityText(needs.coveredFloorSquareMetres),
    numberText(Math.ceil(needs.toilets)),
  ];
}
