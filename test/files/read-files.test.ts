import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { isFileError } from '../../src/files/file-error.js';
import { networkToCsv } from '../../src/formats/network-csv.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { networkToGeoJson } from '../../src/network/geojson.js';
import { readNetwork, readScenario } from '../../src/node.js';
import { faultLines } from '../helpers/caught.js';
import { diamond, oneBorder } from '../helpers/worlds.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const scenarioText = JSON.stringify(builtInScenarioFiles()[2], null, 2);

describe('readScenario', () => {
  test('reads a file, with or without a byte order mark', async () => {
    expect((await readScenario(file('a.json', scenarioText))).name).toBe('january-2021');
    expect((await readScenario(file('b.json', `\uFEFF${scenarioText}`))).name).toBe('january-2021');
  });

  test('names the file and the line of each fault', async () => {
    const path = file('c.json', scenarioText.replace('hn-san-pedro-sula', 'hn-san-pedro-sulla'));
    const error = (await failure(readScenario(path))) as CaravanError;
    const line = scenarioText.slice(0, scenarioText.indexOf('hn-san-pedro-sula')).split('\n').length;

    expect(error.message.startsWith(`${path}: `)).toBe(true);
    expect(error.issues[0]?.message).toContain(`(line ${line})`);
    expect(error.issues[0]?.hint).toContain('hn-san-pedro-sula');
  });

  test.each([
    ['missing.json', 'ENOENT', 'there is no such file'],
    ['.', 'EISDIR', 'it is a folder'],
  ])('says of %s why it cannot be read', async (name, code, reason) => {
    const error = await failure(readScenario(join(folder, name)));

    expect(isFileError(error)).toBe(true);
    expect(error).toMatchObject({ code, path: join(folder, name), message: expect.stringContaining(reason) });
  });

  test('says of a text in another encoding that it is not UTF-8', async () => {
    const error = await failure(
      readScenario(file('latin1.json', Buffer.from('{"title": "Juárez"}', 'latin1'))),
    );

    expect(error).toMatchObject({ name: 'FileError', hint: 'save it again with the encoding UTF-8' });
  });

  test('meets a slip at any character outside free text with path and expectation', async () => {
    // Every seventh character of the file is replaced.
    const free = /"(title|description|name)": "[^"]*"/g;
    const freeSpots = [...scenarioText.matchAll(free)].map(
      ({ index, 0: text }) => [index + text.indexOf(':') + 3, index + text.length - 1] as const,
    );
    let faults = 0;
    for (let at = 0; at < scenarioText.length; at += 7) {
      if (/\s/.test(scenarioText[at]!) || freeSpots.some(([from, to]) => at >= from && at < to)) continue;
      const error = await failure(
        readScenario(file('slip.json', `${scenarioText.slice(0, at)}#${scenarioText.slice(at + 1)}`)),
      );
      expect(error, `character ${at}`).toBeInstanceOf(CaravanError);
      for (const { path, message } of (error as CaravanError).issues) {
        expect(path.length).toBeGreaterThan(0);
        expect(message).toMatch(/^is .*expected /s);
      }
      faults++;
    }
    expect(faults).toBeGreaterThan(100);
  });
});

describe('readNetwork', () => {
  const { places, links } = oneBorder();
  const network = buildNetwork(places, links);
  const csv = networkToCsv(network);

  test('reads the same network from GeoJSON and from two CSV files', async () => {
    const fromGeoJson = await readNetwork(file('n.geojson', JSON.stringify(networkToGeoJson(network))));
    const fromCsv = await readNetwork({ places: file('p.csv', csv.places), links: file('l.csv', csv.links) });

    expect(fromGeoJson).toEqual(network);
    expect(fromCsv).toEqual(network);
  });

  test('names the files and lines of faults as the user calls them', async () => {
    const linksPath = file('my-links.csv', csv.links.replace('mx-a,', 'mx-q,'));
    const error = (await failure(
      readNetwork({ places: file('my-places.csv', csv.places), links: linksPath }),
    )) as CaravanError;

    expect(error.issues.map(({ path }) => path.slice(0, 2))).toContainEqual([linksPath, 'line 2']);
    expect(faultLines(error.issues).join()).toContain('mx-q');
  });

  test('gives faults of a GeoJSON file their lines', async () => {
    const world = diamond();
    const collection = JSON.stringify(
      networkToGeoJson(buildNetwork(world.places, world.links)),
      null,
      1,
    ).replace('"mode": "road"', '"mode": "raod"');
    const error = (await failure(readNetwork(file('faulty.geojson', collection)))) as CaravanError;

    expect(error.issues[0]?.message).toMatch(/\(line \d+\)$/);
  });
});
