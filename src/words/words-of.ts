import { type Check, oneOf } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { english, type Words } from './english.js';
import { spanish } from './spanish.js';

/** Languages of pictures and reports: `en` for English, `es` for Spanish. */
export type Language = 'en' | 'es';

/** @internal */
export const aLanguage: Check = oneOf('en', 'es');

/**
 * The words of a language.
 *
 * @throws CaravanError `invalid_input` for a language that has none
 */
export function wordsOf(language: Language): Words {
  refuseFaults('wordsOf', aLanguage(language, ['language']));
  return language === 'es' ? spanish : (english as Words);
}
