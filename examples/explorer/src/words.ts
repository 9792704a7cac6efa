import type { Language } from 'caravan-sim/report';
import { englishPage } from './words-english';
import { spanishPage } from './words-spanish';

/** What the page says beside the words of the library. */
export type PageWords = typeof englishPage;

export function pageWords(language: Language): PageWords {
  return language === 'es' ? spanishPage : englishPage;
}
