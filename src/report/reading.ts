import { html, list, type Markup } from './markup.js';
import type { ReportView } from './report-view.js';

/** How to read the numbers. */
export function reading({ words: { report } }: ReportView): Markup {
  return html`<h3>${report.readingTitle}</h3>\n${list(report.reading)}`;
}

/** What a forecast must not be used for, where nobody can miss it. */
export function notFor({ words: { report } }: ReportView): Markup {
  return html`<section class="notfor"><h2>${report.notForTitle}</h2>\n${list(report.notFor)}</section>\n`;
}

/** What the intervals hold, and what they do not. */
export function uncertainty({ words: { report } }: ReportView): Markup {
  return html`<h2>${report.uncertaintyTitle}</h2>\n${list(report.uncertainty)}`;
}
