import { areaY, dot, ruleX, ruleY, stackY } from '@observablehq/plot';
import { type EndKind, endKinds } from '../engine/submodels/dissolution.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { caravanEnd } from '../estimates/caravan-end.js';
import { survivalByDay } from '../estimates/survival.js';
import { high, low, middle } from '../words/number-text.js';
import { dateAxis, margins, numberAxis, panelOf } from './axes.js';
import { colours, endColours } from './colours.js';
import { type CaravanPictureOptions, caravanChecks, caravanSetting } from './main-body.js';
import { type LegendEntry, patch, picture, svgElement } from './picture.js';
import { sourceOf } from './picture-options.js';

const height = 320;
const margin = { left: 50, right: 24, top: 22, bottom: 40 } as const;

/**
 * Whether a caravan still has a group, day by day, and if not how its last one ended: the ends compete, so all
 * probabilities add up to 100 %.
 *
 * @param ensemble - of `runEnsemble`
 * @returns SVG: areas from below to above, the group first; across them the median and the 80 % interval of the last
 *   night as a group
 * @throws CaravanError `unknown_id` for a caravan that the scenario does not have; `invalid_input` for what cannot be
 *   drawn, for options, and without a document
 */
export function survivalPlot(ensemble: Ensemble, options: CaravanPictureOptions = {}): SVGSVGElement {
  const { words, width, document } = caravanSetting(ensemble, options, 'survivalPlot', caravanChecks);
  const { scenario } = ensemble;
  const which = options.caravan === undefined ? {} : { caravan: options.caravan };
  const own = scenario.caravans.find(({ id }) => id === options.caravan) ?? scenario.caravans[0]!;
  const days = survivalByDay(ensemble, which);
  const { lastDay } = caravanEnd(ensemble, { ...which, probabilities: [low, middle, high] });
  const seen = endKinds.filter(
    (kind) => (days.at(-1)?.ended.find((end) => end.kind === kind)?.probability ?? 0) > 0,
  );
  const states: readonly (EndKind | 'group')[] = ['group', ...seen];
  const rows = days.flatMap(({ day, groupProbability, ended }) => [
    { day, state: 'group', share: groupProbability * 100 },
    ...ended
      .filter(({ kind }) => seen.includes(kind))
      .map(({ kind, probability }) => ({ day, state: kind as string, share: probability * 100 })),
  ]);
  const to = scenario.horizonDays;
  const [from, median, until] = lastDay.map((quantile) =>
    quantile.status === 'reached' ? quantile.day : undefined,
  );
  const interval = [{ from: from ?? to, to: until ?? to }];
  const element = panelOf(document, {
    width,
    height,
    ...margins(margin),
    x: { domain: [0, to] },
    y: { domain: [0, 100] },
    marks: [
      areaY(
        rows,
        stackY(
          { order: [...states] },
          {
            x: 'day',
            y: 'share',
            z: 'state',
            fill: ({ state }: { state: string }) => endColours[state],
            stroke: '#ffffff',
            strokeWidth: 1,
            curve: 'step-after',
          },
        ),
      ),
      ...numberAxis(words.plots.probability).slice(1),
      dateAxis(words, scenario.startDay, 0, to, width - margin.left - margin.right),
      ruleY(interval, { y: () => 50, x1: 'from', x2: 'to', stroke: '#ffffff', strokeWidth: 5 }),
      ruleY(interval, { y: () => 50, x1: 'from', x2: 'to', stroke: '#000000', strokeWidth: 2 }),
      ...(until === undefined ? [] : [ruleX([until], { y1: 47, y2: 53, strokeWidth: 2 })]),
      ...(from === undefined ? [] : [ruleX([from], { y1: 47, y2: 53, strokeWidth: 2 })]),
      ...(median === undefined
        ? []
        : [
            dot([median], {
              x: (day: number) => day,
              y: () => 50,
              r: 4.5,
              fill: '#000000',
              stroke: '#ffffff',
            }),
          ]),
    ],
  });
  const legend: LegendEntry[] = [
    ...states.map((state) => ({
      mark: patch(endColours[state]!),
      text: state === 'group' ? words.group : words.ends[state],
    })),
    {
      mark: (page) => [
        svgElement(page, 'path', { d: 'M1 5H17M1 2V8M17 2V8', stroke: colours.text, 'stroke-width': 1.8 }),
        svgElement(page, 'circle', { cx: 9, cy: 5, r: 3.4 }),
      ],
      text: words.plots.lastNight,
    },
  ];
  return picture(document, {
    width,
    title: words.plots.survival(words.nameOf(own.name)),
    legend,
    panels: [{ x: 0, y: 0, height, element }],
    notes: [words.plots.survivalNote, sourceOf(ensemble, options, words)],
  });
}
