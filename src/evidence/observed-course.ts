import { type Check, objectWith } from '../base/checks.js';
import { dayFromIso } from '../base/day.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aCaravan } from '../data/a-caravan.js';
import type { HistoricalCaravan, Sighting, SizeInterval } from '../data/historical-caravan.js';
import { aNetwork } from '../network/a-network.js';
import { nearestPoint } from '../network/nearest-point.js';
import type { Network } from '../network/network.js';
import { progressDistances } from '../network/progress-distances.js';

/** People as reported: both bounds, equal where one number was given. */
export interface ReportedPeople {
  readonly low: number;
  readonly high: number;
}

/** A point between two places of a link, seen in the direction in which km along the road grow. */
export interface LinkPosition {
  readonly behind: string;
  readonly ahead: string;
  /** Km by road from the place behind. */
  readonly km: number;
}

/** A sighting of the main body, placed on the network. */
export interface PlacedSighting {
  readonly sighting: Sighting;
  /** Days since departure. */
  readonly day: number;
  /** Km by road from the origin; see `progressDistances`. */
  readonly progressKm: number;
  /** Place of the network, the nearer end of the link where the sighting lies between two. */
  readonly place: string;
  /** The link that the sighting lies on, `null` at a place of the network. */
  readonly onLink: LinkPosition | null;
  /** Great circle from the reported position to the network. */
  readonly offNetworkKm: number;
  readonly size: ReportedPeople | null;
}

/** What of a caravan's record can be used, in days and km since its departure, and what cannot. */
export interface ObservedCourse {
  readonly caravan: HistoricalCaravan;
  /** Place of departure on the network, `null` if it lies too far from it. */
  readonly origin: string | null;
  readonly departureDay: number;
  /** As the file has it, which may count who had gathered before. */
  readonly departurePeople: ReportedPeople | null;
  /** By the report of the departure itself, if there is one. */
  readonly leavingPeople: ReportedPeople | null;
  /** Sightings of the main body or the whole caravan, from the day of departure on, by day. */
  readonly sightings: readonly PlacedSighting[];
  /** Days from departure to the end of the record, and whether the caravan is known to have ended then. */
  readonly endDay: number;
  readonly isEndKnown: boolean;
  /** What is set aside, and why, in words. */
  readonly setAside: readonly string[];
}

/** @internal */
export const aCourse: Check = objectWith('a course that observedCourse has given', [
  'caravan',
  'sightings',
  'setAside',
]);

const farthestKm = 60;
/** A sighting this near to a town along the link is in it. */
const inTownKm = 3;

/**
 * Places the sightings of a caravan on a network.
 *
 * @returns sightings more than 60 km from every link, from before the departure, or of anything but the main
 *   body are set aside and named
 * @throws CaravanError `invalid_input` for a caravan or a network that is none
 */
export function observedCourse(caravan: HistoricalCaravan, network: Network): ObservedCourse {
  refuseFaults('observedCourse', [...aCaravan(caravan, ['caravan']), ...aNetwork(network, ['network'])]);
  const setAside: string[] = [];
  const departureDay = dayFromIso(caravan.origin.date)!;
  const origin = originOf(caravan, network, setAside);
  const sightings: PlacedSighting[] = [];
  if (origin !== null) {
    const { km } = progressDistances(network, network.placeIndex.get(origin)!);
    caravan.sightings.forEach((sighting, s) => {
      const label = `sightings[${s}] (${sighting.date}, ${sighting.place})`;
      if (sighting.what !== 'whole caravan' && sighting.what !== 'main body') {
        setAside.push(`${label}: is of a ${sighting.what}, not of the main body`);
        return;
      }
      const day = dayFromIso(sighting.date)! - departureDay;
      if (day < 0) {
        setAside.push(`${label}: is from before the departure on ${caravan.origin.date}`);
        return;
      }
      const placed = placeOf(sighting, km, network);
      if (typeof placed === 'string') setAside.push(`${label}: ${placed}`);
      else sightings.push({ sighting, day, size: reportedPeople(sighting.size), ...placed });
    });
  }
  return {
    caravan,
    origin,
    departureDay,
    departurePeople: reportedPeople(caravan.origin.size),
    leavingPeople: leavingPeople(caravan, sightings),
    sightings,
    endDay: dayFromIso(caravan.outcome.date)! - departureDay,
    isEndKnown: caravan.outcome.kind !== 'dispersed',
    setAside,
  };
}

