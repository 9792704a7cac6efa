import { axisX, axisY, gridX, rect, ruleX, ruleY } from '@observablehq/plot';
import { objectWith } from '../base/checks.js';
import type { Sensitivity } from '../sensitivity/sensitivity.js';
import { numberText, percentText } from '../words/number-text.js';
import { panelOf } from './axes.js';
import { colours } from './colours.js';
import { patch, picture, stroke, svgElement, textLines } from './picture.js';
import { type PictureOptions, pictureChecks, settingOf } from './picture-options.js';

const rowHeight = 26;
const namesWidth = 210;
const gap = 14;
/** Panels that would be narrower go into another row. */
const leastAcross = 90;
const lineHeight = 13;
const headSize = 10.5;
const colour = { total: '#8fc7ea', first: '#0b5394' } as const;

const aSensitivity = objectWith('what sensitivityOf has found', ['outcomes', 'factors', 'screening']);

/**
 * Which rates the outcomes of a scenario hang on: shares of variance as bars, a panel for each outcome, in as
 * many rows as the width asks for, and a line for each rate.
 *
 * @param sensitivity - of `sensitivityOf` of `caravan-sim/evidence`
 * @returns SVG, with the 90 % interval of each share
 * @throws CaravanError `invalid_input` for what cannot be drawn, for options, and without a document
 */
export function sensitivityPlot(sensitivity: Sensitivity, options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(
    options,
    'sensitivityPlot',
    pictureChecks,
    aSensitivity(sensitivity, ['sensitivity']),
  );
  const { plots } = words;
  const { scenario, caravan, outcomes, factors, regime, screening, seed, replicates, base } = sensitivity;
  const names = factors.map(({ rates }) => (rates.length === 1 ? rates[0]! : words.otherRates(rates.length)));
  const fitting = Math.floor((width - namesWidth + gap) / (leastAcross + gap));
  const columns = Math.max(1, Math.min(outcomes.length, fitting));
  const across = Math.floor((width - namesWidth - gap * (columns - 1)) / columns);
  const height = factors.length * rowHeight + 42;
  const heads = headsOf(
    outcomes.map(({ id, mean, spread, unit, noise }) => [
      textLines(words.outcomes[id], across, headSize, true),
      [`${amount(mean)} ± ${amount(spread)}`],
      textLines(words.units[unit] ?? unit, across, headSize),
      textLines(
        Number.isNaN(noise.shared) ? plots.neverVaries : plots.noise(percentText(noise.shared)),
        across,
        headSize,
      ),
    ]),
  );
  const headHeight = heads[0]!.length * lineHeight + 8;
  const panels = outcomes.flatMap((_, i) => {
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
      width: across + left,
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
    const x = namesWidth + column * (across + gap);
    return [
      { x, y, height: headHeight, element: headOf(document, heads[i]!, across + gap) },
      { x: isFirst ? 0 : x - 6, y: y + headHeight, height, element },
    ];
  });
  return picture(document, {
    width,
    title: plots.sensitivity(scenario, caravan),
    legend: [
      { mark: patch(colour.total), text: plots.sensitivityTotal },
      { mark: patch(colour.first), text: plots.sensitivityFirst },
      { mark: stroke(colours.text, 1.2), text: plots.interval90 },
    ],
    panels,
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

interface HeadLine {
  readonly line: string;
  readonly isTitle: boolean;
}

/** Lines of the heads of outcomes: title, amount, unit and noise of each begin at the same height. */
function headsOf(heads: readonly (readonly string[])[][]): HeadLine[][] {
  const heights = heads[0]!.map((_, part) => Math.max(...heads.map((parts) => parts[part]!.length)));
  return heads.map((parts) =>
    heights.flatMap((height, part) =>
      Array.from({ length: height }, (_, i) => ({ line: parts[part]![i] ?? '', isTitle: part === 0 })),
    ),
  );
}

function headOf(document: Document, lines: readonly HeadLine[], width: number): Element {
  const texts = lines.flatMap(({ line, isTitle }, i) => {
    const place = { x: 0, y: (i + 1) * lineHeight, 'font-size': headSize };
    const style = isTitle ? { fill: colours.text, 'font-weight': 'bold' } : { fill: colours.quiet };
    return line === '' ? [] : [svgElement(document, 'text', { ...place, ...style }, line)];
  });
  return svgElement(document, 'svg', { width, height: lines.length * lineHeight + 8 }, ...texts);
}

function amount(value: number): string {
  return numberText(Number(value.toPrecision(2)));
}
