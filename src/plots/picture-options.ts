import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import type { Words } from '../words/english.js';
import { numberText } from '../words/number-text.js';
import { type Language, wordsOf } from '../words/words-of.js';

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

/** @throws CaravanError `invalid_input` without a document, or with too small a width. @internal */
export function settingOf(
  { language = 'en', width = defaultWidth, document = globalThis.document }: PictureOptions,
  where: string,
): Setting {
  const issues = [
    ...(document === undefined
      ? [
          makeIssue(
            ['document'],
            'is missing, expected one to make elements with',
            "in Node: parseHTML('<html></html>').document of the package linkedom",
          ),
        ]
      : []),
    ...(width >= leastWidth
      ? []
      : [makeIssue(['width'], `is ${width}, expected a number of ${leastWidth} or more`)]),
  ];
  if (issues.length > 0) throw new CaravanError('invalid_input', where, issues);
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
