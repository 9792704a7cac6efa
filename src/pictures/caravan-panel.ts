import type { ObservedCourse, PlacedSighting, ReportedPeople } from '../evidence/observed-course.js';
import { endText } from './end-text.js';
import { type Domain, linearScale, linearTicks, logScale, logTicks, type Scale } from './scales.js';
import { escapeXml, fittingText, svgNumber, svgText, type TextStyle } from './svg-text.js';

/** A rectangle of the page, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Two colours of Okabe and Ito that differ for all kinds of colour vision, and in grey by lightness. */
export const colours = { km: '#0072b2', people: '#d55e00', end: '#555', axis: '#888' } as const;

const small: TextStyle = { size: 6 };
const bold: TextStyle = { size: 7, isBold: true };
const labelsWidth = 31;
const headHeight = 24;
const daysHeight = 10;
const betweenHeight = 5;
/** Of the axis of km where nobody was seen beyond the place of departure. */
const leastKm = 10;

/**
 * One caravan as a picture: km by road over days above, people on a logarithmic scale below.
 *
 * @param people - domain of the scale of people, the same in all panels so that they can be compared
 */
export function caravanPanel(course: ObservedCourse, box: Box, people: Domain): string {
  const { caravan, sightings } = course;
  const plotHeight = box.height - headHeight - daysHeight - betweenHeight;
  const upper: Box = {
    x: box.x + labelsWidth,
    y: box.y + headHeight,
    width: box.width - labelsWidth - 4,
    height: plotHeight * 0.54,
  };
  const lower = { ...upper, y: upper.y + upper.height + betweenHeight, height: plotHeight * 0.46 };
  const lastDay = Math.max(1, course.endDay, sightings.at(-1)?.day ?? 0);
  const lastKm = Math.max(leastKm, ...sightings.map(({ progressKm }) => progressKm));
  // A little air, so that marks of the last day and the farthest place are not cut.
  const xOf = linearScale({ from: 0, to: lastDay }, upper.x + 3, upper.x + upper.width - 3);
  const kmOf = linearScale({ from: 0, to: lastKm }, upper.y + upper.height - 2, upper.y + 3);
  const peopleOf = logScale(people, lower.y + lower.height, lower.y);
  const empty =
    sightings.length > 0
      ? ''
      : svgText(upper.x + upper.width / 2, upper.y + upper.height / 2 + 2, 'no usable sighting', {
          ...small,
          anchor: 'middle',
        });
  return [
    `<g><title>${escapeXml(`${caravan.id}: ${caravan.name}, ${endText(course)}`)}</title>`,
    heading(course, box),
    endLine(course, xOf, upper, lower),
    verticalAxis(upper, 'km', sightings.length === 0 ? [] : linearTicks(lastKm, 2), kmOf),
    verticalAxis(lower, 'people', logTicks(people), peopleOf),
    dayAxis(lower, lastDay, xOf),
    courseMarks(course, xOf, kmOf),
    ...reports(course).map(({ day, size }) => peopleBar(xOf(day), size, peopleOf)),
    empty,
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A sighting as a point, hollow where its day or place was worked out. */
export function sightingMark(x: number, y: number, isInferred: boolean): string {
  const fill = isInferred ? '#fff' : colours.km;
  return `<circle class="sighting" cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="1.4" fill="${fill}" stroke="${colours.km}" stroke-width="0.7"/>`;
}

/** People from low to high as a bar with caps: where both are the same, the caps are left. */
export function peopleMark(x: number, yLow: number, yHigh: number): string {
  const [left, right, low, high] = [x - 1.6, x + 1.6, yLow, yHigh].map(svgNumber);
  return `<path class="people" d="M${left} ${low}H${right}M${svgNumber(x)} ${low}V${high}M${left} ${high}H${right}" stroke="${colours.people}" stroke-width="0.9" fill="none"/>`;
}

/** The day on which the record ends, dashed where the caravan went on unseen. */
export function endMark(x: number, yFrom: number, yTo: number, isKnown: boolean): string {
  const dashes = isKnown ? '' : ' stroke-dasharray="2 1.6"';
  return `<path class="end" d="M${svgNumber(x)} ${svgNumber(yFrom)}V${svgNumber(yTo)}" stroke="${colours.end}" stroke-width="0.8"${dashes}/>`;
}

function heading(course: ObservedCourse, box: Box): string {
  const { id, origin } = course.caravan;
  // The date first: where there is no room, it is a long name that is cut.
  const from = `${origin.date} ${origin.place}`;
  return [
    svgText(box.x, box.y + 6, fittingText(id, box.width, bold), bold),
    svgText(box.x, box.y + 13, fittingText(from, box.width, small), small),
    svgText(box.x, box.y + 19.5, fittingText(endText(course), box.width, small), small),
  ].join('\n');
}

function endLine({ endDay, isEndKnown }: ObservedCourse, xOf: Scale, upper: Box, lower: Box): string {
  if (endDay < 0) return '';
  return endMark(xOf(endDay), upper.y, lower.y + lower.height, isEndKnown);
}

function verticalAxis(plot: Box, unit: string, ticks: readonly number[], yOf: Scale): string {
  const bottom = plot.y + plot.height;
  const lines = ticks.map(
    (value) => `M${svgNumber(plot.x - 2)} ${svgNumber(yOf(value))}H${svgNumber(plot.x)}`,
  );
  return [
    `<path d="M${svgNumber(plot.x)} ${svgNumber(plot.y)}V${svgNumber(bottom)}${lines.join('')}" stroke="${colours.axis}" stroke-width="0.5" fill="none"/>`,
    ...ticks.map((value) => svgText(plot.x - 3, yOf(value) + 2, grouped(value), { ...small, anchor: 'end' })),
    svgText(plot.x - labelsWidth + 5, plot.y + plot.height / 2, unit, {
      ...small,
      anchor: 'middle',
      isUpright: true,
    }),
  ].join('\n');
}

function dayAxis(plot: Box, lastDay: number, xOf: Scale): string {
  const bottom = plot.y + plot.height;
  const ticks = linearTicks(lastDay, 4);
  const lines = ticks.map((day) => `M${svgNumber(xOf(day))} ${svgNumber(bottom)}v2`);
  return [
    `<path d="M${svgNumber(plot.x)} ${svgNumber(bottom)}H${svgNumber(plot.x + plot.width)}${lines.join('')}" stroke="${colours.axis}" stroke-width="0.5" fill="none"/>`,
    svgText(xOf(0) - 4, bottom + 8, 'day', { ...small, anchor: 'end' }),
    ...ticks.map((day) => svgText(xOf(day), bottom + 8, grouped(day), { ...small, anchor: 'middle' })),
  ].join('\n');
}

/** The last place seen, as steps from the departure on, and the sightings themselves. */
function courseMarks({ sightings }: ObservedCourse, xOf: Scale, kmOf: Scale): string {
  if (sightings.length === 0) return '';
  const steps = sightings.map(
    ({ day, progressKm }) => `H${svgNumber(xOf(day))}V${svgNumber(kmOf(progressKm))}`,
  );
  return [
    `<path d="M${svgNumber(xOf(0))} ${svgNumber(kmOf(0))}${steps.join('')}" stroke="${colours.km}" stroke-width="0.8" fill="none"/>`,
    ...sightings.map((placed) => sightingMark(xOf(placed.day), kmOf(placed.progressKm), isInferred(placed))),
  ].join('\n');
}

function isInferred({ sighting }: PlacedSighting): boolean {
  return sighting.inferred.some((what) => what === 'date' || what === 'location');
}

/** Reports of people by day; that of the departure where no sighting of that day has one. */
function reports({ sightings, departurePeople }: ObservedCourse): { day: number; size: ReportedPeople }[] {
  const seen = sightings.flatMap(({ day, size }) => (size === null ? [] : [{ day, size }]));
  if (departurePeople === null || seen.some(({ day }) => day === 0)) return seen;
  return [{ day: 0, size: departurePeople }, ...seen];
}

function peopleBar(x: number, { low, high }: ReportedPeople, peopleOf: Scale): string {
  return peopleMark(x, peopleOf(low), peopleOf(high));
}

/** `1,234`. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
