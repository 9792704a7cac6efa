import { objectWith } from '../base/checks.js';
import { dayFromIso, isoFromDay } from '../base/day.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { anEnsemble } from '../estimates/select.js';
import { type ResultEstimates, resultEstimates } from '../formats/result-estimates.js';
import type { ResultContext } from '../formats/result-json.js';
import { placeNames } from '../network/place-names.js';
import { firstDeparture } from '../scenario/first-departure.js';
import type { Words } from '../words/english.js';
import { aLanguage, type Language, wordsOf } from '../words/words-of.js';

/** What a report may be told. */
export interface ReportOptions {
  /** Language of all words. Default `en`. */
  readonly language?: Language;
  /** Makes the pictures; see `PictureOptions`. */
  readonly document: Document;
  /** Versions, standards and credits. */
  readonly context: ResultContext;
}

/** What the parts of a report share. */
export interface ReportView {
  readonly ensemble: Ensemble;
  readonly estimates: ResultEstimates;
  readonly context: ResultContext;
  readonly document: Document;
  readonly language: Language;
  readonly words: Words;
  readonly nameOf: (place: string) => string;
  /** First and last day of the two-week tables, as days since the start of the scenario. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Date of the first departure, and of the last day simulated. */
  readonly firstDate: string;
  readonly horizonDate: string;
}

const reportChecks: OptionChecks<ReportOptions> = {
  language: aLanguage,
  document: objectWith('one to make elements with', ['createElementNS']),
  context: objectWith('versions, standards and credits', [
    'packageVersion',
    'dataPack',
    'ratesStatus',
    'standards',
  ]),
};

const fortnight = 14;

/**
 * Everything that is estimated, from the first departure on.
 *
 * @throws CaravanError `invalid_input` with the faults of all arguments
 */
export function reportView(ensemble: Ensemble, options: ReportOptions, where: string): ReportView {
  refuseFaults(where, [
    ...anEnsemble(ensemble, ['ensemble']),
    ...optionFaults(options, reportChecks, ['document', 'context']),
  ]);
  const { language = 'en', document, context } = options;
  const { startDay, horizonDays, network } = ensemble.scenario;
  const words = wordsOf(language);
  const firstDate = firstDeparture(ensemble.scenario);
  const firstDay = (dayFromIso(firstDate) ?? startDay) - startDay;
  return {
    ensemble,
    estimates: resultEstimates(ensemble),
    context,
    document,
    language,
    words,
    nameOf: placeNames(network, words.nameOf),
    firstDay,
    lastDay: Math.min(firstDay + fortnight - 1, horizonDays),
    firstDate,
    horizonDate: isoFromDay(startDay + horizonDays),
  };
}
