import { axisX, dot, line, type Markish, ruleX, text } from '@observablehq/plot';
import { listOf } from '../base/checks.js';
import { dataPackVersion } from '../data/data-pack-version.js';
import {
  aCourse,
  type ObservedCourse,
  type PlacedSighting,
  type ReportedPeople,
} from '../evidence/observed-course.js';
import { longDate } from '../words/date-text.js';
import type { Words } from '../words/english.js';
import { numberAxis, panelOf } from './axes.js';
import { colours } from './colours.js';
import { drawnPeople } from './fan.js';
import { gridCells } from './grid.js';
import { dotMark, type Panel, panelTitleHeight, picture, stroke, svgElement, textLines } from './picture.js';
import { type PictureOptions, pictureChecks, settingOf } from './picture-options.js';

const least = 172;
const gap = 14;
/** Heights of km and of people for the width of a panel, in pixels. */
const kmHeight = { share: 0.55, least: 92, most: 250 } as const;
const peopleHeight = { share: 0.5, least: 96, most: 220 } as const;
const margin = { marginLeft: 50, marginRight: 6 } as const;
/** Of the axis of km where nobody was seen beyond the place of departure. */
const leastKm = 10;

/**
 * Caravans as they were seen, a panel each: km by road from the place of departure and people reported, over days
 * since the departure.
 *
 * @param courses - what of their records can be used, from `observedCourse` of `caravan-sim/evidence`; one or more
 * @returns SVG: a dot for each sighting of the main body, hollow where its day or place was worked out, and a line from the
 *   lowest to the highest number of people reported; the end of the record, dashed where the caravan's end was not seen
 * @throws CaravanError `invalid_input` for what cannot be drawn, for options, and without a document
 * @remarks Scales of km and days are those of each caravan; that of people is the same in all panels, from 20 people.
 */
export function archivePlot(courses: readonly ObservedCourse[], options: PictureOptions = {}): SVGSVGElement {
  const { words, width, document } = settingOf(
    options,
    'archivePlot',
    pictureChecks,
    listOf(aCourse, 1)(courses, ['courses']),
  );
  const most = Math.max(100, ...courses.flatMap(reports).map(({ high }) => high));
  const [cell] = gridCells(courses.length, width, { least, gap, height: 0 });
  const heights = [kmHeight, peopleHeight].map(({ share, least: low, most: high }) =>
    Math.round(Math.min(high, Math.max(low, share * (cell?.width ?? 0)))),
  );
  const [ofKm, ofPeople] = heights as [number, number];
  const titleHeight = panelTitleHeight(2);
  const height = titleHeight + ofKm + ofPeople + gap;
  const panels = gridCells(courses.length, width, { least, gap, height }).flatMap((at, i): Panel[] => {
    const course = courses[i]!;
    const { origin, id } = course.caravan;
    return [
      {
        ...at,
        height: ofKm,
        title: id,
        subtitle: [longDate(words, origin.date), words.nameOf(origin.place)],
        element: kmPanel(course, words, document, at.width, ofKm),
      },
      {
        ...at,
        y: at.y + titleHeight + ofKm,
        height: ofPeople,
        element: peoplePanel(course, words, document, at.width, ofPeople, most),
      },
    ];
  });
  const { plots } = words;
  return picture(document, {
    width,
    title: plots.archive(courses.length),
    legend: [
      { mark: dotMark(colours.median), text: plots.sighting },
      { mark: dotMark('#ffffff', colours.median), text: plots.workedOut },
      {
        mark: (page) => [
          svgElement(page, 'path', { d: 'M9 1V9', stroke: colours.other, 'stroke-width': 1.6 }),
          svgElement(page, 'circle', { cx: 9, cy: 1, r: 1.8, fill: colours.other }),
          svgElement(page, 'circle', { cx: 9, cy: 9, r: 1.8, fill: colours.other }),
        ],
        text: plots.reportedPeople,
      },
      { mark: stroke(colours.quiet, 1), text: plots.endSeen },
      { mark: stroke(colours.quiet, 1, '3 2'), text: plots.endUnseen },
    ],
    panels,
    notes: [`${plots.archiveNote} ${plots.fewAreTwenty}`, options.source ?? sourceOf(courses, words)],
  });
}

