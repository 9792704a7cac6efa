import { isoFromDay } from '../base/day.js';
import type { HistoricalCaravan, Sighting } from '../data/historical-caravan.js';
import { type ObservedCourse, type ReportedPeople, reportedPeople } from '../evidence/observed-course.js';
import { shownPeople, smallestShownCount } from '../formats/result-counts.js';
import type { Network } from '../network/network.js';
import { setAsideLines } from './set-aside.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { longDate, numberText, plural, shortDate } from './words.js';

type EndKind = HistoricalCaravan['outcome']['kind'];

const shortEnds: Readonly<Record<EndKind, string>> = {
  reached_border: 'border',
  blocked: 'blocked',
  dissolved: 'dissolved',
  dispersed: 'unseen',
};
const ends: Readonly<Record<EndKind, string>> = {
  reached_border: 'it reached the border',
  blocked: 'it was blocked',
  dissolved: 'it dissolved',
  dispersed: 'it was last reported',
};
const estimators: Readonly<Record<Sighting['estimator'], string>> = {
  official: 'officials',
  un: 'UN',
  ngo: 'NGO',
  press: 'press',
  organiser: 'organiser',
};

/** The archive, a line for each caravan. */
export function renderArchive(courses: readonly ObservedCourse[]): string {
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Id' },
        { heading: 'Departure' },
        { heading: 'People', align: 'right' },
        { heading: 'Used', align: 'right' },
        { heading: 'End' },
      ],
      courses.map(({ caravan, departurePeople, sightings, endDay }) => [
        caravan.id,
        `${shortDate(caravan.origin.date).padStart(6)} ${shortName(caravan.origin.place, longest)}`,
        peopleText(departurePeople),
        `${sightings.length}/${caravan.sightings.length}`,
        `${(endDay < 0 ? '-' : numberText(endDay)).padStart(3)} ${shortEnds[caravan.outcome.kind]}`,
      ]),
    ),
  );
  const legend =
    'People at departure, as reported. Used: sightings that can be placed on the network, of all. End: days ' +
    'after departure and how; unseen where nobody reported the end. caravan-sim archive <id> shows the ' +
    'sightings, and what is set aside and why.';
  return `${table}\n\n${wrapText(legend)}\n`;
}

/** A caravan in full: its placed sightings, and below what is set aside and why. */
export function renderCourse(course: ObservedCourse, network: Network): string {
  const { caravan, sightings } = course;
  const setAside = setAsideLines(course);
  const offRoad = sightings.filter(({ offNetworkKm }) => offNetworkKm >= 1);
  return `${[
    wrapText(`${caravan.id}: ${caravan.name}`, '  '),
    wrapText(departureText(course), '  ', '  '),
    wrapText(endText(course), '  ', '  '),
    '',
    `Placed: ${sightings.length} of ${plural(caravan.sightings.length, 'sighting')}`,
    ...(sightings.length === 0 ? [] : ['', sightingTable(course, network)]),
    ...(offRoad.length === 0 ? [] : ['', 'Off the network, placed on the nearest link:']),
    ...offRoad.map(({ sighting, offNetworkKm }) =>
      wrapText(
        `${sighting.place} on ${shortDate(sighting.date, caravan.origin.date)}: ${Math.round(offNetworkKm)} km`,
        '    ',
        '  ',
      ),
    ),
    '',
    setAside.length === 0 ? 'Set aside: nothing' : 'Set aside:',
    ...setAside.map((line) => wrapText(line, '    ', '  ')),
  ].join('\n')}\n`;
}

function departureText({ caravan, departurePeople }: ObservedCourse): string {
  const { place, date } = caravan.origin;
  const people = departurePeople === null ? '' : ` with ${peopleText(departurePeople, ' to ')} people`;
  return `departed from ${place} on ${longDate(date)}${people}`;
}

function endText({ caravan, endDay, departureDay, isEndKnown }: ObservedCourse): string {
  const { kind, place, size } = caravan.outcome;
  const date = longDate(isoFromDay(departureDay + endDay));
  const where = place === null ? '' : ` in ${place}`;
  const people = reportedPeople(size);
  const count = people === null ? '' : `, ${peopleText(people, ' to ')} people`;
  const when = endDay < 0 ? '' : `on day ${numberText(endDay)}, ${date}, `;
  return `${when}${ends[kind]}${where}${count}${isEndKnown ? '' : '; its end was not seen'}`;
}

function sightingTable({ sightings }: ObservedCourse, network: Network): string {
  const nameOf = (id: string): string => network.places[network.placeIndex.get(id) ?? -1]?.name ?? id;
  return fittingTable((longest) =>
    textTable(
      [
        { heading: 'Date' },
        { heading: 'Day', align: 'right' },
        { heading: 'On the network' },
        { heading: 'km', align: 'right' },
        { heading: 'People', align: 'right' },
        { heading: 'Counted by' },
      ],
      sightings.map(({ sighting, day, place, progressKm, size }) => [
        sighting.date,
        numberText(day),
        shortName(nameOf(place), longest),
        numberText(Math.round(progressKm)),
        peopleText(size),
        size === null ? '' : estimators[sighting.estimator],
      ]),
    ),
  );
}

/** `700-1,500` as reported, once where both are the same; `<20` for a handful, `-` for none. */
function peopleText(people: ReportedPeople | null, joint = '-'): string {
  if (people === null) return '-';
  const [low, high] = [people.low, people.high].map((count) =>
    shownPeople(count) === null ? `<${smallestShownCount}` : numberText(count),
  );
  return low === high ? `${low}` : `${low}${joint}${high}`;
}
