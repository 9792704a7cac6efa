import { describe, expect, test } from 'vitest';
import { sphereStandards } from '../../src/data/sphere-standards.js';
import { resultGeoJson } from '../../src/formats/result-geojson.js';
import { resultJson } from '../../src/formats/result-json.js';
import { isManifest, manifestText, parseManifest } from '../../src/formats/result-manifest.js';
import { fixedEstimates } from '../cli/fixed-estimates.js';
import { caught, faultLines } from '../helpers/caught.js';

const estimates = fixedEstimates();

describe('resultGeoJson', () => {
  const { features } = resultGeoJson(estimates);
  const points = features.filter(({ geometry }) => geometry.type === 'Point');
  const lines = features.filter(({ geometry }) => geometry.type === 'LineString');

  test('has a point for every place that somebody reaches, with plain values', () => {
    expect(points.map(({ properties }) => properties['place'])).toEqual(['mx-a', 'mx-b', 'mx-border']);
    expect(points[1]!.properties).toMatchObject({
      caravan: 'caravan',
      name: 'Bosque',
      main_probability: 0.34,
      member_probability: 0.68,
      main_date_p50: '2024-01-05',
      main_people_p50: 420,
      fullest_night: '2024-01-07',
      fullest_night_people_p90: 800,
    });
    expect(points[2]!.properties['main_people_p10']).toBeNull();
  });

  test('has a line for every link between two such places, which as many as the rarer end use at most', () => {
    expect(
      lines.map(({ properties }) => [
        properties['from'],
        properties['to'],
        properties['probability_at_most'],
      ]),
    ).toEqual([
      ['mx-a', 'mx-b', 0.68],
      ['mx-b', 'mx-border', 0.24],
    ]);
    expect(lines[0]!.geometry.coordinates).toEqual([
      [-106.45, 30.68],
      [-106.45, 31.18],
    ]);
  });
});

test('resultJson tells seed, versions, status of the rates and how to read it', () => {
  const document = resultJson(estimates, {
    packageVersion: '1.2.3',
    dataPack: { version: '4', hash: 'abc' },
    ratesStatus: 'Guesses.',
    standards: sphereStandards,
    attribution: null,
  });

  expect(document).toMatchObject({
    formatVersion: 1,
    packageVersion: '1.2.3',
    seed: 'note 7',
    replicates: 2000,
    scenario: { name: 'test', startDate: '2024-01-01', lastDate: '2024-01-31' },
  });
  expect(JSON.stringify(document['notes'])).toContain('Guesses.');
  expect(JSON.stringify(document)).not.toMatch(/"p\d\d":(1?[1-9]|10)[,}]/);
});

describe('the manifest', () => {
  const sha256 = '0'.repeat(64);
  const text = manifestText({
    packageVersion: '1.2.3',
    nodeVersion: 'v20',
    seed: 'x',
    replicates: 7,
    from: '2024-01-01',
    scenario: { name: 'test', file: 'scenario.json', sha256 },
    network: null,
    dataPack: { version: '4', hash: 'abc' },
    notes: ['n'],
    files: [{ file: 'nights.csv', sha256 }],
  });

  test('is read back as it was written', () => {
    expect(parseManifest(JSON.parse(text))).toMatchObject({
      seed: 'x',
      replicates: 7,
      files: [{ file: 'nights.csv', sha256 }],
    });
    expect(isManifest(JSON.parse(text))).toBe(true);
    expect(isManifest({ name: 'a scenario' })).toBe(false);
  });

  test.each(['../scenario.json', '..', '/etc/passwd', 'a/b'])(
    'may not name a file outside its folder: %s',
    (file) => {
      const manifest = JSON.parse(text) as Record<string, object>;
      const error = caught(() => parseManifest({ ...manifest, scenario: { ...manifest['scenario'], file } }));

      expect(faultLines(error.issues)[0]).toMatch(
        /^scenario\.file is .* expected the name of a file in the same folder/,
      );
    },
  );
});
