import type { Arrival } from '../estimates/arrival.js';
import type { DailyPosition } from '../estimates/position.js';
import { shownPeople } from '../formats/result-counts.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { borderArrivalsPlot } from '../plots/border-arrivals-plot.js';
import { positionMap } from '../plots/position-map.js';
import { progressPlot } from '../plots/progress-plot.js';
import { sizePlot } from '../plots/size-plot.js';
import { survivalPlot } from '../plots/survival-plot.js';
import { stopPlaces } from '../scenario/stop-places.js';
import { dateCell, shortDate } from '../words/date-text.js';
import { high, low, middle, peopleAt, peopleCell, peopleRange, percentText } from '../words/number-text.js';
import { figure, html, type Markup, table } from './markup.js';
import type { ReportView } from './report-view.js';

const mostTowns = 16;
/** Of these, places where caravans stay: the likeliest alone would all lie near the start. */
const mostStops = 8;
const leastProbability = 0.05;

/** Where the main body of a caravan may be, when it comes where, its course, and its arrivals at the border. */
export function caravanSections(caravan: CaravanEstimates, view: ReportView): Markup {
  const { words, ensemble, document, language } = view;
  const options = { document, language, caravan: caravan.id };
  return html`<h2>${words.report.whereTitle}</h2>
${figure(positionMap(ensemble, options))}${figure(progressPlot(ensemble, options))}${nights(caravan, view)}${towns(caravan, view)}<h2>${words.report.courseTitle}</h2>
${figure(sizePlot(ensemble, options))}${figure(survivalPlot(ensemble, options))}${border(caravan, view)}${hasBorder(view) ? figure(borderArrivalsPlot(ensemble, options)) : html``}`;
}

/** Where the main body sleeps, night by night. */
export function nights(
  { positions }: CaravanEstimates,
  { words, nameOf, firstDay, lastDay }: ReportView,
): Markup {
  const towns = ({ likeliest, places }: DailyPosition): [string, string] => {
    if (likeliest === undefined) return ['-', '-'];
    const [from, to] = [low, high].map((wanted) =>
      nameOf(places.find(({ probability }) => probability === wanted)?.place ?? likeliest.place),
    ) as [string, string];
    return [nameOf(likeliest.place), from === to ? from : words.range(from, to)];
  };
  const rows = positions
    .slice(firstDay, lastDay + 1)
    .map((night) => [
      shortDate(words, night.date),
      percentText(night.groupProbability),
      ...towns(night),
      peopleCell(night.mainPeople),
    ]);
  return html`<h3>${words.report.nightsTableTitle}</h3>\n${table(words.report.nightsColumns, rows, [1, 4])}`;
}

/** Towns that the main body comes to, in the order of arrival: likely places of long stops, and the likeliest others. */
export function towns(
  { arrivals, origins }: CaravanEstimates,
  { words, nameOf, estimates }: ReportView,
): Markup {
  const { scenario } = estimates;
  const stays = stopPlaces(scenario);
  const decisions = new Set(scenario.hubs.filter(({ decision }) => decision).map(({ place }) => place));
  const likeliestFirst = (a: Arrival, b: Arrival): number => b.probability - a.probability;
  const candidates = arrivals.main.filter(
    ({ place, probability }) => probability >= leastProbability && !origins.includes(place),
  );
  const stops = candidates
    .filter(({ place }) => stays.has(place))
    .sort((a, b) => Number(decisions.has(b.place)) - Number(decisions.has(a.place)) || likeliestFirst(a, b))
    .slice(0, mostStops);
  const others = candidates
    .filter((town) => !stops.includes(town))
    .sort(likeliestFirst)
    .slice(0, mostTowns - stops.length);
  const chosen = [...stops, ...others].sort((a, b) => dayOf(a) - dayOf(b) || likeliestFirst(a, b));
  if (chosen.length === 0) return html``;
  const rows = chosen.map(({ place, probability, ifItArrives, mainPeople }) => [
    nameOf(place),
    percentText(probability),
    dateCell(words, ifItArrives),
    peopleCell(mainPeople),
  ]);
  return html`<h3>${words.report.townsTitle}</h3>\n${table(words.report.townsColumns, rows, [1, 3])}`;
}

function dayOf({ ifItArrives }: Arrival): number {
  const median = ifItArrives.find(({ probability }) => probability === middle);
  return median?.status === 'reached' ? median.day : Number.MAX_SAFE_INTEGER;
}

function hasBorder({ estimates }: ReportView): boolean {
  return estimates.scenario.border.length > 0;
}

/** How many people arrive at which border city. */
export function border(caravan: CaravanEstimates, view: ReportView): Markup {
  const { words, nameOf, estimates } = view;
  const { network } = estimates.scenario;
  if (!hasBorder(view)) return html``;
  const last = (row: CaravanEstimates['border'][number]) => row.byDay.at(-1)?.people ?? [];
  const isShown = (row: CaravanEstimates['border'][number]): boolean =>
    row.city === null || (shownPeople(peopleAt(last(row), high)) ?? 0) > 0;
  const left = caravan.border.filter((row) => !isShown(row)).map(({ city }) => nameOf(city!));
  const shown = caravan.border
    .filter(isShown)
    .sort(
      (a, b) =>
        Number(a.city === null) - Number(b.city === null) ||
        peopleAt(last(b), middle) - peopleAt(last(a), middle) ||
        peopleAt(last(b), high) - peopleAt(last(a), high),
    );
  const rows = shown.map((row) => {
    const index = row.city === null ? -1 : (network.placeIndex.get(row.city) ?? -1);
    return [
      row.city === null ? words.allTogether : nameOf(row.city),
      percentText(1 - row.memberProbability),
      percentText(row.groupProbability),
      peopleCell(last(row)),
      row.city === null ? '' : dateCell(words, caravan.arrivals.member[index]?.ifItArrives ?? []),
    ];
  });
  return html`<h2>${words.report.borderTitle}</h2>
${table(words.report.borderColumns, rows, [1, 2, 3])}${left.length === 0 ? '' : html`<p>${words.report.borderLeftOut(words.list(left))}</p>\n`}`;
}

/** Everybody who waits at the border, members of the caravans and others. */
export function queue({ words, estimates, firstDay }: ReportView): Markup {
  const all = estimates.queue.find(({ city }) => city === null);
  const later = all?.byDay[Math.min(firstDay + 14, estimates.scenario.horizonDays)];
  const now = all?.byDay[firstDay];
  if (now === undefined || later === undefined) return html``;
  const isSome = (shownPeople(peopleAt(later.waiting, high)) ?? 0) > 0;
  if (!isSome && (shownPeople(peopleAt(now.waiting, high)) ?? 0) === 0) return html``;
  return html`<p>${words.report.queue(
    peopleCell(now.waiting),
    shortDate(words, now.date),
    peopleCell(later.waiting),
    shortDate(words, later.date, now.date),
    peopleRange(later.overflow),
  )}</p>\n`;
}
