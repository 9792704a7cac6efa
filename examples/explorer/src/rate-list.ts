import { type ParameterName, parameterNames, parameters } from 'caravan-sim';
import { builtInRegimes, scenarioContext } from 'caravan-sim/data';
import { numberText, range80, wordsOf } from 'caravan-sim/report';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Entry } from './draft';
import { entryOf, type Form, faultText } from './fields';
import { leftOut } from './scenario-of';

/** Every rate with its usual range and source, and two fields for a range of one's own. */
export function rateList(
  form: Form,
  language: 'en' | 'es',
  search: string,
  onSearch: (text: string) => void,
): TemplateResult {
  const { draft, words, change } = form;
  const { rates: meanings, units } = wordsOf(language);
  const regime = builtInRegimes().get(draft.regime) ?? [...builtInRegimes().values()][0]!;
  const held = scenarioContext().heldOut?.get(leftOut(draft) ?? '')?.rates;
  const wanted = search.toLowerCase().split(/\s+/);
  // Those that somebody has to do with are not to be searched for.
  const order = (name: ParameterName): number =>
    form.faults.has(`rate-${name}`) ? 0 : draft.rates[name] === undefined ? 2 : 1;
  const sorted = [...parameterNames].sort((a, b) => order(a) - order(b));
  const found = sorted.filter((name) => {
    const text = `${name} ${meanings[name]}`.toLowerCase();
    return form.faults.has(`rate-${name}`) || wanted.every((word) => text.includes(word));
  });
  const row = (name: ParameterName): TemplateResult => {
    const { law, source } = held?.[name] ?? regime.rates[name];
    const usual = range80(law, parameters[name]).map((end) => Number(end.toPrecision(2))) as [number, number];
    const own = draft.rates[name];
    const id = `rate-${name}`;
    const set = (at: 0 | 1, entry: Entry): void => {
      const ends: [Entry, Entry] = [...(own ?? usual)];
      ends[at] = entry;
      if (ends.every((one) => one === '')) restore();
      else change({ rates: { ...draft.rates, [name]: ends } });
    };
    const restore = (): void => {
      const { [name]: _, ...rest } = draft.rates;
      change({ rates: rest });
    };
    const end = (
      at: 0 | 1,
      label: string,
    ): TemplateResult => html`<input inputmode="decimal" autocomplete="off"
aria-label="${meanings[name]}: ${label}" placeholder=${usual[at]} .value=${live(own === undefined ? '' : String(own[at]))}
aria-invalid=${form.faults.has(id) ? 'true' : 'false'} aria-describedby=${form.faults.has(id) ? `${id}-fault` : nothing}
@change=${(event: Event) => set(at, entryOf((event.target as HTMLInputElement).value))}>`;
    const unit = units[parameters[name].unit] ?? parameters[name].unit;
    return html`<tr class=${own === undefined ? '' : 'changed'}><th scope="row">${meanings[name]} <span class="quiet">[${unit}]</span> ${faultText(form, id)}</th>
<td>${usual[0] === usual[1] ? numberText(usual[0]) : wordsOf(language).range(numberText(usual[0]), numberText(usual[1]))} <span class="quiet">${source}</span></td>
<td>${end(0, words.lowEnd)}</td><td>${end(1, words.highEnd)}${
      own === undefined
        ? nothing
        : html` <button type="button" @click=${restore}>${words.restore}<span class="unseen">: ${meanings[name]}</span></button>`
    }</td></tr>`;
  };
  return html`<p class="hint">${words.ratesNote}</p>
<label for="search">${words.search}</label><input id="search" type="search" .value=${live(search)} @input=${(
    event: Event,
  ) => onSearch((event.target as HTMLInputElement).value)}>
${
  found.length === 0
    ? html`<p>${words.noRate}</p>`
    : html`<div class="wide" tabindex="0" role="region" aria-label=${words.rates}><table class="rates"><thead><tr>${[words.rate, words.usual, words.lowEnd, words.highEnd].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${found.map(row)}</tbody></table></div>`
}`;
}
