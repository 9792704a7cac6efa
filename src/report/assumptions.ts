import { range80 } from '../scenario/distribution-range.js';
import { parameterNames, parameters } from '../scenario/parameters.js';
import type { PolicyEvent } from '../scenario/policy-events.js';
import type { Rate } from '../scenario/scenario.js';
import { shortDate } from '../words/date-text.js';
import { numberText } from '../words/number-text.js';
import { policyWhat, policyWhen } from '../words/policy-text.js';
import { html, list, type Markup, table } from './markup.js';
import { ratesBasis } from './rates-basis.js';
import type { ReportView } from './report-view.js';
import { sourcesTable } from './sources-table.js';

/** What the forecast assumes: departures, policy, rates, and the sources of each. */
export function assumptions(view: ReportView): Markup {
  const { words, estimates, nameOf, firstDate } = view;
  const { scenario } = estimates;
  const { report } = words;
  const departures = scenario.caravans.flatMap(({ name, departures }) =>
    departures.map(({ date, place, size, sources }) => [
      words.nameOf(name),
      shortDate(words, date, firstDate),
      nameOf(place),
      typeof size === 'number' ? numberText(size) : words.range(numberText(size.low), numberText(size.high)),
      sources.join(', '),
    ]),
  );
  const rates = parameterNames.map((name) => [
    name,
    words.rates[name],
    words.units[parameters[name].unit] ?? parameters[name].unit,
    valueText(scenario.rates[name], parameters[name], words.range),
    scenario.rates[name].source,
  ]);
  const { calibrated, caravans } = ratesBasis(scenario);
  const status = report.ratesStatus(calibrated.length, caravans.length);
  return html`<h2>${report.assumptionsTitle}</h2>
<h3>${report.departuresTitle}</h3>
${table(report.departuresColumns, departures, [3])}<h3>${report.policyTitle}</h3>
${scenario.events.length === 0 ? html`<p>${report.noPolicy}</p>\n` : list(scenario.events.map((event) => eventWithSources(event.sources, policyText(event, view))))}<h3>${report.ratesTitle}</h3>
<p>${report.ratesNote(scenario.regime, status)}</p>
<div class="small">${table(report.ratesColumns, rates)}</div>
<h3>${report.sourcesTitle}</h3>
<div class="small">${sourcesTable(view)}</div>
`;
}

function eventWithSources(keys: readonly string[], text: string): string {
  return keys.length === 0 ? text : `${text} [${keys.join(', ')}]`;
}

function valueText(
  { law }: Rate,
  bounds: { readonly lower: number; readonly upper: number },
  range: (from: string, to: string) => string,
): string {
  const [from, to] = range80(law, bounds).map((value) => numberText(Number(value.toPrecision(2))));
  return from === to ? from! : range(from!, to!);
}

function policyText(event: PolicyEvent, { words, nameOf, estimates, firstDate }: ReportView): string {
  const view = { words, nameOf, caravans: estimates.scenario.caravans, firstDate };
  const isLong = event.kind === 'border-closed' && event.passProbabilityPerDay > 0;
  return `${policyWhat(event, view)}${isLong ? ',' : ''} ${policyWhen(event, view)}`;
}
