import { beforeAll, describe, expect, test } from 'vitest';
import { builtInNetwork } from '../../src/data/built-in-network.js';
import { historicalCaravans } from '../../src/data/historical-caravans.js';
import { type ObservedCourse, observedCourse } from '../../src/evidence/observed-course.js';
import { archiveSvg } from '../../src/pictures/archive-svg.js';
import { endText } from '../../src/pictures/end-text.js';
import { fittingText, svgText } from '../../src/pictures/svg-text.js';

let courses: readonly ObservedCourse[];
let all: string;
beforeAll(() => {
  courses = historicalCaravans().map((caravan) => observedCourse(caravan, builtInNetwork()));
  all = archiveSvg(courses);
});

/** Values of an attribute wherever it stands. */
function numbers(svg: string, pattern: RegExp): number[] {
  return [...svg.matchAll(pattern)].map(([, value]) => Number(value));
}

function count(svg: string, pattern: RegExp): number {
  return (svg.match(pattern) ?? []).length;
}

const course = (id: string): ObservedCourse => courses.find(({ caravan }) => caravan.id === id)!;

/** Marks that the legend shows beside those of the panels. */
const inLegend = { sightings: 2, people: 1, ends: 2 } as const;

describe('the picture of the archive', () => {
  test('fits an A4 page on its side, all of it within the edges', () => {
    const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(all)!.map(Number);

    expect([width, height]).toEqual([842, 595]);
    expect(Math.max(...numbers(all, / cx="([^"]+)"/g))).toBeLessThan(842 - 20);
    expect(Math.max(...numbers(all, / cy="([^"]+)"/g))).toBeLessThan(595 - 20);
    expect(Math.min(...numbers(all, / (?:x|cx)="([^"]+)"/g))).toBeGreaterThan(20);
  });

  test('has text that can be read in print: 6 points or more', () => {
    expect(Math.min(...numbers(all, /font-size="([^"]+)"/g))).toBeGreaterThanOrEqual(6);
  });

  test('has a panel for each caravan with its id and its end', () => {
    expect(count(all, /<g>/g)).toBe(courses.length);
    for (const one of courses) {
      expect(all).toContain(`>${one.caravan.id}</text>`);
      expect(all).toContain(`>${endText(one)}</text>`);
    }
  });

  test('has a point for each placed sighting and a bar for each report of people', () => {
    const placed = courses.flatMap(({ sightings }) => sightings);
    const reports = placed.filter(({ size }) => size !== null).length;
    const departuresAlone = courses.filter(
      ({ departurePeople, sightings }) =>
        departurePeople !== null && !sightings.some(({ day, size }) => day === 0 && size !== null),
    ).length;

    expect(count(all, /class="sighting"/g)).toBe(placed.length + inLegend.sightings);
    expect(count(all, /class="people"/g)).toBe(reports + departuresAlone + inLegend.people);
  });

  test('draws no mark that is not a number', () => {
    expect(all).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('sets farther sightings higher and later ones to the right', () => {
    const svg = archiveSvg([course('2018-03-viacrucis')]);
    const from = svg.indexOf('<g>');
    const xs = numbers(svg.slice(from), / cx="([^"]+)"/g);
    const ys = numbers(svg.slice(from), / cy="([^"]+)"/g);

    expect(xs).toHaveLength(11);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect(new Set(ys).size).toBeGreaterThan(5);
  });

  test('sets more people higher, from low to high', () => {
    const svg = archiveSvg([course('2018-03-viacrucis')]);
    const bars = [
      ...svg.slice(svg.indexOf('<g>')).matchAll(/class="people" d="M\S+ (\S+?)H\S+ \S+?V(\S+?)M/g),
    ];
    const [departure, , , , , , , , , last] = bars.map(([, low, high]) => [Number(low), Number(high)]);

    expect(departure![0]).toBeGreaterThan(departure![1]!);
    // 700 to 1,500 people in the beginning, 150 to 200 in the end.
    expect(last![1]).toBeGreaterThan(departure![0]!);
  });

  test('dashes the end that nobody saw, and draws none from before the departure', () => {
    const dashed = (svg: string): number => count(svg, /class="end"[^>]*dasharray/g);
    const ends = (svg: string): number => count(svg, /class="end"/g);
    const [seen, unseen, before] = ['2023-12-exodus', '2024-03-viacrucis', '2018-11-salvador-later'].map(
      (id) => archiveSvg([course(id)]),
    );

    expect([ends(seen!), dashed(seen!)]).toEqual([inLegend.ends + 1, 1]);
    expect([ends(unseen!), dashed(unseen!)]).toEqual([inLegend.ends + 1, 2]);
    expect(ends(before!)).toBe(inLegend.ends);
  });

  test('says where a caravan has no usable sighting', () => {
    expect(count(all, />no usable sighting</g)).toBe(
      courses.filter(({ sightings }) => sightings.length === 0).length,
    );
  });

  test('names units and sources', () => {
    for (const word of ['>km<', '>people<', '>day<', '>Source: ']) expect(all).toContain(word);
  });

  test('gets longer rather than smaller with more caravans', () => {
    const [, height] = /viewBox="0 0 842 (\S+)"/.exec(archiveSvg([...courses, ...courses]))!;

    expect(Number(height)).toBeGreaterThan(1000);
  });

  test('keeps names of any kind as text', () => {
    const one = course('2023-12-exodus');
    const name = `<b id="x"> & 'co'\u0001`;
    const svg = archiveSvg([{ ...one, caravan: { ...one.caravan, name } }]);

    expect(svg).toContain('&#60;b id=&#34;x&#34;&#62; &#38; &#39;co&#39;,');
    expect(svg).not.toContain('<b');
  });

  test('does not point at a handful of people', () => {
    const one = course('2023-12-exodus');
    const [first, ...others] = one.sightings;
    const of = (low: number): string =>
      archiveSvg([{ ...one, sightings: [{ ...first!, size: { low, high: 3000 } }, ...others] }]);

    expect(of(3)).toBe(of(19));
    expect(of(19)).toBe(of(20));
    expect(of(20)).not.toBe(of(25));
  });
});

describe('text', () => {
  test('that does not fit is cut with dots', () => {
    const style = { size: 10 };

    expect(fittingText('abcdefgh', 57, style)).toBe('abcdefgh');
    expect(fittingText('abcdefghijkl', 57, style)).toBe('abcdefghi…');
    expect(fittingText('abcdefghijkl', 57, { ...style, isBold: true })).toBe('abcdefg…');
  });

  test('is escaped', () => {
    expect(svgText(1, 2, 'a<b', { size: 6 })).toBe(
      '<text x="1" y="2" font-size="6" fill="#222">a&#60;b</text>',
    );
  });
});
