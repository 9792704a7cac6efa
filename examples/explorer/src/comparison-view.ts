import { borderArrivals, type Ensemble, isoFromDay, type ScenarioComparison } from 'caravan-sim';
import { comparisonPlot } from 'caravan-sim/plots';
import {
  differenceText,
  type Language,
  longDate,
  peopleText,
  percentText,
  wordsOf,
} from 'caravan-sim/report';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ForecastView } from './forecast-view';
import { whatDiffers } from './what-differs';
import { pageWords } from './words';

/** Days after the start on which the two are compared in the table, as far as they are simulated. */
const daysCompared = [14, 28];
const ends = [0.1, 0.5, 0.9];

/** Two forecasts beside each other: their answers, a table of what differs, and its course. */
export function comparisonView(
  views: readonly [ForecastView, ForecastView],
  comparison: ScenarioComparison | undefined,
  picture: SVGSVGElement | undefined,
  language: Language,
): TemplateResult {
  const words = pageWords(language);
  const differences = whatDiffers(views[0].ensemble.scenario, views[1].ensemble.scenario, language);
  const differing =
    differences.length === 0
      ? html`<p>${words.same}</p>`
      : html`<p>${words.differs}</p><ul>${differences.map((text) => html`<li>${text}</li>`)}</ul>`;
  return html`<section class="comparison"><h2>${words.comparison}</h2>
<div class="sides">${views.map(
    (view, i) =>
      html`<div><h3>${words.tabs[i]}</h3><p class="hint">${view.ensemble.scenario.title}</p>${view.text('answer')}${
        i === 0 ? nothing : differing
      }</div>`,
  )}</div>
${
  comparison === undefined
    ? html`<p>${words.comparing}</p>`
    : html`${table(comparison, [views[0].ensemble, views[1].ensemble], language)}<figure>${picture}</figure>`
}</section>`;
}

export function comparisonPicture(
  comparison: ScenarioComparison,
  language: Language,
  width: number,
): SVGSVGElement {
  const [a, b] = pageWords(language).tabs;
  const first = { ...comparison.first, name: a! };
  const second = { ...comparison.second, name: b! };
  return comparisonPlot({ ...comparison, first, second }, { language, width });
}

function table(
  { days, first }: ScenarioComparison,
  ensembles: readonly [Ensemble, Ensemble],
  language: Language,
): TemplateResult {
  const words = pageWords(language);
  const { range } = wordsOf(language);
  const dateOf = (day: number): string =>
    longDate(wordsOf(language), isoFromDay(first.startDay + day), isoFromDay(first.startDay));
  const cell = (of: (probability: number) => number, text: (people: number) => string): string => {
    const [from, median, to] = ends.map((probability) => text(of(probability))) as [string, string, string];
    // An interval stays on a line, if need be below its median.
    return from === to ? median : `${median} (${range(from, to).replaceAll(' ', '\u00a0')})`;
  };
  const people = (title: string, quantiles: (typeof days)[number]['arrivedPeople']): string[] => {
    const at = (key: 'first' | 'second' | 'difference') => (probability: number) =>
      quantiles.find((quantile) => quantile.probability === probability)?.[key] ?? 0;
    return [
      title,
      cell(at('first'), peopleText),
      cell(at('second'), peopleText),
      cell(at('difference'), differenceText),
    ];
  };
  const chance = (title: string, a: number, b: number): string[] => {
    const points = Math.round((b - a) * 100);
    const signed = `${points > 0 ? '+' : ''}${points}`;
    return [title, percentText(a), percentText(b), words.points(signed)];
  };
  const [reachA, reachB] = ensembles.map(
    (ensemble) => borderArrivals(ensemble).find(({ city }) => city === null)?.groupProbability ?? 0,
  ) as [number, number];
  const compared = days.filter(({ day }) => daysCompared.includes(day));
  const last = days.at(-1)!;
  const rows = [
    ...compared.map(({ day, groupProbability }) =>
      chance(words.groupOn(dateOf(day)), groupProbability.first, groupProbability.second),
    ),
    ...compared.map(({ day, peopleInGroups }) => people(words.inGroups(dateOf(day)), peopleInGroups)),
    chance(words.groupBorder, reachA, reachB),
    people(words.arrived(dateOf(last.day)), last.arrivedPeople),
  ];
  return html`<p class="hint">${words.comparisonNote}</p>
<div class="wide"><table><thead><tr>${words.comparisonColumns.map((head) =>
    head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([head, ...cells]) =>
      html`<tr><th scope="row">${head}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
