import { english, type Words } from './english.js';
import { spanish } from './spanish.js';

/** Languages of pictures and reports: `en` for English, `es` for Spanish. */
export type Language = 'en' | 'es';

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === 'es' ? spanish : (english as Words);
}
