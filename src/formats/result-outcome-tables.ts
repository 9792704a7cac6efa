import type { CaravanEnd } from '../estimates/caravan-end.js';
import type { Outcome } from '../estimates/outcomes.js';
import { roundedProbability } from './result-counts.js';
import type { ResultEstimates } from './result-estimates.js';
import {
  caravanColumn,
  dateCells,
  peopleCells,
  quantileColumns,
  type ResultCell,
  type ResultColumn,
  type ResultTable,
} from './result-table.js';

/** What each account holds at the last day simulated. */
export const accountMeanings: Readonly<Record<Outcome['account'], string>> = {
  outside: 'outside the model',
  pool: 'in a town where they may join a caravan',
  group: 'on the way in a group',
  independent: 'on the way on their own or in small parties',
  list: 'at a border city, waiting for an appointment',
  attempting: 'at a border city, about to attempt between ports',
  staying: 'at a border city, neither waiting nor attempting',
  returned: 'turned back',
  asylum: 'asylum or a permit in place: off the journey',
  detained: 'detained on the way',
  admitted: 'crossed at a port of entry with an appointment',
  processed: 'encountered between ports and not sent back',
  entered: 'entered between ports without an encounter',
};

/** Ways in which a group stops being one, as the end of "it ends in". */
export const endMeanings: Readonly<Record<CaravanEnd['kinds'][number]['kind'], string>> = {
  permit_offer: 'an offer of permits or buses',
  raid: 'a raid',
  surrender: 'a surrender',
  faded: 'thinning out',
  border: 'arrival at the border',
  merged: 'becoming part of another caravan',
};

/** `outcomes.csv`: one row per caravan and account. */
export function outcomeTable({ caravans }: ResultEstimates): ResultTable {
  return {
    file: 'outcomes.csv',
    columns: [
      caravanColumn,
      { name: 'account', unit: 'name', meaning: 'where people of the caravan are on the last day simulated' },
      { name: 'meaning', unit: 'text', meaning: 'what the account holds' },
      ...quantileColumns('people', 'people', 'in the account; empty for 1 to 19'),
    ],
    rows: caravans.flatMap(({ id, outcomes }) =>
      outcomes.map(({ account, people }) => [id, account, accountMeanings[account], ...peopleCells(people)]),
    ),
  };
}

/** `caravans.csv`: one row per caravan, what is estimated for it as a whole. */
export function caravanTable({ caravans }: ResultEstimates): ResultTable {
  const kinds = Object.keys(endMeanings) as CaravanEnd['kinds'][number]['kind'][];
  return {
    file: 'caravans.csv',
    columns: [
      caravanColumn,
      { name: 'name', unit: 'text', meaning: 'its name in the scenario' },
      {
        name: 'border_member_probability',
        unit: 'probability',
        meaning: 'that anybody of it arrives at a border city by the last day simulated',
      },
      {
        name: 'border_group_probability',
        unit: 'probability',
        meaning: 'that a group of it, 20 people or more, does',
      },
      ...kinds.map(
        (kind): ResultColumn => ({
          name: `end_${kind}_probability`,
          unit: 'probability',
          meaning: `that its last group ended in ${endMeanings[kind]}`,
        }),
      ),
      ...quantileColumns(
        'last_group_date',
        'YYYY-MM-DD',
        'last day with a group on the road; empty where one may still be there on the last day simulated',
      ),
    ],
    rows: caravans.map(({ id, name, border, end }): ResultCell[] => {
      const all = border.find(({ city }) => city === null);
      return [
        id,
        name,
        roundedProbability(all?.memberProbability ?? 0),
        roundedProbability(all?.groupProbability ?? 0),
        ...kinds.map((kind) =>
          roundedProbability(end.kinds.find((row) => row.kind === kind)?.probability ?? 0),
        ),
        ...dateCells(end.lastDay),
      ];
    }),
  };
}

/** `ending-places.csv`: one row per caravan and place at which it may end. */
export function endingPlaceTable({ caravans }: ResultEstimates): ResultTable {
  return {
    file: 'ending-places.csv',
    columns: [
      caravanColumn,
      {
        name: 'place',
        unit: 'id of a place',
        meaning: 'where the largest of its groups that ended did so, likeliest first',
      },
      { name: 'share', unit: 'share of replicates', meaning: 'of those in which a group has ended' },
    ],
    rows: caravans.flatMap(({ id, end }) =>
      end.places.map(({ place, share }) => [id, place, roundedProbability(share)]),
    ),
  };
}
