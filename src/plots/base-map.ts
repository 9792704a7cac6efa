import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import baseMapJson from './base-map.json' with { type: 'json' };

type Countries = Topology<{ countries: GeometryCollection }>;

/** Land and the borders between countries, with where they are from; made by `src/plots/make-base-map.mjs`. */
export interface BaseMap {
  readonly source: string;
  readonly land: FeatureCollection;
  readonly borders: MultiLineString;
}

let map: BaseMap | undefined;

/** The base map, unpacked on the first call. */
export function baseMap(): BaseMap {
  if (map === undefined) {
    const topology = baseMapJson as unknown as Countries & Pick<BaseMap, 'source'>;
    const { countries } = topology.objects;
    map = {
      source: topology.source,
      land: feature(topology, countries) as unknown as FeatureCollection,
      // Without the edges at which the map is cut: these belong to one country only.
      borders: mesh(topology, countries, (a, b) => a !== b),
    };
  }
  return map;
}
