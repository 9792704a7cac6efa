import { sourceTable } from '../data/sources.js';
import { parameterNames } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';
import { html, type Markup, table } from './markup.js';
import type { ReportView } from './report-view.js';

/** Every source that the scenario names, in the order of their keys: what it is, and how sure. */
export function sourcesTable({ words: { report }, estimates }: ReportView): Markup {
  const known = sourceTable();
  const rows = sourceKeys(estimates.scenario).map((key) => {
    const found = known.get(key);
    if (found === undefined) return [key.startsWith('http') ? link(key, key) : key, '', '', ''];
    const { title, publisher, url, published, status } = found;
    const own = report.sources[key];
    const what = own === undefined ? html`<span lang="en">${title}</span>` : html`${own}`;
    const text = html`${what}. ${publisher}${url === null ? '' : html`. ${link(url, url)}`}`;
    return [key, text, published ?? '', report.sourceStatus[status]];
  });
  return table(report.sourcesColumns, rows);
}

/** Keys of the sources of a scenario and of the standards of needs, in their order. */
export function sourceKeys(scenario: Scenario): string[] {
  const keys = new Set([
    ...scenario.sources,
    ...scenario.caravans.flatMap(({ departures }) => departures.flatMap((departure) => departure.sources)),
    ...scenario.events.flatMap((event) => event.sources),
    ...scenario.border.flatMap((city) => city.sources),
    ...parameterNames.map((name) => scenario.rates[name].source),
    ...scenario.network.places.map((place) => place.source),
    'sphere-2018',
  ]);
  return [...keys].sort();
}

/** A link to the web only: a scenario file may hold anything. */
function link(url: string, text: string): Markup {
  return /^https?:\/\//.test(url) ? html`<a href="${url}">${text}</a>` : html`${text}`;
}
