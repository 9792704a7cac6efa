import { number, objectWith, text } from '../base/checks.js';
import type { Issue } from '../base/errors.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import type { Words } from '../words/english.js';
import { numberText } from '../words/number-text.js';
import { aLanguage, type Language, wordsOf } from '../words/words-of.js';

/** What every picture may be told. */
export interface PictureOptions {
  /** Language of all words. Default `en`. */
  readonly language?: Language;
  /** Width in CSS pixels, 480 or more. Default 760. */
  readonly width?: number;
  /** Makes the elements. Default that of the page; in Node give one, e.g. `parseHTML('<html></html>').document` of linkedom. */
  readonly document?: Document;
  /** Line at the foot in the place of the one that names scenario, replicates and seed. */
  readonly source?: string;
}

/** The options with their defaults filled in. @internal */
export interface Setting {
  readonly words: Words;
  readonly width: number;
  readonly document: Document;
}

const leastWidth = 480;
const defaultWidth = 760;

const aDocument = objectWith(
  'one to make elements with',
  ['createElementNS'],
  "in Node: parseHTML('<html></html>').document of the package linkedom",
);

/** @internal */
export const pictureChecks: OptionChecks<PictureOptions> = {
  language: aLanguage,
  width: number(`a number of ${leastWidth} or more`, (width) => width >= leastWidth && width < Infinity),
  document: aDocument,
  source: text,
};

/**
 * @param faults - those of what is drawn
 * @param unknown - names that nothing in it bears
 * @throws CaravanError `invalid_input` with the faults of all arguments
 * @internal
 */
export function settingOf<Options extends PictureOptions>(
  options: Options,
  where: string,
  checks: OptionChecks<Options>,
  faults: readonly Issue[],
  unknown: readonly Issue[] = [],
): Setting {
  const {
    language = 'en',
    width = defaultWidth,
    document = globalThis.document,
  }: PictureOptions = Object(options);
  const ofOptions = optionFaults(options, checks);
  const isMissing = document === undefined;
  refuseFaults(
    where,
    [...faults, ...(isMissing ? aDocument(document, ['document']) : []), ...ofOptions],
    unknown,
  );
  return { words: wordsOf(language), width, document };
}

/** Where the numbers of an ensemble come from. @internal */
export function sourceOf(
  { scenario, seed, replicates }: Pick<Ensemble, 'scenario' | 'seed' | 'replicates'>,
  { source }: PictureOptions,
  words: Words,
): string {
  if (source !== undefined) return source;
  const own = words.plots.source(scenario.name, words.replicates(numberText(replicates)), seed);
  // The credit that their licence asks for.
  const isGeonames = scenario.network.places.some((place) => place.source === 'geonames');
  return isGeonames ? `${own} ${words.plots.geonames}` : own;
}
