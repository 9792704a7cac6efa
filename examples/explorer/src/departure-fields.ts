import { builtInRegimes, builtInScenarioFiles } from 'caravan-sim/data';
import { html, nothing, type TemplateResult } from 'lit-html';
import { draftOf, withDate } from './draft';
import { eventsOnDays } from './events-on-days';
import {
  choiceField,
  dateField,
  type Form,
  faultText,
  numberField,
  placeChoices,
  wholeEntryOf,
} from './fields';

/** Which caravan: what it starts from, place, day and size of its departure, and the period of its rates. */
export function departureFields(form: Form, isSecond: boolean): TemplateResult {
  const { draft, words, nameOf, change } = form;
  const scenarios = builtInScenarioFiles().map(({ name, title }) => ({
    value: name,
    text: nameOf(title),
  }));
  const regimes = [...builtInRegimes().values()].map(({ id, title }) => ({
    value: id,
    text: nameOf(title),
  }));
  const places = placeChoices(form, (_, kind) => kind !== 'port_of_entry');
  const leftOut = draft.events.length - eventsOnDays(draft).length;
  return html`
${choiceField(form, 'base', words.scenario, scenarios, draft.base, (base) => change(draftOf(base)))}
${choiceField(form, 'place', words.place, places, draft.place, (place) => change({ place }))}
${
  isSecond
    ? html`<p class="hint">${words.sharedDays}</p>`
    : html`<div class="pair">${dateField(form, 'date', words.date, draft.date, (date) =>
        change(withDate(draft, date)),
      )}${numberField(form, 'days', words.days, draft.days, (days) => change({ days }), wholeEntryOf)}</div>`
}${leftOut === 0 ? nothing : html`<p class="hint">${words.eventsLeftOut(leftOut)}</p>`}
<div class="pair">${numberField(form, 'low', words.low, draft.low, (low) => change({ low }), wholeEntryOf)}${numberField(
    form,
    'high',
    words.high,
    draft.high,
    (high) => change({ high }),
    wholeEntryOf,
  )}</div>
<p class="hint">${words.sizeHint}</p>
${choiceField(form, 'regime', words.regime, regimes, draft.regime, (regime) => change({ regime }))}
${faultText(form, 'other')}`;
}
