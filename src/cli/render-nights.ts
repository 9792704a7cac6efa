import { type NeedStandards, needsOf } from '../estimates/needs.js';
import type { Night } from '../estimates/nights.js';
import { shownPeople } from '../formats/result-counts.js';
import type { ScreenView } from './screen-view.js';
import { fittingTable, shortName, textTable, wrapText } from './text-table.js';
import { high, numberText, peopleAt, peopleCell, shortDate } from './words.js';

const mostPlaces = 5;

/** The places with most nights in the fortnight, the fullest night of each, and what that night needs. */
export function renderNights(view: ScreenView, standards: NeedStandards): string {
  const fullest = fullestNights(view);
  if (fullest.length === 0) return '';
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Town' },
        { heading: 'Night', align: 'right' },
        { heading: 'People' },
        { heading: 'Water m3', align: 'right' },
        { heading: 'Mkcal', align: 'right' },
        { heading: 'Floor m2', align: 'right' },
        { heading: 'Toilets', align: 'right' },
      ],
      fullest.map((night) => [
        shortName(view.nameOf(night.place), longest),
        shortDate(night.date),
        peopleCell(night.people),
        ...needCells(peopleAt(night.people, high), standards),
      ]),
    ),
  );
  const { waterLitresPerPersonDay, energyKcalPerPersonDay, coveredFloorSquareMetresPerPerson } = standards;
  const each = `${waterLitresPerPersonDay} l, ${numberText(energyKcalPerPersonDay)} kcal, ${coveredFloorSquareMetresPerPerson} m2 each`;
  const toilets = `a toilet to ${standards.peoplePerToilet}, at first to ${standards.peoplePerToiletAcutePhase}`;
  const title = `Fullest nights, people on their own included, and needs at the upper end (Sphere 2018: ${each}, ${toilets})`;
  return `${wrapText(title)}\n${table}`;
}

function fullestNights({ estimates, firstDay, lastDay }: ScreenView): Night[] {
  const upper = ({ people }: Night): number => peopleAt(people, high);
  return estimates.nights
    .map(({ nights }) => nights.slice(firstDay, lastDay + 1))
    .map((nights) => ({
      total: nights.reduce((sum, night) => sum + upper(night), 0),
      fullest: nights.reduce((best, night) => (upper(night) > upper(best) ? night : best)),
    }))
    .filter(({ fullest }) => (shownPeople(upper(fullest)) ?? 0) > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, mostPlaces)
    .map(({ fullest }) => fullest)
    .sort((a, b) => a.day - b.day || upper(b) - upper(a));
}

/** Two digits, as of the people they are for. */
function needCells(people: number, standards: NeedStandards): string[] {
  const needs = needsOf(Number(people.toPrecision(2)), standards);
  return [
    quantity(needs.waterLitres / 1000),
    quantity(needs.energyKcal / 1e6),
    quantity(needs.coveredFloorSquareMetres),
    quantity(needs.toilets),
  ];
}

function quantity(amount: number): string {
  return amount >= 10 ? numberText(Number(Math.round(amount).toPrecision(3))) : amount.toFixed(1);
}
