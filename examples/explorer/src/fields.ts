import type { Issue } from 'caravan-sim';
import { builtInNetwork } from 'caravan-sim/data';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Draft, Entry } from './draft';
import type { PageWords } from './words';

/** What the parts of the form share. */
export interface Form {
  readonly draft: Draft;
  readonly words: PageWords;
  /** A name or title of the data pack in the language of the page. */
  readonly nameOf: (name: string) => string;
  /** Faults by the id of the field that they belong to. */
  readonly faults: ReadonlyMap<string, readonly Issue[]>;
  readonly change: (changes: Partial<Draft>) => void;
}

/** The field that a fault of the scenario belongs to. */
export function fieldOf({ path }: Issue): string {
  const [top, first, second, third, last] = path.map(String);
  if (top === 'caravans' && second === 'departures') {
    if (last === undefined) return 'place';
    return path[4] === 'size' ? (path[5] === 'high' ? 'high' : 'low') : last;
  }
  if (top === 'caravans') return 'low';
  if (top === 'rates') return `rate-${first}`;
  if (top === 'events') return second === undefined ? `event-${first}` : `event-${first}-${second}`;
  if (top === 'startDate') return 'date';
  if (top === 'horizonDays') return 'days';
  return top === 'regime' || third === undefined ? (top ?? 'other') : 'other';
}

/** What the library says of a field, which the field refers to. */
export function faultText({ faults, words }: Form, id: string): TemplateResult | typeof nothing {
  const own = faults.get(id);
  if (own === undefined) return nothing;
  // A day may be wrong as the first one and as that of the departure.
  const different = own.filter(({ message }, i) => own.findIndex((other) => other.message === message) === i);
  return html`<p class="fault" id="${id}-fault"><span class="mark">${words.wrong}:</span> ${different.map(
    (issue) => {
      const text = words.fault(issue);
      return text === undefined ? html`<span lang="en">${issue.message}</span> ` : `${text} `;
    },
  )}</p>`;
}

/** A label, a control and what is wrong with it. */
export function field(
  form: Form,
  id: string,
  label: string,
  control: (described: { readonly invalid: 'true' | 'false'; readonly by: string }) => TemplateResult,
): TemplateResult {
  const isWrong = form.faults.has(id);
  return html`<div class="field"><label for="${id}">${label}</label>${control({
    invalid: isWrong ? 'true' : 'false',
    by: isWrong ? `${id}-fault` : '',
  })}${faultText(form, id)}</div>`;
}

/** A number, or whatever else somebody writes into its place. */
export function numberField(
  form: Form,
  id: string,
  label: string,
  value: unknown,
  onChange: (entry: Entry) => void,
  read: (text: string) => Entry = entryOf,
): TemplateResult {
  return inputField(form, id, label, 'text', value, (text) => onChange(read(text)));
}

export function dateField(
  form: Form,
  id: string,
  label: string,
  value: unknown,
  onChange: (date: string) => void,
): TemplateResult {
  return inputField(form, id, label, 'date', value, onChange);
}

function inputField(
  form: Form,
  id: string,
  label: string,
  type: 'text' | 'date',
  value: unknown,
  onChange: (text: string) => void,
): TemplateResult {
  return field(
    form,
    id,
    label,
    ({ invalid, by }) =>
      html`<input id="${id}" type=${type} inputmode=${type === 'text' ? 'decimal' : nothing} autocomplete="off" .value=${live(
        String(value ?? ''),
      )} aria-invalid=${invalid} aria-describedby=${by === '' ? nothing : by} @change=${(event: Event) =>
        onChange((event.target as HTMLInputElement).value)}>`,
  );
}

/** `6,000` is a number; what is none stays as it was written, so that the library can say so. */
export function entryOf(text: string): Entry {
  const bare = text.trim();
  return numberOf(bare.replace(/^0,(?=\d)/, '0.').replace(/(\d),(?=\d{3}(\D|$))/g, '$1')) ?? bare;
}

/** The same of a whole number, in which a point is as much as a comma: nobody means six people by `6.000`. */
export function wholeEntryOf(text: string): Entry {
  return entryOf(
    text
      .trim()
      .replace(/^([1-9]\d{0,2})((?:\.\d{3})+)$/, (_, first, rest) => first + rest.replaceAll('.', '')),
  );
}

function numberOf(text: string): number | undefined {
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly group?: string;
}

export function choiceField(
  form: Form,
  id: string,
  label: string,
  choices: readonly Choice[],
  value: unknown,
  onChange: (value: string) => void,
): TemplateResult {
  const known = choices.some((choice) => choice.value === value);
  const all = known ? choices : [{ value: String(value ?? ''), text: String(value ?? '') }, ...choices];
  return field(
    form,
    id,
    label,
    ({ invalid, by }) =>
      html`<select id="${id}" aria-invalid=${invalid} aria-describedby=${
        by === '' ? nothing : by
      } @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>${options(
        all,
        String(value ?? ''),
      )}</select>`,
  );
}

/** The options of a select, those of a group together. */
export function options(choices: readonly Choice[], chosen?: string): TemplateResult[] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => {
    const own = choices
      .filter((choice) => choice.group === group)
      .map(
        ({ value, text }) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
      );
    return group === undefined ? html`${own}` : html`<optgroup label=${group}>${own}</optgroup>`;
  });
}

/** Places that something may be at, by country from the south to the north. */
export function placeChoices(
  { words, nameOf }: Form,
  isMeant: (id: string, kind: string) => boolean,
): Choice[] {
  const countries = Object.keys(words.countries);
  return builtInNetwork()
    .places.filter(({ id, kind }) => isMeant(id, kind))
    .map(({ id, name, region, country }) => ({
      value: id,
      text: region === undefined || region === null ? nameOf(name) : `${nameOf(name)}, ${nameOf(region)}`,
      group: words.countries[country] ?? country,
      order: countries.indexOf(country),
    }))
    .sort((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1));
}
