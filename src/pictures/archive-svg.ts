import { dataPackVersion } from '../data/data-pack-version.js';
import type { ObservedCourse } from '../evidence/observed-course.js';
import { smallestShownCount } from '../formats/result-counts.js';
import { type Box, caravanPanel, colours, endMark, peopleMark, sightingMark } from './caravan-panel.js';
import { type Domain, roundDomain } from './scales.js';
import { svgNumber, svgText } from './svg-text.js';

/** A4 on its side, in points; pictures of many caravans get longer. */
const page = { width: 842, height: 595 } as const;
const margin = 22;
const headHeight = 37;
const footHeight = 10;
const gutter = { across: 9, down: 7 } as const;
const mostColumns = 7;
const panelHeight = { least: 98, most: 240 } as const;

/**
 * A picture of caravans as they were seen, a panel each: km by road from the place of departure and people
 * reported, over days since departure.
 *
 * @param courses - what of their records can be used, from `observedCourse`; at least one
 * @returns SVG of one page: A4 on its side for up to 35 caravans, as wide and longer for more
 * @remarks Scales of km and days are those of each caravan; the scale of people is the same in all panels.
 */
export function archiveSvg(courses: readonly ObservedCourse[]): string {
  // As many columns as give panels a little wider than high.
  const columns = Math.max(1, Math.min(mostColumns, Math.round(Math.sqrt(courses.length * 1.4))));
  const rows = Math.ceil(courses.length / columns);
  const room = (page.height - 2 * margin - headHeight - footHeight) / rows;
  const height = Math.min(panelHeight.most, Math.max(panelHeight.least, room));
  const pageHeight = 2 * margin + headHeight + footHeight + rows * height;
  const width = (page.width - 2 * margin + gutter.across) / columns;
  const people = peopleDomain(courses);
  const panels = courses.map((course, i) => {
    const box: Box = {
      x: margin + (i % columns) * width,
      y: margin + headHeight + Math.floor(i / columns) * height,
      width: width - gutter.across,
      height: height - gutter.down,
    };
    return caravanPanel(course, box, people);
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}pt" height="${svgNumber(pageHeight)}pt" viewBox="0 0 ${page.width} ${svgNumber(pageHeight)}" role="img" font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">`,
    `<title>${title(courses)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    svgText(margin, margin + 10, title(courses), { size: 12, isBold: true }),
    legend(margin + 25),
    ...panels,
    svgText(margin, pageHeight - margin, sourceLine(courses), { size: 6.5 }),
    '</svg>',
  ].join('\n')}\n`;
}

function title({ length }: readonly ObservedCourse[]): string {
  return length === 1
    ? 'A caravan as it was seen: km by road and people, over days since departure'
    : `${length} caravans as they were seen: km by road and people, over days since departure`;
}

/** All reports of people between two round numbers; a handful is not pointed at: below 20 stands at 20. */
function peopleDomain(courses: readonly ObservedCourse[]): Domain {
  const reported = courses.flatMap(({ departurePeople, sightings }) =>
    [departurePeople, ...sightings.map(({ size }) => size)].flatMap((size) =>
      size === null ? [] : [size.low, size.high],
    ),
  );
  return roundDomain(
    reported.length === 0 ? [100, 10_000] : reported.map((people) => Math.max(smallestShownCount, people)),
  );
}

function legend(y: number): string {
  const style = { size: 7 } as const;
  const entries: [width: number, mark: (x: number) => string, text: string][] = [
    [
      235,
      (x) =>
        `<path d="M${x} ${y + 1}h6v-6h6" stroke="${colours.km}" stroke-width="0.8" fill="none"/>${sightingMark(x + 6, y - 5, false)}`,
      'main body seen, km by road from the place of departure',
    ],
    [125, (x) => sightingMark(x + 8, y - 2, true), 'day or place worked out'],
    [115, (x) => peopleMark(x + 8, y + 1, y - 6), 'people, low to high'],
    [120, (x) => endMark(x + 8, y - 7, y + 2, true), 'end of the caravan'],
    [190, (x) => endMark(x + 8, y - 7, y + 2, false), 'last day of the record, end not seen'],
  ];
  let x = margin;
  return entries
    .map(([width, mark, text]) => {
      const entry = `${mark(x)}${svgText(x + 17, y, text, style)}`;
      x += width;
      return entry;
    })
    .join('\n');
}

function sourceLine(courses: readonly ObservedCourse[]): string {
  const placed = courses.reduce((sum, { sightings }) => sum + sightings.length, 0);
  const all = courses.reduce((sum, { caravan }) => sum + caravan.sightings.length, 0);
  const scales =
    courses.length === 1
      ? 'The scale of people is logarithmic.'
      : 'Scales of km and days differ; that of people is the same, logarithmic.';
  return (
    `Source: the reports that the caravans' files name for each sighting; ${placed} of ${all} sightings usable, ` +
    `placed on the nearest road by caravan-sim, data pack ${dataPackVersion}. ` +
    scales
  );
}
