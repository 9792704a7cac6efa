import type { Ensemble } from '../ensemble/run-ensemble.js';
import { answer, answerOfAll, question } from './answer.js';
import { asOf } from './as-of.js';
import { assumptions } from './assumptions.js';
import { caravanSections, queue } from './caravan-sections.js';
import { html } from './markup.js';
import { placeSections } from './place-sections.js';
import { notFor, reading, uncertainty } from './reading.js';
import { reportStyle } from './report-style.js';
import { type ReportOptions, reportView } from './report-view.js';
import { skill } from './skill.js';

/**
 * A forecast as one HTML page that can be sent on and printed: question, answer, maps, tables, needs, uncertainty,
 * assumptions with sources, skill, and what it must not be used for.
 *
 * @returns HTML that holds all it needs: it fetches nothing, and forbids it by its security policy
 * @throws CaravanError `invalid_input` for an ensemble that is none and for options
 */
export function reportHtml(ensemble: Ensemble, options: ReportOptions): string {
  const view = reportView(ensemble, options, 'reportHtml');
  const { words, estimates, context } = view;
  const { scenario, caravans } = estimates;
  const { report } = words;
  const { packageVersion, dataPack } = context;
  const title = words.nameOf(scenario.title);
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: reportStyle }}</style>
</head>
<body>
<header>
<p class="kind">${report.kind(caravans.length)}</p>
<h1>${title}</h1>
${asOf(view)}</header>
<main>
${caravans.map(
  (caravan) => html`<section><h2>${report.questionTitle}</h2>
${question(caravan, view)}<h2>${report.answerTitle}</h2>
${answer(caravan, view)}</section>
`,
)}${answerOfAll(view)}${reading(view)}${notFor(view)}${caravans.map((caravan, i) => html`${caravans.length === 1 ? '' : html`<h2>${words.nameOf(caravan.name)}</h2>\n`}${caravanSections(caravan, view)}${i === caravans.length - 1 ? queue(view) : ''}`)}
${placeSections(view)}
${uncertainty(view)}${skill(view)}
${assumptions(view)}
</main>
<footer><h3>${report.againTitle}</h3>
<p>${report.again(packageVersion, dataPack.version, dataPack.hash.slice(0, 12))}</p>
${context.attribution === null ? '' : html`<p>${report.placesCredit}</p>`}
</footer>
</body>
</html>
`;
  return page.markup;
}
