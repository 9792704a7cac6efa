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

/** A finished forecast in words, tables and pictures; pictures are drawn when they are first looked at. */
export class ForecastView {
  readonly ensemble: Ensemble;
  readonly parts: ReportParts;
  private readonly language: Language;
  private readonly width: number;
  private readonly drawn = new Map<string, SVGSVGElement>();

  constructor(ensemble: Ensemble, language: Language, width: number) {
    this.ensemble = ensemble;
    this.language = language;
    this.width = width;
    this.parts = reportParts(ensemble, reportOptions(ensemble, language));
  }

  picture(name: keyof typeof plots): TemplateResult {
    const { language, width } = this;
    const drawn = this.drawn.get(name) ?? plots[name](this.ensemble, { language, width });
    this.drawn.set(name, drawn);
    return html`<figure>${drawn}</figure>`;
  }

  /** Question and answer first, then how far, where, which nights and which needs; the rest is folded. */
  page(isOpen: (fold: string) => boolean, toggle: (fold: string, isOpen: boolean) => void): TemplateResult {
    const { parts } = this;
    const { folds, more, fanTitle, mapTitle } = pageWords(this.language);
    const fold = (name: keyof typeof folds, content: () => TemplateResult): TemplateResult =>
      html`<details class="fold" ?open=${isOpen(name)} @toggle=${(event: Event) =>
        toggle(name, (event.target as HTMLDetailsElement).open)}><summary>${folds[name]}</summary>${
        isOpen(name) ? content() : ''
      }</details>`;
    const text = (part: string): TemplateResult => html`${unsafeHTML(part)}`;
    return html`<h2>${this.ensemble.scenario.title}</h2>
${text(parts.question)}${text(parts.answer)}
<h3>${fanTitle}</h3>${this.picture('progressPlot')}
<h3>${mapTitle}</h3>${this.picture('positionMap')}
${text(parts.nights)}${text(parts.needs)}${text(parts.notFor)}
<h2>${more}</h2>
${fold('reading', () => text(parts.reading))}
${fold('towns', () => text(parts.towns))}
${fold('size', () => html`${this.picture('sizePlot')}${this.picture('survivalPlot')}`)}
${fold('places', () => html`${text(parts.placeNights)}${this.picture('nightsMap')}`)}
${fold('border', () => html`${text(parts.border)}${this.picture('borderArrivalsPlot')}`)}
${fold('uncertainty', () => text(parts.uncertainty))}
${fold('skill', () => text(parts.skill))}
${fold('assumptions', () => text(parts.assumptions))}`;
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