function leavingPeople(
  { origin }: HistoricalCaravan,
  sightings: readonly PlacedSighting[],
): ReportedPeople | null {
  const leaving = sightings.find(
    ({ day, progressKm, sighting, size }) =>
      day === 0 && progressKm === 0 && sighting.event === 'departed' && size !== null,
  );
  return leaving?.size ?? reportedPeople(origin.size);
}

/** Both bounds of a report: of "up to" and "more than" the one that is known. */
export function reportedPeople(size: SizeInterval | null): ReportedPeople | null {
  if (size === null) return null;
  const low = size.low ?? size.best ?? size.high;
  const high = size.high ?? size.best ?? size.low;
  return low === null || high === null ? null : { low, high };
}

/** Geometric middle of a report on the scale of log(1 + people), on which sizes are scored. */
export function logMiddle({ low, high }: ReportedPeople): number {
  return (Math.log1p(low) + Math.log1p(high)) / 2;
}

function originOf(caravan: HistoricalCaravan, network: Network, setAside: string[]): string | null {
  const { slug, place } = caravan.origin;
  if (network.placeIndex.has(slug)) return slug;
  // The origin of a file has no coordinates of its own: a sighting at it has.
  const there = caravan.sightings.find((sighting) => sighting.slug === slug);
  const point =
    there === undefined ? undefined : nearestPoint(network, [there.lon, there.lat], { maxKm: farthestKm });
  if (point?.status === 'found') return point.place;
  setAside.push(
    `origin (${place}): is not a place of the network, nor within ${farthestKm} km of a link of it`,
  );
  return null;
}

/** At a port of entry a caravan is in the city before it: there its journey as a group ends. */
function cityBefore(slug: string, network: Network): string {
  const index = network.placeIndex.get(slug);
  if (index === undefined || network.places[index]!.kind !== 'port_of_entry') return slug;
  const crossing = network.links.find(
    ({ mode, from, to }) => mode === 'crossing' && (from === slug || to === slug),
  );
  if (crossing === undefined) return slug;
  return crossing.from === slug ? crossing.to : crossing.from;
}

function placeOf(
  { slug, lat, lon }: Sighting,
  km: Float64Array,
  network: Network,
): Pick<PlacedSighting, 'progressKm' | 'place' | 'onLink' | 'offNetworkKm'> | string {
  const index = network.placeIndex.get(cityBefore(slug ?? '', network));
  if (index !== undefined) {
    return Number.isFinite(km[index])
      ? { progressKm: km[index]!, place: network.places[index]!.id, onLink: null, offNetworkKm: 0 }
      : 'no road leads there from the origin';
  }
  const point = nearestPoint(network, [lon, lat], { maxKm: farthestKm });
  if (point.status === 'no_link') return 'the network has no link';
  if (point.status === 'too_far')
    return `lies ${Math.round(point.distanceKm)} km from the nearest link, more than ${farthestKm} km`;
  const { from, to, lengthKm } = network.links[point.link]!;
  const [start, end] = [km[network.placeIndex.get(from)!]!, km[network.placeIndex.get(to)!]!];
  const share = lengthKm === 0 ? 0 : point.kmFromFrom / lengthKm;
  const progressKm = start + share * (end - start);
  if (!Number.isFinite(progressKm)) return 'no road leads there from the origin';
  const isForward = start <= end;
  const kmFromBehind = isForward ? point.kmFromFrom : lengthKm - point.kmFromFrom;
  const onLink =
    Math.min(point.kmFromFrom, lengthKm - point.kmFromFrom) < inTownKm
      ? null
      : { behind: isForward ? from : to, ahead: isForward ? to : from, km: kmFromBehind };
  return { progressKm, place: point.place, onLink, offNetworkKm: point.distanceKm };
}
