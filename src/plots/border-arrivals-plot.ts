import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type BorderArrivals, borderArrivals } from '../estimates/border-arrivals.js';
import { placeNames } from '../network/place-names.js';
import { high, middle, peopleAt, peopleCell } from '../words/number-text.js';
import { dateAxis, halfDate, numberAxis, panelOf } from './axes.js';
import { drawnPeople, fanLegend, fanMarks, fanProbabilities } from './fan.js';
import { gridCells } from './grid.js';
import { type CaravanPictureOptions, caravanChecks, caravanSetting } from './main-body.js';
import { picture } from './picture.js';
import { sourceOf } from './picture-options.js';

const panelHeight = 165;
const mostCities = 5;

/**
 * People of a caravan who have arrived at border cities, cumulative, for all cities together and for those with most
 * of them.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: a panel for all together and one for each of the five cities with most arrivals, medians with 50 and
 *   80 % intervals over all runs
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 */
export function borderArrivalsPlot(ensemble: Ensemble, options: CaravanPictureOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(ensemble, options, 'borderArrivalsPlot', caravanChecks);
  const { scenario } = ensemble;
  const own = scenario.caravans.find(({ id }) => id === options.caravan) ?? scenario.caravans[0]!;
  const rows = borderArrivals(ensemble, {
    ...(options.caravan === undefined ? {} : { caravan: options.caravan }),
    probabilities: fanProbabilities,
  });
  const nameOf = placeNames(scenario.network, words.nameOf);
  const last = (row: BorderArrivals) => row.byDay.at(-1)?.people ?? [];
  const at = (row: BorderArrivals, probability: number): number => peopleAt(last(row), probability);
  const cities = rows
    .filter((row) => row.city !== null && at(row, high) > 0)
    .sort((a, b) => at(b, middle) - at(a, middle) || at(b, high) - at(a, high))
    .slice(0, mostCities);
  const shown = [...rows.filter(({ city }) => city === null), ...cities];
  const largest = (some: readonly BorderArrivals[]): number =>
    Math.max(20, ...some.map((row) => drawnPeople(at(row, high))));
  const cells = gridCells(shown.length, width, { least: 230, gap: 14, height: panelHeight + 42 });
  const panels = shown.map((row, i) => {
    const cell = cells[i]!;
    const fan = row.byDay.map(({ day, people }) => ({
      day,
      values: people.map((quantile) => drawnPeople(quantile.people)),
    }));
    const [marginLeft, marginRight] = [46, halfDate];
    const to = scenario.horizonDays;
    const element = panelOf(document, {
      width: cell.width,
      height: panelHeight,
      marginLeft,
      marginRight,
      marginTop: 20,
      marginBottom: 26,
      x: { domain: [0, to] },
      y: { domain: [0, row.city === null ? largest([row]) : largest(cities)] },
      marks: [
        ...numberAxis(words.plots.people, { ticks: 4 }),
        ...fanMarks(fan),
        dateAxis(words, scenario.startDay, 0, to, cell.width - marginLeft - marginRight, false),
      ],
    });
    return {
      ...cell,
      height: panelHeight,
      element,
      title: row.city === null ? words.allTogether : nameOf(row.city),
      subtitle: [peopleCell(last(row))],
    };
  });
  return picture(document, {
    width,
    title: words.plots.arrivals(words.nameOf(own.name)),
    legend: fanLegend(words),
    panels,
    notes: [
      `${words.plots.arrivalsCity} ${words.plots.fewAreTwenty} ${words.plots.underTitles}`,
      sourceOf(ensemble, options, words),
    ],
  });
}
