import { builtInNetwork } from '../data/built-in-network.js';
import { historicalCaravans } from '../data/historical-caravans.js';
import { type ObservedCourse, observedCourse } from '../evidence/observed-course.js';
import { writeFiles } from '../files/write-files.js';
import { archivePlot } from '../plots/archive-plot.js';
import { archiveJson } from './archive-json.js';
import type { CliIo } from './cli-io.js';
import { jsonText } from './json-text.js';
import { loadCaravans } from './load-caravans.js';
import { loadNetwork, type NetworkOptions } from './load-scenario.js';
import { renderArchive, renderCourse } from './render-archive.js';
import { svgDocument } from './svg-document.js';

export interface ArchiveOptions extends NetworkOptions {
  readonly json?: string;
  readonly svg?: string;
}

/** Prints a table of the archive, or some caravans in full, and writes the files that were asked for. */
export async function showArchive(
  targets: readonly string[],
  options: ArchiveOptions,
  io: CliIo,
): Promise<void> {
  const network = (await loadNetwork(options)) ?? builtInNetwork();
  const caravans = targets.length === 0 ? historicalCaravans() : await loadCaravans(targets);
  const courses = caravans.map((caravan) => observedCourse(caravan, network));
  const { json, svg } = options;
  const files = [
    ...(json === undefined ? [] : [{ path: json, text: jsonText(archiveJson(courses)) }]),
    ...(svg === undefined ? [] : [{ path: svg, text: await pictureOf(courses) }]),
  ];
  await writeFiles(files);
  for (const { path } of files) io.err(`wrote ${path}\n`);
  io.out(
    targets.length === 0
      ? renderArchive(courses)
      : courses.map((course) => renderCourse(course, network)).join('\n'),
  );
}

/** Many panels side by side, a few as wide as other pictures. */
async function pictureOf(courses: readonly ObservedCourse[]): Promise<string> {
  const width = courses.length > 4 ? 1180 : 760;
  return `${archivePlot(courses, { document: await svgDocument(), width }).outerHTML}\n`;
}
