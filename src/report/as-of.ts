import { longDate, monthText } from '../words/date-text.js';
import { numberText } from '../words/number-text.js';
import { html, type Markup } from './markup.js';
import { ratesBasis } from './rates-basis.js';
import type { ReportView } from './report-view.js';

/** Replicates below which intervals are too rough to be used. */
const fewReplicates = 200;

/** Of which day a forecast is and what it was made from, what it knows that nobody knew then, and its own description. */
export function asOf({ words, estimates, firstDate }: ReportView): Markup {
  const { scenario, replicates, seed } = estimates;
  const { report } = words;
  const { newest } = ratesBasis(scenario);
  const sentences = [
    report.madeFrom(
      longDate(words, firstDate),
      scenario.name,
      words.replicates(numberText(replicates)),
      seed,
    ),
    ...(replicates < fewReplicates ? [report.fewReplicates] : []),
    ...(newest !== undefined && newest > firstDate ? [report.laterRates(monthText(words, newest))] : []),
  ];
  const description = words.nameOf(scenario.description);
  return html`<p class="made">${sentences.join(' ')}</p>
${description === '' ? '' : html`<p>${description}</p>\n`}`;
}
