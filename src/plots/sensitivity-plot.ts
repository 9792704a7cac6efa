import { axisX, axisY, gridX, rect, ruleX, ruleY } from '@observablehq/plot';
import type { Sensitivity } from '../sensitivity/sensitivity.js';
import { numberText, percentText } from '../words/number-text.js';
import { panelOf } from './axes.js';
import { colours } from './colours.js';
import { patch, picture, stroke, svgElement, textLines } from './picture.js';
import { type PictureOptions, settingOf } from './picture-options.js';

const rowHeight = 26;
const namesWidth = 210;
const gap = 14;
/** Panels that would be narrower go into another row. */
const leastAcross = 90;
const lineHeight = 13;
const headHeight = 7 * lineHeight + 8;
const colour = { total: '#8fc7ea', first: '#0b5394' } as const;

/**
 * Which rates the outcomes of a scenario hang on: shares of variance as bars, a panel for each outcome, in as
 * many rows as the width asks for, and a line for each rate.
 *
 * @param sensitivity - of `sensitivityOf` of `caravan-sim/evidence`
 * @returns SVG, with the 90 % interval of each share
 * @throws CaravanError `invalid_input` without a document
 */
export function sensitivityPlot(sensitivity: Sensitivity, options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(options, 'sensitivityPlot');
  const { plots } = words;
  const { scenario, caravan, outcomes, factors, regime, screening, seed, replicates, base } = sensitivity;
  const names = factors.map(({ rates }) => (rates.length === 1 ? rates[0]! : words.otherRates(rates.length)));
  const fitting = Math.floor((width - namesWidth + gap) / (leastAcross + gap));
  const columns = Math.max(1, Math.min(outcomes.length, fitting));
  const across = Math.floor((width - namesWidth - gap * (columns - 1)) / columns);
  const height = factors.length * rowHeight + 42;
  const panels = outcomes.map(({ id, mean, spread, unit, noise }, i) => {
    const bars = factors.flatMap(({ indices }, f) =>
      (['total', 'first'] as const).flatMap((kind) => {
        const { value, low, high } = indices[i]![kind];
        if (Number.isNaN(value)) return [];
        const [share, from, to] = [value, low, high].map((x) => Math.min(1, Math.max(0, x)));
        return [{ name: names[f]!, kind, share, from, to }];
      }),
    );
    const column = i % columns;
    const isFirst = column === 0;
    const left = isFirst ? namesWidth : 6;
    const y = Math.floor(i / columns) * (headHeight + height + gap);
    const element = panelOf(document, {
      width: across + (isFirst ? namesWidth : 0),
      height,
      marginLeft: left,
      marginRight: 8,
      marginTop: 4,
      marginBottom: 38,
      x: { domain: [0, 1] },
      y: { type: 'band', domain: names, padding: 0.25, axis: null },
      marks: [
        gridX([0.25, 0.5, 0.75, 1], { stroke: colours.grid, strokeOpacity: 1 }),
        ...(['total', 'first'] as const).flatMap((kind) => {
          const own = bars.filter((bar) => bar.kind === kind);
          const dy = kind === 'total' ? -4.5 : 4.5;
          return [
            rect(own, {
              y: 'name',
              x1: () => 0,
              x2: 'share',
              insetTop: kind === 'total' ? 0.5 : 10,
              insetBottom: kind === 'total' ? 10 : 0.5,
              fill: colour[kind],
            }),
            ruleY(own, { y: 'name', x1: 'from', x2: 'to', dy, stroke: '#ffffff', strokeWidth: 3.2 }),
            ruleY(own, { y: 'name', x1: 'from', x2: 'to', dy, stroke: colours.text, strokeWidth: 1.2 }),
          ];
        }),
        ruleX([0]),
        axisX([0, 0.5, 1], {
          label: plots.varianceShare,
          labelAnchor: 'center',
          labelArrow: 'none',
          tickFormat: (share: number) => String(share),
        }),
        ...(isFirst ? [axisY({ label: null, tickSize: 0 })] : []),
      ],
    });
    return {
      x: isFirst ? 0 : namesWidth + column * (across + gap) - 6,
      y: y + headHeight,
      height,
      element,
      heads: [
        ...twoLines(words.outcomes[id], across),
        `${amount(mean)} ± ${amount(spread)}`,
        ...twoLines(words.units[unit] ?? unit, across),
        ...twoLines(
          Number.isNaN(noise.shared) ? plots.neverVaries : plots.noise(percentText(noise.shared)),
          across,
        ),
      ],
      left: namesWidth + column * (across + gap),
    };
  });
  return picture(document, {
    width,
    title: plots.sensitivity(scenario, caravan),
    legend: [
      { mark: patch(colour.total), text: plots.sensitivityTotal },
      { mark: patch(colour.first), text: plots.sensitivityFirst },
      { mark: stroke(colours.text, 1.2), text: plots.interval90 },
    ],
    panels: panels.flatMap(({ heads, left, ...panel }) => [
      { x: left, y: panel.y - headHeight, height: headHeight, element: headOf(document, heads, across + 8) },
      panel,
    ]),
    notes: [
      options.source ??
        plots.sensitivitySource(
          regime,
          screening.length,
          seed,
          words.replicates(numberText(replicates)),
          Math.max(...outcomes.map((outcome) => outcome.replicates)),
          base,
        ),
    ],
  });
}

/** A text on two lines, the second one perhaps empty, so that all heads have their lines at the same heights. */
function twoLines(text: string, width: number): [string, string] {
  const [first = '', ...rest] = textLines(text, width, 10.5);
  return [first, rest.join(' ')];
}

function headOf(document: Document, lines: readonly string[], width: number): Element {
  const texts = lines.map((line, i) =>
    svgElement(
      document,
      'text',
      {
        x: 0,
        y: (i + 1) * lineHeight,
        'font-size': 10.5,
        fill: i < 2 ? colours.text : colours.quiet,
        ...(i < 2 ? { 'font-weight': 'bold' } : {}),
      },
      line,
    ),
  );
  return svgElement(document, 'svg', { width: width + 8, height: headHeight }, ...texts);
}

function amount(value: number): string {
  return numberText(Number(value.toPrecision(2)));
}
