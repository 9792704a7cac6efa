import { type NeedStandards, needsOf } from '../estimates/needs.js';
import { roundedProbability, shownPeople } from './result-counts.js';
import type { ResultEstimates } from './result-estimates.js';
import {
  dateCells,
  dayColumns,
  peopleCells,
  quantileColumns,
  type ResultCell,
  type ResultColumn,
  type ResultTable,
} from './result-table.js';

const placeColumn: ResultColumn = {
  name: 'place',
  unit: 'id of a place',
  meaning: 'where they sleep; places at which nobody ever does are left out',
};

/** `nights.csv`: one row per place and night, all caravans together. */
export function nightTable({ nights }: ResultEstimates): ResultTable {
  return {
    file: 'nights.csv',
    columns: [
      placeColumn,
      ...dayColumns,
      { name: 'probability', unit: 'probability', meaning: 'that anybody of the caravans sleeps there' },
      ...quantileColumns(
        'people',
        'people',
        'of all caravans who sleep there, in groups, on their own or waiting at the border; empty for 1 to 19',
      ),
    ],
    rows: nights.flatMap((at) =>
      at.nights.map(({ place, date, day, probability, people }) => [
        place,
        date,
        day,
        roundedProbability(probability),
        ...peopleCells(people),
      ]),
    ),
  };
}

/** `fullest-nights.csv`: one row per place, all caravans together. */
export function fullestNightTable({ nights }: ResultEstimates): ResultTable {
  return {
    file: 'fullest-nights.csv',
    columns: [
      placeColumn,
      { name: 'probability', unit: 'probability', meaning: 'that anybody of the caravans ever sleeps there' },
      ...quantileColumns(
        'date_if_any',
        'YYYY-MM-DD',
        'of the fullest night, over the replicates in which somebody sleeps there; the first one of several',
      ),
      ...quantileColumns(
        'people',
        'people',
        'of all caravans on the fullest night of a replicate, whichever it is; empty for 1 to 19',
      ),
    ],
    rows: nights.map(({ fullest }) => [
      fullest.place,
      roundedProbability(fullest.probability),
      ...dateCells(fullest.days),
      ...peopleCells(fullest.people),
    ]),
  };
}

/** Quantiles of the people of a night for which needs are worked out: a middling and a full night. */
const needProbabilities: readonly number[] = [0.5, 0.9];

/** `needs.csv`: one row per place, night and quantile of the people who sleep there. */
export function needTable({ nights }: ResultEstimates, standards: NeedStandards): ResultTable {
  const { waterLitresPerPersonDay: litres, energyKcalPerPersonDay: kcal } = standards;
  return {
    file: 'needs.csv',
    columns: [
      placeColumn,
      ...dayColumns,
      {
        name: 'quantile',
        unit: 'probability',
        meaning: 'that as many people as in the row or fewer sleep there',
      },
      {
        name: 'people',
        unit: 'people',
        meaning: 'who sleep there; empty for 1 to 19, and so are their needs',
      },
      { name: 'water_litres', unit: 'litres', meaning: `for the night and day, ${litres} a person` },
      { name: 'energy_kcal', unit: 'kcal', meaning: `food for the night and day, ${kcal} a person` },
      {
        name: 'covered_floor_m2',
        unit: 'square metres',
        meaning: `${standards.coveredFloorSquareMetresPerPerson} a person`,
      },
      { name: 'toilets', unit: 'toilets', meaning: `one to ${standards.peoplePerToilet} people` },
      {
        name: 'toilets_acute_phase',
        unit: 'toilets',
        meaning: `one to ${standards.peoplePerToiletAcutePhase} people, in the first days`,
      },
    ],
    rows: nights.flatMap((at) =>
      at.nights.flatMap(({ place, date, day, people }) =>
        people
          .filter(({ probability }) => needProbabilities.includes(probability))
          .map(({ probability, people: count }): ResultCell[] => [
            place,
            date,
            day,
            probability,
            ...needCells(count, standards),
          ]),
      ),
    ),
  };
}

function needCells(count: number, standards: NeedStandards): ResultCell[] {
  if (shownPeople(count) === null) return Array<null>(6).fill(null);
  const needs = needsOf(count, standards);
  return [
    needs.people,
    needs.waterLitres,
    needs.energyKcal,
    needs.coveredFloorSquareMetres,
    needs.toilets,
    needs.toiletsAcutePhase,
  ];
}
