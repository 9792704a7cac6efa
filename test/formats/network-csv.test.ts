import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkFromCsv, networkToCsv } from '../../src/formats/network-csv.js';
import { buildNetwork } from '../../src/network/build-network.js';
import type { Network } from '../../src/network/network.js';
import { linkSchema, placeSchema } from '../../src/network/network-schema.js';
import { caught, faultLines } from '../helpers/caught.js';
import { diamond, line3, oneBorder, twoCountries, type World, withRail } from '../helpers/worlds.js';

const build = ({ places, links }: World): Network => buildNetwork(places, links);
const written = networkToCsv(build(line3()));

function faultsIn(places: string, links: string): string[] {
  const error = caught(() => networkFromCsv(places, links));
  expect(error.code).toBe('invalid_input');
  return faultLines(error.issues);
}

/** The text with another value in a cell; lines from 1. */
function withCell(text: string, line: number, column: string, value: string): string {
  const rows = text.split('\n').map((row) => row.split(','));
  rows[line - 1]![rows[0]!.indexOf(column)] = value;
  return rows.map((row) => row.join(',')).join('\n');
}

describe('networkToCsv', () => {
  test('has the fields as columns and unknown values as empty cells', () => {
    expect(written.places).toBe(
      [
        'id,name,country,region,zone,kind,latitude,longitude,population,source',
        'mx-a,mx-a,MX,Testland,southern_mexico,origin,15,-92.3,10000,test',
        'mx-b,mx-b,MX,Testland,southern_mexico,waypoint,15.32,-92.3,,test',
        'mx-c,mx-c,MX,Testland,southern_mexico,hub,15.72,-92.3,,test',
        '',
      ].join('\n'),
    );
    expect(written.links).toBe(
      [
        'from,to,mode,lengthKm,lengthStatus,costFactor,source,note',
        'mx-a,mx-b,road,40,estimated,1,test,',
        'mx-b,mx-c,road,50,estimated,1,test,',
        '',
      ].join('\n'),
    );
  });
});

