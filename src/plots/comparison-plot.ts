import { areaY, lineY, type Markish, ruleY } from '@observablehq/plot';
import { objectWith } from '../base/checks.js';
import type { ComparedDay, ComparedQuantiles, ScenarioComparison } from '../estimates/compare-by-day.js';
import { numberText } from '../words/number-text.js';
import { dateAxis, halfDate, numberAxis, panelOf } from './axes.js';
import { colours } from './colours.js';
import { drawnPeople, fanLegend, fanMarks, fanProbabilities } from './fan.js';
import { gridCells } from './grid.js';
import { panelTitleHeight, patch, picture, stroke } from './picture.js';
import { type PictureOptions, pictureChecks, settingOf } from './picture-options.js';

const panelHeight = 190;
/** Width from which three panels stand in a row. */
const leastBelow = 700;
/** Of the standard normal law at 0.1, 0.25, 0.5, 0.75 and 0.9, for a probability known from so many replicates. */
const normalDeviates = [-1.2816, -0.6745, 0, 0.6745, 1.2816];

const aComparison = objectWith('a comparison that compareByDay has made', ['first', 'second', 'days']);

/**
 * Two scenarios beside each other over time: chance of a group, people in groups, people arrived at the border, and
 * below each what the second adds to the first.
 *
 * @param comparison - of `compareByDay` with quantiles at 0.1, 0.25, 0.5, 0.75 and 0.9, as by default
 * @returns SVG: medians and 80 % intervals of both, and 50 and 80 % intervals of the differences: of people from
 *   replicate to replicate, of the chance of a group by how many replicates there are
 * @throws CaravanError `invalid_input` for what cannot be drawn, for options, and without a document
 */
