import { csvFormat } from 'd3-dsv';
import { text } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from '../network/a-network.js';
import type { Network } from '../network/network.js';
import { linkFieldNames, placeFieldNames } from '../network/network-schema.js';
import { readNetwork, reportedRecord } from '../network/read-network.js';
import { readCsvTable, type TableForm } from './csv-table.js';

const placesForm: TableForm = {
  file: 'places.csv',
  columns: placeFieldNames,
  required: placeFieldNames.filter((name) => name !== 'zone' && name !== 'population'),
  numeric: ['latitude', 'longitude', 'population'],
  verbatim: ['name', 'region', 'source'],
};

const linksForm: TableForm = {
  file: 'links.csv',
  columns: linkFieldNames,
  required: ['from', 'to', 'mode', 'lengthKm', 'source'],
  numeric: ['lengthKm', 'costFactor'],
  verbatim: ['source', 'note'],
};

/**
 * The network in two CSV texts with a header line each; the names of the columns are those of the fields of
 * `Place` and `Link`, in any order. Empty cells are missing values, with the defaults of `parseNetwork`;
 * numbers have a decimal point.
 *
 * @throws CaravanError `invalid_input` with all faults; their paths are
 *   `['places.csv', 'line 7', 'latitude']`, the header being line 1
 * @example
 * ```ts
 * const network = networkFromCsv(await readFile('places.csv', 'utf8'), await readFile('links.csv', 'utf8'));
 * ```
 */
export function networkFromCsv(placesText: string, linksText: string): Network {
  refuseFaults('networkFromCsv', [...text(placesText, ['placesText']), ...text(linksText, ['linksText'])]);
  const places = readCsvTable(placesText, placesForm);
  const links = readCsvTable(linksText, linksForm);
  return readNetwork('networkFromCsv', {
    places: places.rows.map(({ record }) => record ?? reportedRecord),
    links: links.rows.map(({ record }) => record ?? reportedRecord),
    placeIds: places.rows.map(({ cells }) => cells['id']?.trim() || undefined),
    issues: [...places.issues, ...links.issues],
    locate: ([table, row, ...column]) => {
      const { file, rows } = table === 'places' ? { ...places, ...placesForm } : { ...links, ...linksForm };
      return row === undefined ? [file] : [file, `line ${rows[Number(row)]?.line}`, ...column];
    },
    isReported: ([table, , column]) => {
      const { missingColumns } = table === 'places' ? places : links;
      // Without a country there is no default for the zone either.
      return missingColumns.has(column === 'zone' ? 'country' : String(column));
    },
  });
}

/**
 * The network as two CSV texts that {@link networkFromCsv} reads back as the same network. Lines end in a line
 * feed, unknown values are empty cells.
 *
 * @throws CaravanError `invalid_input` for a network that is none
 */
export function networkToCsv(network: Network): { places: string; links: string } {
  refuseFaults('networkToCsv', aNetwork(network, ['network']));
  return {
    places: `${csvFormat(network.places, [...placeFieldNames])}\n`,
    links: `${csvFormat(network.links, [...linkFieldNames])}\n`,
  };
}
