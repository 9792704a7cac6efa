// Makes src/plots/base-map.json: land and borders between Panama and the middle of the United States, cut from Natural
// Earth 1:50m (public domain) as the package world-atlas holds it. Run it after a new version of that package:
//   node src/plots/make-base-map.mjs
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { bboxClip, rewind } from '@turf/turf';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

/** Longitudes and latitudes of what is kept; the map may show less. */
const box = [-122, 6, -76, 40];
/** ISO 3166-1 numeric: Belize, Costa Rica, Cuba, El Salvador, Guatemala, Honduras, Mexico, Nicaragua, Panama, United States. */
const countries = ['084', '188', '192', '222', '320', '340', '484', '558', '591', '840'];

const atlasFolder = new URL('../../node_modules/world-atlas/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', atlasFolder), 'utf8'));
const atlas = JSON.parse(readFileSync(new URL('countries-50m.json', atlasFolder), 'utf8'));
const features = feature(atlas, atlas.objects.countries)
  .features.filter(({ id }) => countries.includes(id))
  .map((country) => {
    const { geometry } = bboxClip(country, box);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const kept = polygons.filter((rings) => rings.length > 0);
    // Clockwise, as d3-geo reads a ring: else it would fill the rest of the globe.
    const land = {
      type: 'Feature',
      id: country.id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: kept },
    };
    return rewind(land, { reverse: true });
  })
  .filter(({ geometry }) => geometry.coordinates.length > 0);
const map = topology({ countries: { type: 'FeatureCollection', features } }, 1e4);
const source = `Natural Earth 1:50m, world-atlas ${version}`;
const target = new URL('./base-map.json', import.meta.url);
writeFileSync(`${target.pathname}.new`, `${JSON.stringify({ source, ...map })}\n`);
renameSync(`${target.pathname}.new`, target.pathname);
