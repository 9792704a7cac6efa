import { must, text } from '../base/checks.js';
import { CaravanError } from '../base/errors.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { networkFromCsv } from '../formats/network-csv.js';
import { networkFromGeoJson } from '../network/geojson.js';
import type { Network } from '../network/network.js';
import { readJson } from './read-json.js';
import { readText } from './read-text.js';

/** Where a network is kept: one GeoJSON file, or two CSV files. */
export type NetworkFiles = string | { readonly places: string; readonly links: string };

const aFileOrTwo = must('a path, or { places, links } with two paths', (value) => Object(value) === value);

/**
 * A network of one's own from files.
 *
 * @param files - path of a GeoJSON file, or paths of two CSV files; the formats are those of
 *   `networkFromGeoJson` and `networkFromCsv`
 * @throws CaravanError `invalid_input` with every fault, each with the line it stands on
 * @throws FileError if a file cannot be read
 * @example
 * ```ts
 * const network = await readNetwork({ places: 'places.csv', links: 'links.csv' });
 * const scenario = await readScenario('scenario.json', { network });
 * ```
 */
export async function readNetwork(files: NetworkFiles): Promise<Network> {
  if (typeof files === 'string') {
    const text = await readText(files);
    return readJson(text, files).check((value) => networkFromGeoJson(value));
  }
  refuseFaults('readNetwork', [
    ...aFileOrTwo(files, ['files']),
    ...(Object(files) === files
      ? optionFaults(files, { places: text, links: text }, ['places', 'links'])
      : []),
  ]);
  const [places, links] = [await readText(files.places), await readText(files.links)];
  try {
    return networkFromCsv(places, links);
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    // The table's own name stands for the user's file, whatever it is called.
    const nameOf = (part: string | number | undefined): string | number =>
      part === 'places.csv' ? files.places : part === 'links.csv' ? files.links : (part ?? '');
    const issues = error.issues.map(({ path, ...issue }) => ({
      ...issue,
      path: path.map((part, i) => (i === 0 ? nameOf(part) : part)),
    }));
    throw new CaravanError(error.code, `${files.places} and ${files.links}`, issues);
  }
}
