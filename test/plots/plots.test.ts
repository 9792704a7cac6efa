import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { calibratedPopulation } from '../../src/data/population.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import { observedCourse } from '../../src/evidence/observed-course.js';
import * as plots from '../../src/plots/index.js';
import { textWidth } from '../../src/plots/picture.js';
import { page, textsOf } from '../helpers/page.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { oneBorder } from '../helpers/worlds.js';
import { otherPictures, picturesOf, sensitivity } from './pictures.js';

const scenario = builtInScenario('january-2021');
const ensemble = runEnsemble(scenario, { replicates: 40, seed: 1 });
const { sightings } = observedCourse(historicalCaravan('2021-01-vado-hondo'), scenario.network);
const tiny = runEnsemble(quietScenario(oneBorder(), { caravans: [caravanFrom('mx-a')] }), { replicates: 10 });
const document = page();

const ofTiny = Object.entries(picturesOf(tiny)).map(
  ([name, plot]) => [`${name} of a tiny network`, plot] as const,
);
const all = [...Object.entries(picturesOf(ensemble, sightings)), ...ofTiny, ...Object.entries(otherPictures)];

describe.each(all)('%s', (_name, plot) => {
  const svg = plot({ document });
  const text = svg.outerHTML;

  test('is drawn with numbers, in one well-formed SVG', () => {
    expect(text.match(/NaN|undefined|Infinity|null/)?.[0]).toBeUndefined();
    const open: string[] = [];
    for (const [, end, name, alone] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (alone !== '/') open.push(name!);
    }
    expect(open).toEqual([]);
    expect(text.match(/xmlns="/g)!.length).toBeGreaterThan(0);
  });

  test('says where it is from, shows intervals and fetches nothing', () => {
    expect(textsOf(svg).join('\n')).toMatch(/Source: caravan-sim/);
    expect(textsOf(svg).join('\n')).toMatch(/interval|band|80 %/);
    expect(/<image|href=|url\((?!#)|@import/.test(text)).toBe(false);
  });

  test('speaks Spanish, and no English with it', () => {
    const spanish = textsOf(plot({ document, language: 'es' })).join('\n');

    expect(spanish).toMatch(/Fuente: caravan-sim/);
    expect(spanish).not.toMatch(/\b(the|people|interval|which|group|share|rates|day)\b/);
  });

  test('is the same each time', () => {
    const withoutIds = (markup: string): string => markup.replace(/plot-(clip-)?[\w-]+/g, 'plot');

    expect(withoutIds(plot({ document }).outerHTML) === withoutIds(text)).toBe(true);
  });
});

describe('pictures', () => {
  test('lay every sighting over the fan', () => {
    const dots = (svg: SVGSVGElement): number => svg.querySelectorAll('[data-mark="dot"] circle').length;

    expect(dots(plots.progressPlot(ensemble, { document, sightings }))).toBe(sightings.length);
    expect(dots(plots.progressPlot(ensemble, { document }))).toBe(0);
  });

  test('draw bars of sensitivity as long as the shares, cut at 0 and 1', () => {
    const widths = [
      ...plots.sensitivityPlot(sensitivity, { document }).querySelectorAll('[data-mark="rect"] rect'),
    ].map((bar) => Number(bar.getAttribute('width')));
    const [total, whole, first, none] = widths;

    expect(total! / whole!).toBeCloseTo(0.5, 2);
    expect(first! / whole!).toBeCloseTo(0.25, 2);
    expect(none).toBe(0);
  });

  test('put outcomes of sensitivity into rows where they would be too narrow beside each other', () => {
    const five = <T>(one: T): T[] => new Array<T>(5).fill(one);
    const wide = {
      ...sensitivity,
      outcomes: five(sensitivity.outcomes[0]!),
      factors: sensitivity.factors.map(({ rates, indices }) => ({ rates, indices: five(indices[0]!) })),
    };
    const rows = (width: number): number =>
      textsOf(plots.sensitivityPlot(wide, { document, width })).filter(
        (text) => text === wide.factors[0]!.rates[0],
      ).length;

    expect(rows(760)).toBe(1);
    expect(rows(480)).toBe(3);
  });

  test.each([
    ['outside the base map', -40, 0],
    ['at sea', -20, -10],
    ['on the other side of the world', 5, 170],
  ])('have no land where the network lies %s', (_, north, east) => {
    const land = (svg: SVGSVGElement): number => svg.querySelectorAll('[data-mark="geo"]').length;
    const places = oneBorder().places.map((place) => ({
      ...place,
      latitude: place.latitude + north,
      longitude: ((place.longitude + east + 540) % 360) - 180,
    }));
    const elsewhere = runEnsemble(
      quietScenario({ ...oneBorder(), places }, { caravans: [caravanFrom('mx-a')] }),
      { replicates: 3 },
    );

    expect(land(plots.nightsMap(ensemble, { document }))).toBe(2);
    expect(land(plots.nightsMap(elsewhere, { document }))).toBe(0);
    for (const plot of [plots.nightsMap, plots.positionMap])
      expect(textsOf(plot(elsewhere, { document })).join(' ')).not.toContain('Natural Earth');
  });

  test('show the intervals of nights whole at the least width, in Spanish too', () => {
    const whole = textsOf(plots.nightsMap(ensemble, { document, language: 'es', width: 2000 }));
    const narrow = textsOf(plots.nightsMap(ensemble, { document, language: 'es', width: 480 })).join('\n');
    const dates = whole.filter((text) => /^\d+ \w{3} \(.*\)$/.test(text));

    expect(dates.length).toBeGreaterThan(0);
    expect(narrow).toMatch(/^\d+ \w{3} \(\d+ \w{3} a .*\)$/m);
    expect(narrow).not.toMatch(/\(.*…/);
  });

  test('of a comparison have titles that end before the next panel begins', () => {
    const comparison = compareByDay(scenario, scenario, { replicates: 3 });
    for (const language of ['en', 'es'] as const)
      for (const width of [480, 699, 760]) {
        const svg = plots.comparisonPlot(comparison, { document, language, width });
        const panels = [...svg.children].filter(
          (element) => element.tagName.toLowerCase() === 'text' && element.getAttribute('font-size') === '12',
        );
        expect(panels.length).toBe(6);
        for (const title of panels) {
          const [x, y] = ['x', 'y'].map((key) => Number(title.getAttribute(key)));
          const next = panels
            .filter((other) => Number(other.getAttribute('y')) === y)
            .map((other) => Number(other.getAttribute('x')))
            .filter((other) => other > x!);
          expect(x! + textWidth(title.textContent, 12, true)).toBeLessThan(Math.min(width + 6, ...next));
        }
      }
  });

  test('of rates have bars longer than their dots and many ticks, at the least width too', () => {
    const svg = plots.priorPosteriorPlot(calibratedPopulation().rates, { document, width: 480 });
    const ticks = [...svg.querySelectorAll('[data-mark="x-axis tick label"] text')];
    const bars = [...svg.querySelectorAll('[data-mark="rule"] line')].slice(1);
    const lengths = bars.map((bar) => Number(bar.getAttribute('x2')) - Number(bar.getAttribute('x1')));

    expect(ticks.length).toBeGreaterThan(4);
    expect(lengths.length).toBe(3 * calibratedPopulation().rates.length);
    expect(Math.min(...lengths)).toBeGreaterThan(2 * 3.8 + 10);
  });

  test('of rates name how many of the fitted ones they leave out', () => {
    const { rates, regimes } = calibratedPopulation();
    const drawn = rates.map(({ name }) => name as string);
    const left = Object.keys(Object.values(regimes)[0]!).filter((name) => !drawn.includes(name));

    expect(left.length).toBe(4);
    expect(left.filter((name) => !name.startsWith('dissolution'))).toEqual([]);
    expect(textsOf(plots.priorPosteriorPlot(rates, { document })).join(' ')).toContain(
      'four rates of dissolution',
    );
  });

  test('of calibration mark the level of each interval', () => {
    const dashed = otherPictures['calibrationPlot']!({ document }).querySelectorAll(
      '[data-mark="rule"][stroke-dasharray] line',
    );
    const perfect = [...dashed].map(
      (line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')),
    );

    // One over each of three histograms, and one at each of two levels.
    expect(perfect.filter((length) => length > 0)).toHaveLength(5);
  });

  test('of positions stand two beside each other at the least width', () => {
    const maps = [...plots.positionMap(ensemble, { document, width: 480 }).children].filter(
      ({ tagName }) => tagName.toLowerCase() === 'svg',
    );

    expect(maps.length).toBeGreaterThan(1);
    expect(new Set(maps.slice(0, 2).map((map) => map.getAttribute('y'))).size).toBe(1);
  });

  test('know the caravans of the scenario only', () => {
    expect(() => plots.survivalPlot(ensemble, { document, caravan: 'none' })).toThrow(
      'expected the id of a caravan',
    );
    expect(() => plots.positionMap(ensemble, { document, days: [] })).toThrow('expected a list of 1 or more');
    expect(() => plots.positionMap(ensemble, { document, days: [999] })).toThrow('whole number from 0 to');
  });
});