describe('networkFromCsv', () => {
  test.each([line3, diamond, withRail, twoCountries, oneBorder])(
    'reads back what was written: %o',
    (world) => {
      const network = build(world());
      const { places, links } = networkToCsv(network);
      expect(networkFromCsv(places, links)).toEqual(network);
    },
  );

  test('reads back any text and any number', () => {
    // Full ranges of characters that CSV has to quote, and doubles to the last digit.
    const anyText = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.string({ minLength: 1, unit: fc.constantFrom(',', '"', '\n', '\r', ' ', ';', 'a', '\uFEFF') }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 45, max: 1e9, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.option(anyText),
        fc.option(fc.nat()),
        (texts, lengthKm, costFactor, note, population) => {
          const world = line3();
          const network = buildNetwork(
            world.places.map((place, i) => {
              const [name, region, source] = texts[i]!;
              return { ...place, name, region, source, population };
            }),
            world.links.map((link, i) => ({ ...link, lengthKm, costFactor, note, source: texts[i]![0] })),
          );
          const { places, links } = networkToCsv(network);
          expect(networkFromCsv(places, links)).toEqual(network);
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  test('takes a byte order mark, CRLF, blank lines and columns in another order', () => {
    const places = `\uFEFF${written.places}\n\n`.replaceAll('\n', '\r\n');
    const links = written.links
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    expect(networkFromCsv(places, `\uFEFF${links}`)).toEqual(build(line3()));
  });

  test('takes a byte order mark before a quoted name of a column', () => {
    expect(networkFromCsv(`\uFEFF${written.places.replace('id', '"id"')}`, written.links)).toEqual(
      build(line3()),
    );
  });

  test('fills in the defaults of missing columns and empty cells', () => {
    const places = [
      'id,name,country,region,kind,latitude,longitude,source',
      'gt-a,Uno,GT,X,origin,15,-92.3,test',
      'mx-b, Dos ,MX,X,hub,15.32, -92.3 ,test',
    ].join('\n');
    const network = networkFromCsv(places, 'from,to,mode,lengthKm,source\ngt-a,mx-b,crossing,40,test');
    expect(network.places.map(({ zone, population }) => [zone, population])).toEqual([
      ['central_america', null],
      ['southern_mexico', null],
    ]);
    // Spaces around a number do not matter; in a name they are part of it.
    expect(network.places[1]).toMatchObject({ name: ' Dos ', longitude: -92.3 });
    expect(network.links[0]).toMatchObject({ lengthStatus: 'estimated', costFactor: 1, note: null });
  });

  test.each(['12abc', '1 2', '0x10', 'Infinity', 'NaN', '--5', '1e', '1.2.3'])(
    'refuses %j as a number',
    (value) => {
      const error = caught(() =>
        networkFromCsv(withCell(written.places, 3, 'latitude', value), written.links),
      );
      expect(error.issues).toEqual([
        {
          path: ['places.csv', 'line 3', 'latitude'],
          message: `is "${value}", expected a number from -90 to 90 degrees`,
        },
      ]);
    },
  );

  test('reads numbers with exponent, sign or a bare point', () => {
    const places = withCell(withCell(written.places, 2, 'latitude', '+1.5e1'), 2, 'population', '10000.');
    expect(networkFromCsv(places, written.links)).toEqual(build(line3()));
  });

  test('understands a decimal comma and says so', () => {
    expect(faultsIn(withCell(written.places, 3, 'latitude', '"15,32"'), written.links)).toEqual([
      'places.csv, line 3, latitude is "15,32", expected a number from -90 to 90 degrees | did you mean 15.32?',
    ]);
  });

  test('reports an empty cell as missing', () => {
    expect(
      faultsIn(withCell(written.places, 4, 'kind', ''), withCell(written.links, 2, 'lengthKm', '')),
    ).toEqual([
      'places.csv, line 4, kind is missing, expected "origin", "waypoint", "hub", "rail_yard", "checkpoint", "border_crossing" or "port_of_entry"',
      'links.csv, line 2, lengthKm is missing, expected a number (more than 0 km) | the great circle is 35.6 km, a road is longer',
    ]);
  });

  test('counts lines of the file, also after blank lines and cells over several lines', () => {
    const lines = written.places.split('\n');
    lines[1] = lines[1]!.replace('Testland', '"Te\rst\r\nland\n"');
    lines.splice(2, 0, '', '');
    // Header 1, first row 2 to 5, blank 6 and 7, second row 8.
    const places = lines.join('\n').replace('15.32', '99');
    expect(faultsIn(places, written.links)).toEqual([
      'places.csv, line 8, latitude is 99, expected -90 to 90 degrees',
    ]);
  });

  test('suggests the id that a cell meant, in both files at once', () => {
    const places = withCell(written.places, 2, 'id', 'MX-A');
    const links = withCell(withCell(written.links, 2, 'from', 'MX-A'), 3, 'to', 'mx-cc');
    expect(faultsIn(places, links)).toEqual([
      'places.csv, line 2, id is "MX-A", expected lower case letters and digits joined by hyphens | did you mean "mx-a"?',
      'links.csv, line 3, to is "mx-cc", expected the id of a place | did you mean "mx-c"?',
    ]);
  });

  test('names the earlier line of an id or a road that is there twice', () => {
    const places = `${written.places}${written.places.split('\n')[1]}\n`;
    const links = `${written.links}mx-b,mx-a,road,41,estimated,1,test,\n`;
    expect(faultsIn(places, links)).toEqual([
      'places.csv, line 5, id is "mx-a", expected an id of its own | places.csv, line 2 has it too',
      'links.csv, line 4 is a second road between "mx-b" and "mx-a", expected one for both directions | the first is links.csv, line 2',
    ]);
  });

  test('reports parts without a way between them under the file of links', () => {
    expect(faultsIn(written.places, written.links.split('\n').slice(0, 2).join('\n'))).toEqual([
      'links.csv is without a way to "mx-c", expected every place to be reachable from "mx-a"',
    ]);
  });

  test('reports a misspelt column once and not in every row', () => {
    expect(faultsIn(written.places.replace('latitude', 'lattitude'), written.links)).toEqual([
      'places.csv, line 1, lattitude is not a known column, expected "id", "name", "country", "region", "zone", "kind", "latitude", "longitude" and 2 more | did you mean "latitude"?',
      'places.csv, line 1, latitude is missing, expected a column of this name',
    ]);
  });

  test('reports a missing column id once and not in every link', () => {
    expect(faultsIn(written.places.replace('id,', 'key,'), written.links)).toEqual([
      'places.csv, line 1, key is not a known column, expected "id", "name", "country", "region", "zone", "kind", "latitude", "longitude" and 2 more',
      'places.csv, line 1, id is missing, expected a column of this name',
    ]);
  });

  test('reports a missing country once, although it leaves the zone open', () => {
    const places = written.places.replace('country', 'pais').replaceAll('southern_mexico', '');
    expect(faultsIn(places, written.links)).toEqual([
      'places.csv, line 1, pais is not a known column, expected "id", "name", "country", "region", "zone", "kind", "latitude", "longitude" and 2 more',
      'places.csv, line 1, country is missing, expected a column of this name',
    ]);
  });

  test('refuses a column that is there twice', () => {
    expect(faultsIn(written.places.replace('region', 'name'), written.links)).toContain(
      'places.csv, line 1, name is there twice, expected once',
    );
  });

  test('refuses rows with a cell too many or too few', () => {
    const links = written.links.replace('test,\n', 'test,a,b\n').replace(',test,\n', ',test\n');
    expect(faultsIn(written.places, links)).toEqual([
      'links.csv, line 2 is a row of 9 cells, expected 8 as in the first line | a text with a comma needs double quotes',
      'links.csv, line 3 is a row of 7 cells, expected 8 as in the first line | a text with a comma needs double quotes',
    ]);
  });

  test.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('tells a file with %j from one with commas', (separator, name) => {
    expect(faultsIn(written.places.replaceAll(',', separator), written.links)).toEqual([
      `places.csv, line 1 is a line with ${name}, expected names of columns with commas between them`,
    ]);
  });

  test('says that a file is empty', () => {
    expect(faultsIn('', written.links)).toEqual([
      'places.csv is empty, expected a first line with the names of columns',
    ]);
    expect(faultsIn(written.places.split('\n')[0]!, written.links)).toEqual([
      'places.csv is empty, expected at least one place',
    ]);
  });

  test('requires exactly the columns that the schema has no default for', () => {
    const required = (columns: string, table: 'places' | 'links'): string[] => {
      const texts = { ...written, [table]: `${columns}\n` };
      return caught(() => networkFromCsv(texts.places, texts.links))
        .issues.filter(({ message }) => message === 'is missing, expected a column of this name')
        .map(({ path }) => String(path[2]));
    };
    const missing = (schema: typeof placeSchema | typeof linkSchema, input: object): string[] =>
      schema.safeParse(input).error!.issues.map(({ path }) => String(path[0]));
    // With a country the zone has a default; the country itself is then the one that is not missing.
    expect(required('country', 'places')).toEqual(missing(placeSchema, { country: 'MX' }));
    expect(required('note', 'links')).toEqual(missing(linkSchema, { note: 'a' }));
  });
});
