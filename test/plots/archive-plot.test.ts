import { describe, expect, test } from 'vitest';
import { builtInNetwork } from '../../src/data/built-in-network.js';
import { historicalCaravans } from '../../src/data/historical-caravans.js';
import { type ObservedCourse, observedCourse } from '../../src/evidence/observed-course.js';
import { archivePlot } from '../../src/plots/archive-plot.js';
import { page, textsOf } from '../helpers/page.js';

const courses = historicalCaravans().map((caravan) => observedCourse(caravan, builtInNetwork()));
const document = page();
const all = archivePlot(courses, { document, width: 1180 });
const course = (id: string): ObservedCourse => courses.find(({ caravan }) => caravan.id === id)!;
const draw = (...some: ObservedCourse[]): SVGSVGElement => archivePlot(some, { document });

/** Values of an attribute of all marks of a kind. */
function marks(svg: SVGSVGElement, selector: string, attribute: string): number[] {
  return [...svg.querySelectorAll(selector)].map((mark) => Number(mark.getAttribute(attribute)));
}

const sightingDots = '[data-mark="dot"] circle[r="2.4"], [data-mark="dot"][r="2.4"] circle';

describe('the picture of the archive', () => {
  test('has a panel for each caravan, with its id and how it ended', () => {
    const texts = textsOf(all);

    for (const { caravan } of courses) expect(texts).toContain(caravan.id);
    expect(texts.filter((text) => text.startsWith('day; '))).toHaveLength(courses.length);
    expect(texts.filter((text) => text === 'no usable sighting')).toHaveLength(
      courses.filter(({ sightings }) => sightings.length === 0).length,
    );
  });

  test('has a dot for each placed sighting and a line for each report of people', () => {
    const placed = courses.flatMap(({ sightings }) => sightings);
    const reports = placed.filter(({ size }) => size !== null).length;
    const departuresAlone = courses.filter(
      ({ departurePeople, sightings }) =>
        departurePeople !== null && !sightings.some(({ day, size }) => day === 0 && size !== null),
    ).length;
    const lines = [...all.querySelectorAll('[data-mark="rule"] line')].length;
    const ends = courses.filter(({ endDay }) => endDay >= 0).length;

    expect(all.querySelectorAll(sightingDots)).toHaveLength(placed.length);
    expect(lines).toBe(reports + departuresAlone + 2 * ends);
  });

  test('sets farther sightings higher and later ones to the right', () => {
    const svg = draw(course('2018-03-viacrucis'));
    const [xs, ys] = [marks(svg, sightingDots, 'cx'), marks(svg, sightingDots, 'cy')];

    expect(xs).toHaveLength(11);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect(new Set(ys).size).toBeGreaterThan(5);
  });

  test('dashes the end that nobody saw, and draws none from before the departure', () => {
    const ends = (id: string): (string | null)[] =>
      [...draw(course(id)).querySelectorAll('[data-mark="rule"]')]
        .filter((rule) => rule.getAttribute('stroke') === '#595959')
        .map((rule) => rule.getAttribute('stroke-dasharray'));

    expect(ends('2023-12-exodus')).toEqual([null, null]);
    expect(ends('2024-03-viacrucis')).toEqual(['3 2', '3 2']);
    expect(ends('2018-11-salvador-later')).toEqual([]);
  });

  test('does not point at a handful of people', () => {
    const one = course('2023-12-exodus');
    const [first, ...others] = one.sightings;
    const of = (low: number): string =>
      draw({ ...one, sightings: [{ ...first!, size: { low, high: 3000 } }, ...others] }).outerHTML.replace(
        /plot-[\w-]+/g,
        '',
      );

    expect(of(3) === of(20)).toBe(true);
    expect(of(20) === of(25)).toBe(false);
  });

  test('keeps words of any kind as text', () => {
    const one = course('2023-12-exodus');
    const id = '<b>&';
    const svg = draw({ ...one, caravan: { ...one.caravan, id } });

    expect(svg.outerHTML).toContain('&lt;b&gt;&amp;');
  });
});
