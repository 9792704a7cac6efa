import { needsOf } from '../estimates/needs.js';
import { shownPeople } from '../formats/result-counts.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { dateCell, longDate, quantileDate } from '../words/date-text.js';
import {
  high,
  low,
  middle,
  peopleAt,
  peopleCell,
  peopleRange,
  peopleText,
  percentText,
  quantityText,
} from '../words/number-text.js';
import { html, type Markup } from './markup.js';
import { busiestPlaces, roundedPeople } from './place-sections.js';
import type { ReportView } from './report-view.js';

/** What the answer is to. */
export function question({ name }: CaravanEstimates, { words, firstDate, horizonDate }: ReportView): Markup {
  return html`<p>${words.report.question(words.nameOf(name), longDate(words, firstDate), longDate(words, horizonDate))}</p>\n`;
}

/** What a caravan will most likely do, in two sentences made from its estimates, and need, if it is the only one. */
export function answer(caravan: CaravanEstimates, view: ReportView): Markup {
  const own = [endSentence(caravan, view), reachSentence(caravan, view)];
  return paragraph(isAlone(view) ? [...own, needSentence(view)] : own);
}

/** What several caravans need: who sleeps at a place is counted of all of them, so that it is said once. */
export function answerOfAll(view: ReportView): Markup {
  return isAlone(view) ? html`` : paragraph([needSentence(view)]);
}

function paragraph(sentences: readonly string[]): Markup {
  return html`<p class="answer">${sentences.join(' ')}</p>\n`;
}

function isAlone({ estimates }: ReportView): boolean {
  return estimates.caravans.length === 1;
}

function endSentence({ end, positions }: CaravanEstimates, view: ReportView): string {
  const { words, firstDate, horizonDate } = view;
  const date = (iso: string): string => longDate(words, iso, firstDate);
  const median = end.lastDay.find(({ probability }) => probability === middle);
  if (median?.status !== 'reached') {
    const still = positions.at(-1)?.groupProbability ?? 0;
    return words.report.stillOn(date(horizonDate), inWords(view, still));
  }
  const [from, to] = [low, high].map((probability) => quantileDate(words, end.lastDay, probability, date));
  const [likeliest] = [...end.kinds].sort((a, b) => b.probability - a.probability);
  return words.report.endBy(
    date(median.date),
    from!,
    to!,
    words.ends[likeliest!.kind],
    percentText(likeliest!.probability),
  );
}

function reachSentence({ arrivals, border }: CaravanEstimates, view: ReportView): string {
  const { words, estimates, nameOf, firstDate, horizonDate } = view;
  const { hubs, network } = estimates.scenario;
  const all = border.find(({ city }) => city === null);
  if (all === undefined || estimates.scenario.border.length === 0) return words.report.noBorder;
  const towns = hubs
    .filter(({ decision }) => decision)
    .map(({ place }) => ({
      name: nameOf(place),
      probability: arrivals.group[network.placeIndex.get(place) ?? -1]?.probability ?? 0,
    }));
  const goals = [...towns, { name: words.report.borderCity, probability: all.groupProbability }];
  const chances = words.list(
    goals.map(({ name, probability }, i) => words.report.chance(name, inWords(view, probability), i === 0)),
  );
  const people = all.byDay.at(-1)?.people ?? [];
  if ((shownPeople(peopleAt(people, high)) ?? 0) === 0) return words.report.reachFew(chances);
  const isFew = (shownPeople(peopleAt(people, low)) ?? 0) === 0;
  const amount = isFew
    ? words.report.upTo(peopleText(peopleAt(people, high)))
    : words.range(...(peopleRange(people, ' ').split(' ') as [string, string]));
  return words.report.reach(chances, longDate(words, horizonDate, firstDate), amount);
}

function needSentence(view: ReportView): string {
  const { words, context, nameOf } = view;
  const [fullest] = busiestPlaces(view);
  if (fullest === undefined) return words.report.needNobody;
  const needs = needsOf(roundedPeople(fullest), context.standards);
  return words.report.need(
    isAlone(view),
    nameOf(fullest.place),
    peopleCell(fullest.people),
    dateCell(words, fullest.days),
    quantityText(needs.waterLitres / 1000),
    quantityText(needs.energyKcal / 1e6),
    quantityText(needs.coveredFloorSquareMetres),
  );
}

/** `34 %`, `below 1 %`, for a sentence. */
function inWords({ words }: ReportView, probability: number): string {
  const text = percentText(probability);
  if (text.startsWith('<')) return words.fewer(text.slice(1));
  return text.startsWith('>') ? words.more(text.slice(1)) : text;
}