function kmPanel(
  course: ObservedCourse,
  { plots }: Words,
  document: Document,
  width: number,
  height: number,
): Element {
  const { sightings } = course;
  const way = [{ day: 0, progressKm: 0 }, ...sightings];
  const style = { x: 'day', y: 'progressKm', r: 2.4, stroke: colours.median, strokeWidth: 1.2 } as const;
  return panelOf(document, {
    width,
    height,
    ...margin,
    marginTop: 18,
    marginBottom: 6,
    x: { domain: [0, lastDay(course)], axis: null },
    y: { domain: [0, Math.max(leastKm, ...way.map(({ progressKm }) => progressKm)) * 1.04] },
    marks: [
      ...numberAxis('km', { ticks: Math.max(2, Math.floor(height / 40)) }),
      ...endMarks(course),
      ...(sightings.length === 0
        ? [
            text(
              [
                textLines(plots.noSighting, width - margin.marginLeft - 2 * margin.marginRight, 11).join(
                  '\n',
                ),
              ],
              { frameAnchor: 'middle', fill: colours.quiet },
            ),
          ]
        : [line(way, { x: 'day', y: 'progressKm', curve: 'step-after', stroke: colours.median })]),
      dot(
        sightings.filter((seen) => !isWorkedOut(seen)),
        { ...style, fill: colours.median },
      ),
      dot(sightings.filter(isWorkedOut), { ...style, fill: '#ffffff' }),
    ],
  });
}

function peoplePanel(
  course: ObservedCourse,
  words: Words,
  document: Document,
  width: number,
  height: number,
  most: number,
): Element {
  const bars = reports(course).map(({ day, low, high }) => ({
    day,
    low: drawnPeople(low),
    high: drawnPeople(high),
  }));
  const to = lastDay(course);
  const isWide = width > 300;
  return panelOf(document, {
    width,
    height,
    ...margin,
    marginTop: 18,
    marginBottom: 32,
    x: { domain: [0, to] },
    y: { type: 'log', domain: [20, most * 1.15] },
    marks: [
      ...numberAxis(words.plots.people, { ticks: [100, 1000, 10_000].filter((tick) => tick <= most) }),
      axisX(wholeTicks(to, isWide ? 8 : 3), {
        label: words.plots.dayAndEnd(course.caravan.outcome.kind, course.endDay),
        labelAnchor: isWide ? 'center' : 'right',
        labelArrow: 'none',
        labelOffset: 28,
        tickFormat: String,
        tickSize: 3,
      }),
      ...endMarks(course),
      ruleX(bars, { x: 'day', y1: 'low', y2: 'high', stroke: colours.other, strokeWidth: 1.6 }),
      ...(['low', 'high'] as const).map((y) => dot(bars, { x: 'day', y, r: 1.6, fill: colours.other })),
    ],
  });
}

/** The day on which the record ends, dashed where the caravan went on unseen; none from before the departure. */
function endMarks({ endDay, isEndKnown }: ObservedCourse): Markish[] {
  if (endDay < 0) return [];
  return [ruleX([endDay], { stroke: colours.quiet, ...(isEndKnown ? {} : { strokeDasharray: '3 2' }) })];
}

function lastDay({ endDay, sightings }: ObservedCourse): number {
  return Math.max(1, endDay, sightings.at(-1)?.day ?? 0) * 1.03;
}

/** Whole days from 0, at most so many steps. */
function wholeTicks(last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((days) => last / days <= most) ?? 500;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}

function isWorkedOut({ sighting }: PlacedSighting): boolean {
  return sighting.inferred.some((what) => what === 'date' || what === 'location');
}

/** Reports of people by day; that of the departure where no sighting of that day has one. */
function reports({ sightings, departurePeople }: ObservedCourse): (ReportedPeople & { day: number })[] {
  const seen = sightings.flatMap(({ day, size }) => (size === null ? [] : [{ day, ...size }]));
  if (departurePeople === null || seen.some(({ day }) => day === 0)) return seen;
  return [{ day: 0, ...departurePeople }, ...seen];
}

function sourceOf(courses: readonly ObservedCourse[], { plots }: Words): string {
  const placed = courses.reduce((sum, { sightings }) => sum + sightings.length, 0);
  const all = courses.reduce((sum, { caravan }) => sum + caravan.sightings.length, 0);
  return plots.archiveSource(placed, all, dataPackVersion);
}
