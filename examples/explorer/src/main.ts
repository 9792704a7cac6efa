import type { Issue, ScenarioComparison, ScenarioFile } from 'caravan-sim';
import { numberText, reportHtml, reportStyle, wordsOf } from 'caravan-sim/report';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { comparisonPicture, comparisonView } from './comparison-view';
import { departureFields } from './departure-fields';
import { type Draft, draftOf, hashOf, type State, stateOf, withSharedDays } from './draft';
import { eventList } from './event-list';
import { eventsOnDays } from './events-on-days';
import { type Form, fieldOf } from './fields';
import { compare, forecast } from './forecast';
import { ForecastView, reportOptions } from './forecast-view';
import { rateList } from './rate-list';
import { type Checked, checked } from './scenario-of';
import style from './style.css?inline';
import { pageWords } from './words';

/** What is shown of the last scenarios without a fault. */
interface Shown {
  readonly keys: readonly string[];
  readonly files: readonly ScenarioFile[];
  readonly views: readonly ForecastView[];
  readonly comparison?: ScenarioComparison;
  readonly picture?: SVGSVGElement;
}

let state: State = stateOf(location.hash, navigator.language.startsWith('es') ? 'es' : 'en');
/** What the library says of the scenarios of the state. */
let checks: readonly Checked[] = [];
let shown: Shown = { keys: [], files: [], views: [] };
let status = '';
let search = '';
/** The link that was last copied. */
let copiedLink = '';
let running = new AbortController();
const openFolds = new Set<string>();

const page = document.createElement('div');
document.head.append(
  Object.assign(document.createElement('style'), { textContent: `${reportStyle}${style}` }),
);
document.body.append(page);
addEventListener('hashchange', () => {
  if (location.hash === hashOf(state)) return;
  state = stateOf(location.hash, state.language);
  void update();
});
void update();

function setState(next: State): void {
  state = withSharedDays(next);
  void update();
}

/** Writes the state into the address, then forecasts what has changed, unless the library finds faults. */
async function update(): Promise<void> {
  history.replaceState(null, '', hashOf(state));
  document.documentElement.lang = state.language;
  document.title = pageWords(state.language).title;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { language } = state;
  const words = pageWords(language);
  checks = checked(state);
  const readable = checks.flatMap((one) => ('scenario' in one ? [one] : []));
  status = '';
  if (readable.length < state.drafts.length) return draw();
  const keys = readable.map(({ file }) => JSON.stringify([language, file]));
  if (String(keys) === String(shown.keys) && (keys.length === 1 || shown.comparison)) return draw();
  status = words.calculating;
  draw();
  const start = performance.now();
  try {
    const views: ForecastView[] = [];
    for (const [i, { scenario }] of readable.entries()) {
      const known = shown.views[shown.keys.indexOf(keys[i]!)];
      const ensemble = known?.ensemble ?? (await forecast(scenario, signal, showProgress));
      views.push(known ?? new ForecastView(ensemble, language, pictureWidth()));
    }
    const replicates = numberText(views[0]!.ensemble.replicates);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    status = words.done(replicates, seconds);
    shown = { keys, files: readable.map(({ file }) => file), views };
    draw();
    if (readable.length < 2) return;
    const comparison = await compare(readable[0]!.scenario, readable[1]!.scenario, signal);
    shown = { ...shown, comparison, picture: comparisonPicture(comparison, language, pictureWidth()) };
  } catch (error) {
    // A newer change has taken over.
    if (signal.aborted) return;
    status = words.failed(error instanceof Error ? error.message : String(error));
  }
  draw();
}

/** Without drawing the page anew. */
function showProgress(share: number): void {
  const bar = document.querySelector('progress');
  if (bar !== null) bar.value = share;
}

/** As wide as there is room for, from the narrowest that pictures can be. */
function pictureWidth(): number {
  return Math.min(820, Math.max(480, (document.querySelector('main')?.clientWidth ?? 760) - 12));
}

