import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parameters } from '../../src/scenario/parameters.js';
import { layers } from '../structure/layers.js';
import { root } from './documents.js';
import { exampleText } from './examples.js';
import { goalsTable } from './goals.js';
import { type PublicFunction, publicFunctions } from './public-functions.js';
import { referenceGenerators } from './reference-generators.js';
import { aligned, table } from './table.js';

/** What may stand after `generated:` in a document, and the text that then follows. */
export const generators: Readonly<Record<string, (argument: string) => string>> = {
  ...referenceGenerators,

  screen: () => fenced('text', shortened(commandLine('run', 'exodus-2023'))),

  hindcast: () => fenced('text', hindcasts().screen),

  'calibration-check': () => fenced('text', commandLine('check-rates')),

  goals: () => goalsTable(JSON.parse(hindcasts().json)),

  calibration: () => calibrationTable(),

  example: (name) => {
    const { program, prints } = exampleText(name);
    return `${fenced('js', program.replace(/^\/\/ @ts-check\n/, ''))}\nprints\n\n${fenced('text', prints)}`;
  },

  prints: (name) => aligned(exampleText(name).prints),

  functions: (entry) =>
    table(
      ['function', 'what it gives'],
      inReadingOrder(publicFunctions(entry)).map(({ name, parameters: names, summary }) => [
        `\`${name}(${names.join(', ')})\``,
        oneClause(summary),
      ]),
    ),

  layers: () =>
    table(
      ['folder', 'may import', 'packages'],
      Object.entries(layers).map(([folder, { layers: below, packages }]) => [
        `\`${folder}\``,
        below.join(', '),
        packages.join(', '),
      ]),
    ),

  parameters: (submodel) =>
    table(
      ['rate', 'unit', 'meaning'],
      Object.entries(parameters)
        .filter(([, definition]) => definition.submodel === submodel)
        .map(([name, { unit, meaning }]) => [`\`${name}\``, unit, meaning]),
    ),
};

/** The calibrated rates before and after, as the data pack has them. */
function calibrationTable(): string {
  interface Row {
    readonly name: string;
    readonly priorMedian: number;
    readonly earlyMedian: number;
    readonly lateMedian: number;
    readonly earlySpread: number;
    readonly lateSpread: number;
    readonly priorError: number;
    readonly earlyError: number;
    readonly lateError: number;
    readonly caravansWorth: number;
  }
  const { rates } = JSON.parse(readFileSync(`${root}/src/data/population.json`, 'utf8')) as { rates: Row[] };
  const number = (value: number): string => String(Number(value.toPrecision(2)));
  return table(
    [
      'rate',
      'prior median',
      'to 2019',
      'from 2020',
      'spread to 2019',
      'from 2020',
      'error before',
      'to 2019',
      'from 2020',
      "caravans' worth",
      'informed',
    ],
    rates.map((rate) => [
      `\`${rate.name}\``,
      ...[
        rate.priorMedian,
        rate.earlyMedian,
        rate.lateMedian,
        rate.earlySpread,
        rate.lateSpread,
        rate.priorError,
        rate.earlyError,
        rate.lateError,
        rate.caravansWorth,
      ].map(number),
      rate.caravansWorth < 2
        ? 'little'
        : informedText(rate.earlyError / rate.priorError, rate.lateError / rate.priorError),
    ]),
  );
}

/** In which era the error of a median is half of what it was before, or less; see `isInformed` of the data pack. */
function informedText(early: number, late: number): string {
  const [inEarly, inLate] = [early, late].map((ratio) => 1 - ratio ** 2 >= 0.75);
  if (inEarly === inLate) return inEarly === true ? 'yes' : 'little';
  return inEarly === true ? 'to 2019' : 'from 2020';
}

let made: { screen: string; json: string } | undefined;

/** The hindcasts of the whole archive after each sighting: two minutes, once for all documents. */
function hindcasts(): { screen: string; json: string } {
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), 'caravan-sim-docs-'));
  try {
    const path = join(folder, 'scores.json');
    const screen = commandLine('hindcast', '--lead', 'each-sighting', '--json', path);
    made = { screen, json: readFileSync(path, 'utf8') };
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandLine(...args: string[]): string {
  return execFileSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Folders of `src` in the order in which their functions are met; those not named come last. */
const folders = ['evidence', 'scenario', 'ensemble', 'estimates', 'network', 'formats', 'base'];

function inReadingOrder(functions: readonly PublicFunction[]): PublicFunction[] {
  const rank = ({ folder }: PublicFunction): number =>
    folders.includes(folder) ? folders.indexOf(folder) : folders.length;
  return [...functions].sort((a, b) => rank(a) - rank(b));
}

const longestTable = 8;
const keptOfLong = 6;

/** Long tables lose their later lines; prose, which has no two spaces in a row, stays. */
export function shortened(screen: string): string {
  return screen
    .trimEnd()
    .split('\n\n')
    .map((part) => {
      const lines = part.split('\n');
      return lines.length <= longestTable || !part.includes('  ')
        ? part
        : [...lines.slice(0, keptOfLong), '...'].join('\n');
    })
    .join('\n\n');
}

/** Up to the first colon or semicolon outside code, if that leaves a sentence. */
export function oneClause(sentence: string): string {
  return /^((?:`[^`]*`|[^`])*?\w[^`:;]{20,}?)[:;] /.exec(sentence)?.[1] ?? sentence;
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\n`;
}
