import type { HistoricalCaravan, Sighting } from '../data/historical-caravan.js';
import { coordinateOf } from '../network/distance.js';
import type { Scenario } from '../scenario/scenario.js';
import { type ObservedCourse, observedCourse } from './observed-course.js';
import { type CheckedReport, reportErrors } from './report.js';
import type { OwnCaravan } from './reported-caravan.js';

/** The reports in the form of the archive, so that they are placed and read as its sightings are. */
export function courseOf(
  own: OwnCaravan,
  reports: readonly CheckedReport[],
  { network }: Scenario,
): ObservedCourse {
  const [departure] = own.departures;
  const size =
    typeof departure!.size === 'number' ? { low: departure!.size, high: departure!.size } : departure!.size;
  const interval = ({ low, high }: { low: number; high: number }): Sighting['size'] => ({
    low,
    best: null,
    high,
  });
  const sightings = reports.map(({ date, place, lat, lon, size: reported, mode, source }): Sighting => {
    const known = network.places[network.placeIndex.get(place ?? '') ?? -1];
    const [longitude, latitude] = known === undefined ? [lon!, lat!] : coordinateOf(known);
    return {
      date,
      place: known?.name ?? `${lat}, ${lon}`,
      slug: place ?? null,
      lat: latitude,
      lon: longitude,
      event: 'at',
      what: 'main body',
      size: reported === undefined ? null : interval(withoutBias(reported, source)),
      estimator: source === 'counted' ? 'official' : source,
      mode: mode ?? null,
      inferred: [],
      note: '',
      sources: [],
    };
  });
  const caravan: HistoricalCaravan = {
    id: own.id,
    name: own.name,
    summary: '',
    origin: { place: departure!.place, slug: departure!.place, date: departure!.date, size: interval(size) },
    sightings,
    flows: [],
    outcome: {
      kind: 'dispersed',
      place: null,
      slug: null,
      date: reports.at(-1)!.date,
      size: null,
      note: null,
    },
  };
  return observedCourse(caravan, network);
}

/** What a report says of the true number of people: its kind's bias taken off, its kind's error around it. */
function withoutBias(
  size: number | { low: number; high: number },
  source: CheckedReport['source'],
): { low: number; high: number } {
  const { bias, sd } = reportErrors[source];
  const [low, high] = typeof size === 'number' ? [size, size] : [size.low, size.high];
  // The quantiles 0.05 and 0.95 of a log-normal law whose width holds both the interval and the error.
  const half = Math.hypot(Math.log(high / low) / 2, 1.645 * sd);
  const middle = Math.log(low * high) / 2 - bias;
  return { low: Math.max(1, Math.round(Math.exp(middle - half))), high: Math.round(Math.exp(middle + half)) };
}
