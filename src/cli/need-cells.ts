import { type NeedStandards, needsOf } from '../estimates/needs.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople } from '../formats/result-counts.js';
import type { TextColumn } from './text-table.js';
import { high, numberText, peopleAt, quantityText } from './words.js';

/** What people need, as columns of a table; {@link needsText} says in which units. */
export const needColumns: readonly TextColumn[] = [
  { heading: 'Water', align: 'right' },
  { heading: 'Food', align: 'right' },
  { heading: 'Floor', align: 'right' },
  { heading: 'Toilets', align: 'right' },
];

/** What the upper end of a number of people needs; nothing is said of fewer than are shown. */
export function needCells(quantiles: readonly PeopleQuantile[], standards: NeedStandards): string[] {
  const people = peopleAt(quantiles, high);
  if ((shownPeople(people) ?? 0) === 0) return needColumns.map(() => '-');
  // Two digits, as of the people they are for.
  const needs = needsOf(Number(people.toPrecision(2)), standards);
  return [
    quantityText(needs.waterLitres / 1000),
    quantityText(needs.energyKcal / 1e6),
    quantityText(needs.coveredFloorSquareMetres),
    numberText(Math.ceil(needs.toilets)),
  ];
}

/** What the columns stand for. */
export function needsText(standards: NeedStandards): string {
  const { waterLitresPerPersonDay, energyKcalPerPersonDay, coveredFloorSquareMetresPerPerson } = standards;
  const each = `${waterLitresPerPersonDay} l, ${numberText(energyKcalPerPersonDay)} kcal, ${coveredFloorSquareMetresPerPerson} m2 each`;
  const toilets = `a toilet to ${standards.peoplePerToilet}, at first to ${standards.peoplePerToiletAcutePhase}`;
  return `needs at its upper end in m3, million kcal and m2 (Sphere 2018: ${each}, ${toilets})`;
}
