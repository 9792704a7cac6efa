import type { ObservedCourse, ReportedPeople } from '../evidence/observed-course.js';
import { shownPeople } from '../formats/result-counts.js';
import { setAsideLines } from './set-aside.js';

/**
 * What of caravans' records can be used, as one JSON document.
 *
 * @returns keys in camel case, with units at their ends; numbers of people from 1 to 19 are `null`
 */
export function archiveJson(courses: readonly ObservedCourse[]): Record<string, unknown> {
  return {
    format: 'caravan-sim archive',
    formatVersion: 1,
    notes: [
      'km are by road from the place of departure; days are since departure.',
      'People are as reported, low to high; null where nobody counted, and for 1 to 19.',
      'setAside is what cannot be used, and why.',
    ],
    caravans: courses.map((course) => ({
      id: course.caravan.id,
      name: course.caravan.name,
      departure: {
        date: course.caravan.origin.date,
        place: course.origin,
        people: peopleJson(course.departurePeople),
      },
      end: {
        kind: course.caravan.outcome.kind,
        day: course.endDay < 0 ? null : course.endDay,
        isSeen: course.isEndKnown,
      },
      sightingsInFile: course.caravan.sightings.length,
      sightings: course.sightings.map(({ sighting, day, place, progressKm, offNetworkKm, size }) => ({
        date: sighting.date,
        day,
        place,
        reportedPlace: sighting.place,
        roadKm: roundedKm(progressKm),
        offNetworkKm: roundedKm(offNetworkKm),
        people: peopleJson(size),
        estimator: sighting.estimator,
        sources: sighting.sources.map(({ publisher, url }) => ({ publisher, url })),
      })),
      setAside: setAsideLines(course),
    })),
  };
}

function peopleJson(people: ReportedPeople | null): { low: number | null; high: number | null } | null {
  return people === null ? null : { low: shownPeople(people.low), high: shownPeople(people.high) };
}

function roundedKm(km: number): number {
  return Number(km.toFixed(1));
}
