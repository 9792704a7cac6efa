import type { PitHistogram } from '../evidence/hindcast-pit.js';
import type { HindcastSummary } from '../evidence/hindcast-summary.js';
import { calibrationPlot } from '../plots/calibration-plot.js';
import { pValueText, scoreText } from '../words/number-text.js';
import { lateSkill } from './late-skill.js';
import { html, type Markup, table } from './markup.js';
import type { ReportView } from './report-view.js';
import skillJson from './skill.json' with { type: 'json' };

/** Scores of past forecasts as `src/report/make-skill.mjs` keeps them. */
interface Skill {
  readonly provenance: {
    readonly seed: string;
    readonly replicates: number;
    readonly dataPackHash: string;
    readonly caravans: number;
  };
  readonly summary: Pick<HindcastSummary, 'scores' | 'coverage'>;
  /** Of the caravans from 2020 on alone. */
  readonly late: Pick<HindcastSummary, 'scores'>;
  readonly pit: readonly PitHistogram[];
}

/** How well forecasts of past caravans did, beside simpler rules, with the worst of them. */
export function skill({ words, context, document, language }: ReportView): Markup {
  const { report } = words;
  const { provenance, summary, late, pit } = skillJson as unknown as Skill;
  const names = ['arrivalDayCrps', 'progressKmCrps', 'logSizeCrps'] as const;
  const rows = names.map((name) => {
    const { caravans, model, baselines, skill, pOneSided } = summary.scores[name];
    return [
      report.scores[name],
      String(caravans),
      scoreText(model),
      scoreText(baselines.stratifiedClimatology),
      scoreText(baselines.constantPace),
      `${Math.round(skill.stratifiedClimatology * 100)} %`,
      pValueText(pOneSided.stratifiedClimatology),
    ];
  });
  const misses = names.map((name) => {
    const worst = summary.scores[name].worst.map(({ id, score }) => `${id} ${scoreText(score)}`);
    return `${report.scores[name]}: ${worst.join(', ')}`;
  });
  const isOther = provenance.dataPackHash !== context.dataPack.hash;
  return html`<h2>${report.skillTitle}</h2>
<p>${report.skill(provenance.caravans)}${isOther ? ` ${report.otherData}` : ''}</p>
${table(report.skillColumns, rows, [1, 2, 3, 4, 5, 6])}<p>${lateSkill(late.scores, words)}</p>
<p>${report.skillCaution}</p>
<p>${report.misses(misses.join('; '))}</p>
<figure>${{ markup: calibrationPlot({ pit, coverage: summary.coverage }, { document, language }).outerHTML }}</figure>
`;
}
