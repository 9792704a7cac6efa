import { geo, link, type Markish, type PlotOptions } from '@observablehq/plot';
import { geoConicEqualArea, geoPath } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { Network } from '../network/network.js';
import type { Place } from '../network/place.js';
import { baseMap } from './base-map.js';
import { colours } from './colours.js';

/** Room around the places, as a share of the map. */
const room = 0.06;

/** A map of a part of a network: what `Plot.plot` needs, and where places come to lie. */
export interface MapPanel {
  readonly options: PlotOptions;
  readonly marks: readonly Markish[];
  /** Pixels of a place in the panel. */
  readonly pixels: (place: Place) => readonly [x: number, y: number];
  readonly height: number;
  /** Whether there is land on it: at sea and in another part of the world there is none, and nothing to credit. */
  readonly hasLand: boolean;
}

/**
 * A map that fits some places of a network.
 *
 * @param places - ids, at least one
 * @remarks Conic equal-area projection on parallels at a sixth from both ends, so that areas of circles may be compared.
 */
export function mapPanel(
  network: Network,
  places: readonly string[],
  width: number,
  mostHeight: number,
): MapPanel {
  const shown = places.map((id) => network.places[network.placeIndex.get(id)!]!);
  const longitudes = shown.map(({ longitude }) => longitude);
  const latitudes = shown.map(({ latitude }) => latitude);
  const [west, east] = widened(Math.min(...longitudes), Math.max(...longitudes));
  const [south, north] = widened(Math.min(...latitudes), Math.max(...latitudes));
  const sixth = (north - south) / 6;
  const corners: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [west, (west + east) / 2, east].flatMap((longitude) =>
      [south, (south + north) / 2, north].map((latitude) => [longitude, latitude]),
    ),
  };
  const projection = geoConicEqualArea()
    .rotate([-(west + east) / 2, 0])
    .parallels([south + sixth, north - sixth])
    .fitWidth(width, corners);
  const across = Math.max(...corners.coordinates.map((corner) => projection(corner as [number, number])![1]));
  const height = Math.min(mostHeight, Math.ceil(across));
  if (across > mostHeight) projection.fitSize([width, height], corners);
  const { land, borders } = baseMap();
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const hasLand = geoPath(projection)(land) !== null;
  // Plot clips by itself, and strokes as well.
  projection.clipExtent(null);
  const links = network.links.map(({ from, to, mode }) => ({
    from: network.places[network.placeIndex.get(from)!]!,
    to: network.places[network.placeIndex.get(to)!]!,
    mode,
  }));
  type Row = (typeof links)[number];
  return {
    hasLand,
    height,
    pixels: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0],
    options: {
      width,
      height,
      margin: 0,
      projection: () => projection,
      r: { type: 'identity' },
    } as PlotOptions,
    marks: [
      ...(hasLand
        ? [
            geo(land, { fill: colours.land, clip: 'frame' }),
            geo(borders, { stroke: colours.border, strokeWidth: 0.9, strokeDasharray: '4,2', clip: 'frame' }),
          ]
        : []),
      link(
        links.filter(({ mode }) => mode !== 'rail'),
        {
          x1: ({ from }: Row) => from.longitude,
          y1: ({ from }: Row) => from.latitude,
          x2: ({ to }: Row) => to.longitude,
          y2: ({ to }: Row) => to.latitude,
          stroke: colours.road,
          strokeWidth: 0.9,
          clip: 'frame',
        },
      ),
    ],
  };
}

/** Both ends moved apart, and at least a degree between them. */
function widened(from: number, to: number): [number, number] {
  const more = Math.max((to - from) * room, (1 - (to - from)) / 2, 0.15);
  return [from - more, to + more];
}
