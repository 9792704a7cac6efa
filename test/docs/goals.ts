import type {
  BrierSummary,
  CoverageName,
  HindcastSummaries,
  ScoreSummary,
} from '../../src/evidence/hindcast-summary.js';
import { table } from './table.js';

/** What was asked of the model beforehand, what it reached, and whether that is enough. */
export function goalsTable({ summary }: { readonly summary: HindcastSummaries }): string {
  const { departure, updated } = summary;
  if (updated === null) throw new Error('the goals need hindcasts after each sighting');
  return table(
    ['goal', 'reached', 'met'],
    [
      better('arrival day at departure', departure.scores.arrivalDayCrps, 'stratifiedClimatology', 15),
      better('size at departure', departure.scores.logSizeCrps, 'stratifiedClimatology', 15),
      better('progress after sightings', updated.scores.progressKmCrps, 'constantPace', 35),
      better('size after sightings', updated.scores.logSizeCrps, 'constantPace', 0),
      ...(
        [
          ['arrival day', 'arrivalDayIn80'],
          ['progress', 'progressIn80'],
          ['size', 'sizeIn80'],
        ] as const
      ).flatMap(([what, name]) => [
        covered(`${what} at departure`, departure.coverage, name),
        covered(`${what} after sightings`, updated.coverage, name),
      ]),
      lowerBrier('a group after 7 days', departure.stillGroupAfter7Days),
      lowerBrier('reaches the border', departure.reachesBorder),
    ],
  );
}

const baselines = {
  stratifiedClimatology: 'the stratified climatology',
  constantPace: 'constant pace',
} as const;

function better(
  what: string,
  { skill }: ScoreSummary,
  baseline: keyof typeof baselines,
  percent: number,
): string[] {
  const name = what.startsWith('size after') ? 'the last size' : baselines[baseline];
  const goal = percent === 0 ? `no worse than ${name}` : `${percent} % better than ${name}`;
  return [
    `${what}: ${goal}`,
    `${Math.round(100 * skill[baseline])} %`,
    yes(100 * skill[baseline] >= percent),
  ];
}

function covered(
  what: string,
  coverage: Readonly<Record<CoverageName, { share: number }>>,
  name: CoverageName,
): string[] {
  const { share } = coverage[name];
  return [
    `${what}: 80 % intervals hold 70 to 90 %`,
    `${Math.round(100 * share)} %`,
    yes(share >= 0.7 && share <= 0.9),
  ];
}

function lowerBrier(what: string, { model, stratifiedClimatology }: BrierSummary): string[] {
  return [
    `${what}: Brier score below the stratified climatology's`,
    `${model.toFixed(3)} to ${stratifiedClimatology.toFixed(3)}`,
    yes(model < stratifiedClimatology),
  ];
}

function yes(isMet: boolean): string {
  return isMet ? 'yes' : 'no';
}