function draw(): void {
  render(pageTemplate(), page);
  // What can be scrolled sideways can be reached by the keyboard, and only that.
  for (const box of page.querySelectorAll<HTMLElement>('.wide, figure')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

function pageTemplate(): TemplateResult {
  const { language } = state;
  const words = pageWords(language);
  return html`<a class="skip" href="#forecast" @click=${skip}>${words.skip}</a>
<header><div class="languages" role="group" aria-label=${words.language}>${(['en', 'es'] as const).map(
    (one) =>
      html`<button type="button" lang=${one} aria-pressed=${one === language ? 'true' : 'false'} @click=${() =>
        setState({ ...state, language: one })}>${one === 'en' ? 'English' : 'Español'}</button>`,
  )}</div>
<h1>${words.title}</h1><p>${words.lead} <strong>${words.purpose}</strong></p></header>
<div class="columns"><section class="inputs" aria-label=${words.assumptions}>${inputs()}</section>
<main id="forecast" tabindex="-1" aria-label=${words.forecast}>${results()}</main></div>`;
}

/** The hash holds the state, so the link cannot be followed as links are. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector('main')!.focus();
}

function inputs(): TemplateResult {
  const { language, drafts } = state;
  const words = pageWords(language);
  const at = state.shown;
  const draft = drafts[at] ?? drafts[0];
  const set = (changed: Draft): void =>
    setState({
      ...state,
      drafts: drafts.map((one, i) => (i === at ? changed : one)) as unknown as State['drafts'],
    });
  const form: Form = {
    draft,
    words,
    nameOf: wordsOf(language).nameOf,
    faults: faultsOf(at),
    change: (changes) => set({ ...draft, ...changes }),
  };
  const isWrong = (prefix: string): boolean => [...form.faults.keys()].some((id) => id.startsWith(prefix));
  return html`<h2>${words.assumptions}</h2>
${
  drafts.length === 1
    ? nothing
    : html`<div class="tabs" role="group" aria-label=${words.comparison}>${words.tabs.map(
        (tab, i) =>
          html`<button type="button" aria-pressed=${i === at ? 'true' : 'false'} @click=${() =>
            setState({
              ...state,
              shown: i as 0 | 1,
            })}>${tab}${faultsOf(i as 0 | 1).size > 0 ? ' (!)' : ''}</button>`,
      )}</div>`
}
${departureFields(form, at === 1)}
${fold('policy', `${words.policy} (${eventsOnDays(draft).length})`, isWrong('event-'), () => eventList(form, language))}
${fold('rates', `${words.rates}${words.changed(Object.keys(draft.rates).length)}`, isWrong('rate-'), () =>
  rateList(form, language, search, (text) => {
    search = text;
    draw();
  }),
)}
<p class="buttons">${
    drafts.length === 1
      ? html`<button type="button" class="first" @click=${() => setState({ ...state, drafts: [drafts[0], drafts[0]], shown: 1 })}>${words.compare}</button>`
      : html`<button type="button" @click=${() => setState({ ...state, drafts: [drafts[0]], shown: 0 })}>${words.stopComparing}</button>`
  } <button type="button" @click=${() => set(draftOf(draft.base))}>${words.reset}</button></p>`;
}

/** Something that opens; what is in it is made when it does. */
function fold(id: string, title: string, mustOpen: boolean, content: () => TemplateResult): TemplateResult {
  if (mustOpen) openFolds.add(id);
  const isOpen = openFolds.has(id);
  // At once: a page that is drawn between a click and the event `toggle` would close it again.
  const toggle = (event: Event): void => {
    event.preventDefault();
    if (isOpen) openFolds.delete(id);
    else openFolds.add(id);
    draw();
  };
  return html`<details class="fold" ?open=${live(isOpen)}><summary @click=${toggle}>${title}</summary>${isOpen ? content() : nothing}</details>`;
}

/** What the library says of a scenario, by field. */
function faultsOf(at: 0 | 1): Map<string, Issue[]> {
  const one = checks[at];
  return one !== undefined && 'issues' in one ? Map.groupBy(one.issues, fieldOf) : new Map();
}

function results(): TemplateResult {
  const { language, drafts } = state;
  const words = pageWords(language);
  const faults = drafts.reduce((sum, _, i) => sum + faultsOf(i as 0 | 1).size, 0);
  const { views, comparison, picture } = shown;
  const view = views[state.shown] ?? views[0];
  const isBusy = status === words.calculating;
  const isOld = faults > 0 || isBusy;
  return html`<p role="status" class=${faults > 0 ? 'status wrong' : 'status'}>${faults === 0 ? status : `${words.mend(faults)} ${view === undefined ? '' : words.older}`}</p>
<progress value="0" class=${isBusy ? '' : 'idle'} aria-label=${words.calculating}></progress>
<div class=${isOld ? 'old' : ''} aria-busy=${isBusy ? 'true' : 'false'}>
${views.length === 2 ? comparisonView([views[0]!, views[1]!], comparison, picture, language) : nothing}
${
  view === undefined ? nothing : view.page((id, title, content) => fold(id, title, false, content))
}${view === undefined ? nothing : share(view)}</div>`;
}

function share(view: ForecastView): TemplateResult {
  const words = pageWords(state.language);
  const { ensemble } = view;
  const file = shown.files[shown.views.indexOf(view)];
  const { name } = ensemble.scenario;
  const copy = async (): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>('#link')!;
    input.select();
    // Only pages from the file system or over TLS have the clipboard.
    if (isSecureContext) await navigator.clipboard.writeText(input.value);
    else document.execCommand('copy');
    copiedLink = input.value;
    draw();
  };
  return html`<h2>${words.share}</h2>
<div class="field"><label for="link">${words.link}</label><input id="link" readonly .value=${location.href}></div>
<p class="buttons"><button type="button" @click=${copy}>${copiedLink === location.href ? words.copied : words.copy}</button>
<button type="button" @click=${() => save(`${name}.html`, reportHtml(ensemble, reportOptions(ensemble, state.language)))}>${words.report}</button>
<button type="button" @click=${() => save(`${name}.json`, JSON.stringify(file, null, 2))}>${words.file}</button></p>
<p class="hint">${words.again} <code>npx caravan-sim run ${name}.json --replicates ${ensemble.replicates} --seed ${ensemble.seed}</code></p>`;
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text]));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