export function comparisonPlot(comparison: ScenarioComparison, options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(
    options,
    'comparisonPlot',
    pictureChecks,
    aComparison(comparison, ['comparison']),
  );
  const { plots } = words;
  const { days, first, second } = comparison;
  const to = first.horizonDays;
  // Three scenes and below each the difference, or, where titles have no room for that, beside each.
  const isBeside = width < leastBelow;
  const columns = isBeside ? 2 : 3;
  const gap = 14;
  const cells = gridCells(6, width, {
    least: (width - gap * (columns - 1)) / columns - 1,
    gap,
    height: panelHeight + 42,
  });
  const names = {
    first: first.name,
    second: second.name === first.name ? `${second.name} (2)` : second.name,
  };
  const panel = (i: number, title: string, unit: string, marks: readonly Markish[]) => {
    const { x, y, width: across } = cells[isBeside ? (i % 3) * 2 + Math.floor(i / 3) : i]!;
    const [marginLeft, marginRight] = [48, halfDate];
    // Axes of dates beside each other are of one height: the title of a difference has a line more.
    const height = panelHeight + (isBeside && i < 3 ? panelTitleHeight(1) - panelTitleHeight(0) : 0);
    const element = panelOf(document, {
      width: across,
      height,
      marginLeft,
      marginRight,
      marginTop: 22,
      marginBottom: 26,
      x: { domain: [0, to] },
      marks: [
        ...numberAxis(unit, { ticks: 4 }),
        ...marks,
        dateAxis(words, first.startDay, 0, to, across - marginLeft - marginRight, false),
      ],
    });
    return {
      x,
      y,
      height,
      element,
      title,
      ...(i < 3 ? {} : { subtitle: [plots.differenceShort] }),
    };
  };
  const both = (of: (day: ComparedDay) => readonly ComparedQuantiles[]): Markish[] =>
    (['first', 'second'] as const).flatMap((key) => {
      const fan = days.map((day) => ({
        day: day.day,
        values: valuesOf(of(day), (q) => drawnPeople(q[key])),
      }));
      const line = (quantile: number, more: object): Markish =>
        lineY(fan, {
          x: 'day',
          y: ({ values }: { values: number[] }) => values[quantile],
          stroke: key === 'first' ? colours.median : colours.other,
          ...more,
        });
      // One filled, one between lines: two fills on each other would look like a third.
      return key === 'first'
        ? [
            areaY(fan, {
              x: 'day',
              y1: ({ values }: { values: number[] }) => values[0],
              y2: ({ values }: { values: number[] }) => values[4],
              fill: colours.wide,
            }),
            line(2, { strokeWidth: 2 }),
          ]
        : [
            line(0, { strokeWidth: 1, strokeDasharray: '2,2' }),
            line(4, { strokeWidth: 1, strokeDasharray: '2,2' }),
            line(2, { strokeWidth: 2, strokeDasharray: '5,3' }),
          ];
    });
  const difference = (of: (day: ComparedDay) => readonly ComparedQuantiles[]): Markish[] => [
    ...fanMarks(
      days.map((day) => ({ day: day.day, values: valuesOf(of(day), (q) => drawnDifference(q.difference)) })),
    ),
    ruleY([0], { stroke: colours.text }),
  ];
  const chance = (key: 'first' | 'second'): Markish =>
    lineY(days, {
      x: 'day',
      y: ({ groupProbability }: ComparedDay) => groupProbability[key] * 100,
      stroke: key === 'first' ? colours.median : colours.other,
      strokeWidth: 2,
      ...(key === 'second' ? { strokeDasharray: '5,3' } : {}),
    });
  const inGroups = ({ peopleInGroups }: ComparedDay) => peopleInGroups;
  const arrived = ({ arrivedPeople }: ComparedDay) => arrivedPeople;
  const chanceDifference = [
    ...fanMarks(
      days.map(({ day, groupProbability: { first, second, differenceStandardError } }) => ({
        day,
        values: normalDeviates.map((deviate) => (second - first + deviate * differenceStandardError) * 100),
      })),
    ),
    ruleY([0], { stroke: colours.text }),
  ];
  return picture(document, {
    width,
    title: plots.comparison(names.first, names.second),
    legend: [
      { mark: stroke(colours.median), text: names.first },
      { mark: stroke(colours.other, 2, '5,3'), text: names.second },
      { mark: patch(colours.wide), text: plots.of(plots.interval80, names.first) },
      { mark: stroke(colours.other, 1, '2,2'), text: plots.of(plots.interval80, names.second) },
      ...fanLegend(words)
        .slice(1)
        .map(({ mark, text }) => ({ mark, text: plots.of(text, plots.theDifference) })),
    ],
    panels: [
      panel(0, plots.comparedGroup, plots.probability, [chance('first'), chance('second'), ruleY([0])]),
      panel(1, plots.comparedInGroups, plots.people, both(inGroups)),
      panel(2, plots.comparedArrivals, plots.people, both(arrived)),
      panel(3, plots.differenceTitle, plots.points, chanceDifference),
      panel(4, plots.differenceTitle, plots.people, difference(inGroups)),
      panel(5, plots.differenceTitle, plots.people, difference(arrived)),
    ],
    notes: [
      `${plots.difference(names.second, names.first)} ${plots.pairs} ${plots.fewAreTwenty}`,
      options.source ??
        plots.source(
          `${names.first}, ${names.second}`,
          words.replicates(numberText(comparison.replicates)),
          comparison.seed,
        ),
    ],
  });
}

function valuesOf(
  quantiles: readonly ComparedQuantiles[],
  of: (quantile: ComparedQuantiles) => number,
): number[] {
  return fanProbabilities.map((probability) => {
    const quantile = quantiles.find((candidate) => candidate.probability === probability);
    return quantile === undefined ? Number.NaN : of(quantile);
  });
}

/** A difference below 20 people points at a handful too: it stands at 20 of its sign. */
function drawnDifference(people: number): number {
  return Math.sign(people) * drawnPeople(Math.abs(people));
}
