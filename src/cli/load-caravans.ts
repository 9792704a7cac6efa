import { CaravanError, formatPath, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { historicalCaravans } from '../data/historical-caravans.js';
import { parseCaravan } from '../data/parse-caravan.js';
import { fileError, isFileError } from '../files/file-error.js';
import { readJson } from '../files/read-json.js';
import { readText } from '../files/read-text.js';

/**
 * The caravans that arguments mean: ids of the archive, else files of the same form.
 *
 * @throws CaravanError with every fault of every file
 * @throws FileError if a file cannot be read
 */
export async function loadCaravans(targets: readonly string[]): Promise<HistoricalCaravan[]> {
  const caravans: HistoricalCaravan[] = [];
  const faults = new Map<string, CaravanError>();
  for (const target of targets) {
    try {
      caravans.push(await loadCaravan(target));
    } catch (error) {
      if (!(error instanceof CaravanError)) throw error;
      faults.set(target, error);
    }
  }
  const [first] = faults.values();
  if (first === undefined) return caravans;
  if (faults.size === 1) throw first;
  const issues = [...faults].flatMap(([target, error]) => error.issues.map((issue) => inFile(target, issue)));
  throw new CaravanError('invalid_input', `${faults.size} files`, issues);
}

/** A fault among those of other files. */
function inFile(file: string, { path, message, hint }: Issue): Issue {
  const where = formatPath(path);
  return makeIssue([where === '' ? file : `${file}: ${where}`], message, hint);
}

async function loadCaravan(target: string): Promise<HistoricalCaravan> {
  const known = historicalCaravans().find(({ id }) => id === target);
  if (known !== undefined) return known;
  return readJson(await textOf(target), target).check(parseCaravan);
}

async function textOf(target: string): Promise<string> {
  try {
    return await readText(target);
  } catch (error) {
    if (!isFileError(error) || error.code !== 'ENOENT') throw error;
    const ids = historicalCaravans().map(({ id }) => id);
    const near = nearestName(target.replace(/\.json$/, ''), ids);
    const reason = 'there is no such file, nor a caravan of that id in the archive';
    const hint = near === undefined ? 'caravan-sim archive lists the ids' : `did you mean ${near}?`;
    const isFile = target.includes('/') || target.endsWith('.json');
    if (!isFile) throw new CaravanError('unknown_id', target, [makeIssue([], reason, hint)]);
    throw fileError('read', target, error, { reason, hint });
  }
}
