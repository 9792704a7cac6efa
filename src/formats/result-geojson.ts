import { coordinateOf } from '../network/distance.js';
import { datesByName, peopleByName, roundedProbability } from './result-counts.js';
import type { CaravanEstimates, ResultEstimates } from './result-estimates.js';

type Coordinates = [longitude: number, latitude: number];

/** A town with what is expected there, or a stretch of road or track between two of them. */
export interface ResultFeature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: Coordinates } | { type: 'LineString'; coordinates: Coordinates[] };
  properties: Record<string, string | number | null>;
}

export interface ResultFeatureCollection {
  type: 'FeatureCollection';
  features: ResultFeature[];
}

/**
 * The route with its estimates as GeoJSON (RFC 7946): for each caravan a `Point` for every place that anybody
 * of it reaches in some replicate, and a straight `LineString` for every link between two of them.
 *
 * @returns properties are plain values, for map programs: dates `main_date_p10` of the main body's arrival if
 *   it comes, `people` in the main body then and, for all caravans together, on the fullest night (that with
 *   the highest 0.9 quantile); people 1 to 19 are `null`. `probability_at_most` of a link is the smaller of the
 *   probabilities that anybody reaches its ends: how many take it is not counted
 */
export function resultGeoJson(estimates: ResultEstimates): ResultFeatureCollection {
  const features = estimates.caravans.flatMap((caravan) => [
    ...placeFeatures(caravan, estimates),
    ...linkFeatures(caravan, estimates),
  ]);
  return { type: 'FeatureCollection', features };
}

function placeFeatures({ id, arrivals }: CaravanEstimates, estimates: ResultEstimates): ResultFeature[] {
  const nightsOf = new Map(estimates.nights.map(({ place, nights }) => [place, nights]));
  return estimates.scenario.network.places.flatMap((place, i): ResultFeature[] => {
    const member = arrivals.member[i];
    const main = arrivals.main[i];
    const group = arrivals.group[i];
    if (member === undefined || main === undefined || group === undefined) return [];
    if (member.probability === 0) return [];
    const upper = (people: readonly { probability: number; people: number }[]): number =>
      people.find(({ probability }) => probability === 0.9)?.people ?? 0;
    const fullest = nightsOf
      .get(place.id)
      ?.reduce((best, night) => (upper(night.people) > upper(best.people) ? night : best));
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: coordinateOf(place) },
        properties: {
          caravan: id,
          place: place.id,
          name: place.name,
          country: place.country,
          region: place.region,
          kind: place.kind,
          main_probability: roundedProbability(main.probability),
          group_probability: roundedProbability(group.probability),
          member_probability: roundedProbability(member.probability),
          ...prefixed('main_date', datesByName(main.ifItArrives)),
          ...prefixed('member_date', datesByName(member.ifItArrives)),
          ...prefixed('main_people', peopleByName(main.mainPeople)),
          fullest_night: fullest?.date ?? null,
          ...prefixed('fullest_night_people', peopleByName(fullest?.people ?? [])),
        },
      },
    ];
  });
}

function linkFeatures({ id, arrivals }: CaravanEstimates, { scenario }: ResultEstimates): ResultFeature[] {
  const { places, links, placeIndex } = scenario.network;
  return links.flatMap((link): ResultFeature[] => {
    const ends = [link.from, link.to].map((end) => placeIndex.get(end) ?? -1);
    const atMost = Math.min(...ends.map((end) => arrivals.member[end]?.probability ?? 0));
    if (atMost === 0) return [];
    return [
      {
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: ends.flatMap((end) => {
            const place = places[end];
            return place === undefined ? [] : [coordinateOf(place)];
          }),
        },
        properties: {
          caravan: id,
          from: link.from,
          to: link.to,
          mode: link.mode,
          length_km: link.lengthKm,
          probability_at_most: roundedProbability(atMost),
        },
      },
    ];
  });
}

function prefixed<T>(stem: string, values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${stem}_${name}`, value]));
}
