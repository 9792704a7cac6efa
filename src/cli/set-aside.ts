import type { Sighting } from '../data/historical-caravan.js';
import type { ObservedCourse } from '../evidence/observed-course.js';
import { listText, plural, shortDate } from './words.js';

const parts: Readonly<Record<Sighting['what'], string | undefined>> = {
  'whole caravan': undefined,
  'main body': undefined,
  splinter: 'a part that split off, not the main body',
  'cumulative arrivals': 'all arrivals until then, not the main body',
  waiting: 'people who waited at a place, not the main body',
};

/**
 * What of a caravan's record cannot be used, and why, in plain words: one line for each sighting, then what
 * else the placed sightings and the record lack.
 */
export function setAsideLines(course: ObservedCourse): string[] {
  const { caravan, origin, sightings, setAside, endDay } = course;
  const noPeople = sightings.filter(({ size }) => size === null);
  const flows = caravan.flows.length;
  return [
    ...setAside.map((text) => inPlainWords(text, caravan.sightings)),
    ...(origin === null
      ? [`sightings: none of the ${caravan.sightings.length} has a distance without the place of departure`]
      : []),
    ...(course.departurePeople === null ? ['origin.size: nobody reported how many people departed'] : []),
    ...(noPeople.length === 0
      ? []
      : [
          `people of ${plural(noPeople.length, 'placed sighting')}: not reported on ` +
            listText([
              ...new Set(noPeople.map(({ sighting }) => shortDate(sighting.date, caravan.origin.date))),
            ]),
        ]),
    ...(endDay < 0
      ? [`outcome (${caravan.outcome.date}): is from before the departure on ${caravan.origin.date}`]
      : []),
    ...(flows === 0
      ? []
      : [`flows: ${plural(flows, 'report')} of people who left or joined; a flow has no position or size`]),
  ];
}

/** A sighting that is not of the main body says whom it counts, which is a word of the file's format. */
function inPlainWords(text: string, sightings: readonly Sighting[]): string {
  const label = /^sightings\[(\d+)\] \(.*?\): /.exec(text);
  const sighting = sightings[Number(label?.[1] ?? -1)];
  const reason = sighting === undefined ? undefined : parts[sighting.what];
  return label === null || reason === undefined ? text : `${label[0]}${reason}`;
}
