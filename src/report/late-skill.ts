import type { CrpsName, HindcastSummary } from '../evidence/hindcast-summary.js';
import type { Words } from '../words/english.js';
import { scoreText } from '../words/number-text.js';

/** In what the model and in what the climatology is the better one for the caravans from 2020 on, as the scores say. */
export function lateSkill(scores: HindcastSummary['scores'], { report, list }: Words): string {
  const names = (Object.keys(report.scoreNames) as CrpsName[]).filter((name) => scores[name].caravans > 0);
  const listed = (chosen: readonly CrpsName[]): string =>
    list(
      chosen.map((name) => {
        const { model, baselines } = scores[name];
        const against = [model, baselines.stratifiedClimatology].map(scoreText) as [string, string];
        return report.against(report.scoreNames[name], ...against);
      }),
    );
  const isBetter = (name: CrpsName): boolean => scores[name].skill.stratifiedClimatology > 0;
  return report.late(
    listed(names.filter((name) => !isBetter(name))),
    listed(names.filter((name) => isBetter(name))),
  );
}
