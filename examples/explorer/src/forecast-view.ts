import type { Ensemble } from 'caravan-sim';
import {
  dataPackHash,
  dataPackVersion,
  geonamesAttribution,
  ratesStatus,
  sphereStandards,
} from 'caravan-sim/data';
import { version } from 'caravan-sim/package.json';
import {
  borderArrivalsPlot,
  nightsMap,
  positionMap,
  progressPlot,
  sizePlot,
  survivalPlot,
} from 'caravan-sim/plots';
import { type Language, type ReportOptions, type ReportParts, reportParts } from 'caravan-sim/report';
import { html, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { pageWords } from './words';

const plots = { borderArrivalsPlot, nightsMap, positionMap, progressPlot, sizePlot, survivalPlot };

/** A finished forecast in words, tables and pictures; each is made when it is first looked at. */
export class ForecastView {
  readonly ensemble: Ensemble;
  private readonly parts: ReportParts;
  private readonly texts = new Map<string, string>();
  private readonly language: Language;
  private readonly width: number;
  private readonly drawn = new Map<string, SVGSVGElement>();

  constructor(ensemble: Ensemble, language: Language, width: number) {
    this.ensemble = ensemble;
    this.language = language;
    this.width = width;
    this.parts = reportParts(ensemble, reportOptions(ensemble, language));
  }

  text(name: keyof ReportParts): TemplateResult {
    const text = this.texts.get(name) ?? this.parts[name]();
    this.texts.set(name, text);
    return html`${unsafeHTML(text)}`;
  }

  picture(name: keyof typeof plots): TemplateResult {
    const { language, width } = this;
    const drawn = this.drawn.get(name) ?? plots[name](this.ensemble, { language, width });
    this.drawn.set(name, drawn);
    return html`<figure>${drawn}</figure>`;
  }

  /** Question and answer first, then how far, where, which nights and which needs; the rest is folded. */
  page(foldOf: (id: string, title: string, content: () => TemplateResult) => TemplateResult): TemplateResult {
    const { folds, more, fanTitle, mapTitle } = pageWords(this.language);
    const fold = (name: keyof typeof folds, content: () => TemplateResult): TemplateResult =>
      foldOf(name, folds[name], content);
    return html`<h2>${this.ensemble.scenario.title}</h2>
${this.text('question')}${this.text('answer')}
<h3>${fanTitle}</h3>${this.picture('progressPlot')}
<h3>${mapTitle}</h3>${this.picture('positionMap')}
${this.text('nights')}${this.text('needs')}${this.text('notFor')}
<h2>${more}</h2>
${fold('reading', () => this.text('reading'))}
${fold('towns', () => this.text('towns'))}
${fold('size', () => html`${this.picture('sizePlot')}${this.picture('survivalPlot')}`)}
${fold('places', () => html`${this.text('placeNights')}${this.picture('nightsMap')}`)}
${fold('border', () => html`${this.text('border')}${this.picture('borderArrivalsPlot')}`)}
${fold('uncertainty', () => this.text('uncertainty'))}
${fold('skill', () => this.text('skill'))}
${fold('assumptions', () => this.text('assumptions'))}`;
  }
}

/** What a report of the ensemble is made with. */
export function reportOptions({ scenario }: Ensemble, language: Language): ReportOptions {
  return {
    language,
    document,
    context: {
      packageVersion: version,
      dataPack: { version: dataPackVersion, hash: dataPackHash() },
      ratesStatus: ratesStatus(scenario.file.leaveOut),
      standards: sphereStandards,
      attribution: geonamesAttribution,
    },
  };
}
