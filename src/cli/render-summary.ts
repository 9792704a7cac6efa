import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople } from '../formats/result-counts.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { endMeanings } from '../formats/result-outcome-tables.js';
import type { ScreenView } from './screen-view.js';
import { wrapText } from './text-table.js';
import {
  dateAt,
  high,
  listText,
  longDate,
  low,
  middle,
  peopleAt,
  peopleRange,
  peopleText,
  percentText,
  percentWords,
} from './words.js';

/** What a caravan will most likely do, in a few sentences made from its estimates. */
export function renderSummary(caravan: CaravanEstimates, view: ScreenView): string {
  return wrapText(
    [endSentence(caravan, view), kindSentence(caravan, view), ...reachSentences(caravan, view)]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
}

function endSentence({ end, positions }: CaravanEstimates, { firstDate, horizonDate }: ScreenView): string {
  const date = (iso: string): string => longDate(iso, firstDate);
  const median = end.lastDay.find(({ probability }) => probability === middle);
  if (median === undefined || median.status === 'censored') {
    const still = positions.at(-1)?.groupProbability ?? 0;
    const horizon = date(horizonDate);
    return `The chance that a group of it is still on the road on ${horizon}, the last day simulated, is ${percentWords(still)}.`;
  }
  const [from, to] = [low, high].map((probability) => dateAt(end.lastDay, probability, date));
  return `Its last night as a group is as likely as not ${date(median.date)} or before (80 %: ${from} to ${to}).`;
}

function kindSentence({ end }: CaravanEstimates, { firstDate, horizonDate }: ScreenView): string {
  const kinds = [...end.kinds]
    .filter(({ probability }) => probability >= 0.05)
    .sort((a, b) => b.probability - a.probability)
    .map(({ kind, probability }) => `${endMeanings[kind]} (${percentText(probability)})`);
  const still = 1 - end.kinds.reduce((sum, { probability }) => sum + probability, 0);
  const open =
    still < 0.05 ? '' : `, or travels on after ${longDate(horizonDate, firstDate)} (${percentText(still)})`;
  return kinds.length === 0 ? '' : `Its last group ends in ${listText(kinds, 'or')}${open}.`;
}

function reachSentences({ arrivals, border }: CaravanEstimates, view: ScreenView): string[] {
  const { estimates, nameOf, firstDate, horizonDate } = view;
  const { hubs, network } = estimates.scenario;
  const towns = hubs
    .filter(({ decision }) => decision)
    .map(({ place }) => ({
      name: nameOf(place),
      probability: arrivals.group[network.placeIndex.get(place) ?? -1]?.probability ?? 0,
    }));
  const all = border.find(({ city }) => city === null);
  if (all === undefined) return [];
  const goals = [...towns, { name: 'a border city', probability: all.groupProbability }];
  const chances = goals.map(
    ({ name, probability }, i) => `${name}${i === 0 ? ' is' : ''} ${percentWords(probability)}`,
  );
  const people = all.byDay.at(-1)?.people ?? [];
  const by = longDate(horizonDate, firstDate);
  const how = all.groupProbability < 0.5 ? ', more likely in small parties' : '';
  return [
    `The chance that a group of it reaches ${listText(chances)}.`,
    (shownPeople(peopleAt(people, high)) ?? 0) === 0
      ? `Hardly anybody of it will have arrived at a border city by ${by}.`
      : `By ${by}, ${amountText(people)} of its people will have arrived at border cities${how}.`,
  ];
}

function amountText(people: readonly PeopleQuantile[]): string {
  const isFew = (shownPeople(peopleAt(people, low)) ?? 0) === 0;
  if (!isFew) return peopleRange(people);
  return `up to ${peopleText(peopleAt(people, high))}`;
}
