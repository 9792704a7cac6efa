import { type BaselineName, baselineNames } from '../evidence/baselines.js';
import type { CaravanHindcast } from '../evidence/hindcast.js';
import type {
  CoverageName,
  CrpsName,
  HindcastSummaries,
  HindcastSummary,
} from '../evidence/hindcast-summary.js';
import { pValueText } from '../words/number-text.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { longDate, numberText, plural, shortDate } from './words.js';

const scoreTitles: readonly (readonly [CrpsName, string, number])[] = [
  ['arrivalDayCrps', 'arrival, days', 2],
  ['progressKmCrps', 'progress, km', 0],
  ['logSizeCrps', 'log size', 3],
];
const baselineTitles: Readonly<Record<BaselineName, string>> = {
  climatology: 'Clima-\ntology',
  stratifiedClimatology: 'Strati-\nfied',
  constantPace: 'Pace',
  lastLeg: 'Last\nleg',
  walkOnly: 'Walk\n35',
};
const coverageTitles: readonly (readonly [string, CoverageName, CoverageName])[] = [
  ['arrival day', 'arrivalDayIn50', 'arrivalDayIn80'],
  ['progress', 'progressIn50', 'progressIn80'],
  ['size', 'sizeIn50', 'sizeIn80'],
];

/** What the tables are made with. */
export interface HindcastView {
  readonly seed: string;
  readonly replicates: number;
  readonly nameOf: (place: string) => string;
}

/** The scores of hindcasts as aligned tables, with what they mean. */
export function renderHindcasts(
  entries: readonly CaravanHindcast[],
  summary: HindcastSummaries,
  { seed, replicates, nameOf }: HindcastView,
): string {
  const ids = new Set(entries.map(({ id }) => id));
  if (ids.size === 0) return 'No caravan with a departure on the network.\n';
  const parts = [
    wrapText(
      `Forecasts of ${plural(ids.size, 'caravan')} of the past, each with rates calibrated without it`,
    ),
    renderSummary('From the departure', summary.departure, 'stratifiedClimatology'),
    ...(summary.updated === null
      ? []
      : [renderSummary('After each sighting, of the next one', summary.updated, 'constantPace')]),
    ...(ids.size <= 3
      ? [...ids].map((id) => renderOne(entries.find((entry) => entry.id === id)!, nameOf))
      : []),
    wrapText(
      `${plural(replicates, 'replicate')}, seed ${seed}. Scores are means over caravans of the means over their sightings; lower is better (CRPS; arrival days censored at day 60, sizes as log(1 + people)). Better: than the stratified climatology${summary.updated === null ? '' : ', after sightings than constant pace and the last size'}. p: exact sign-flip test that it is not. Bands: where the coverage of perfect intervals lies with 95 %.`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param bar - the baseline that the goals of the model are about */
function renderSummary(title: string, summary: HindcastSummary, bar: BaselineName): string {
  const scores = tableOfRows(
    [
      { heading: 'CRPS' },
      { heading: 'Cara-\nvans', align: 'right' },
      { heading: 'Model', align: 'right' },
      ...baselineNames.map((name) => ({ heading: baselineTitles[name], align: 'right' as const })),
      { heading: 'Bet-\nter', align: 'right' },
      { heading: 'p', align: 'right' },
    ],
    scoreTitles
      .filter(([name]) => summary.scores[name].caravans > 0)
      .map(([name, label, digits]) => {
        const { caravans, model, baselines, skill, pOneSided } = summary.scores[name];
        return [
          label,
          String(caravans),
          model.toFixed(digits),
          ...baselineNames.map((baseline) => baselines[baseline].toFixed(digits)),
          `${Math.round(100 * skill[bar])} %`,
          pValueText(pOneSided[bar]),
        ];
      }),
  );
  const share = (value: number): string => `${Math.round(100 * value)} %`;
  const coverage = tableOfRows(
    [
      { heading: 'Coverage' },
      { heading: '50 %', align: 'right' },
      { heading: 'band', align: 'right' },
      { heading: '80 %', align: 'right' },
      { heading: 'band', align: 'right' },
    ],
    coverageTitles
      .filter(([, half]) => summary.coverage[half].caravans > 0)
      .map(([label, half, most]) => [
        label,
        ...[summary.coverage[half], summary.coverage[most]].flatMap(({ share: covered, band }) => [
          share(covered),
          band.map(share).join(' to '),
        ]),
      ]),
  );
  const brier = [
    ['a group after 7 days', summary.stillGroupAfter7Days],
    ['reaches the border', summary.reachesBorder],
  ] as const;
  const probabilities = tableOfRows(
    [
      { heading: 'Brier score' },
      { heading: 'Caravans', align: 'right' },
      { heading: 'Model', align: 'right' },
      { heading: 'Stratified', align: 'right' },
    ],
    brier
      .filter(([, { caravans }]) => caravans > 0)
      .map(([label, { caravans, model, stratifiedClimatology }]) => [
        label,
        String(caravans),
        model.toFixed(3),
        stratifiedClimatology.toFixed(3),
      ]),
  );
  const worst = scoreTitles
    .filter(([name]) => summary.scores[name].caravans > 3)
    .map(
      ([name, label, digits]) =>
        `${label}: ${summary.scores[name].worst.map(({ id, score }) => `${id} ${score.toFixed(digits)}`).join(', ')}`,
    );
  const misses = worst.length === 0 ? [] : [wrapText(`Worst: ${worst.join('; ')}.`)];
  return [title, ...scores, ...coverage, ...probabilities, ...misses].join('\n');
}

/** Nothing of a table without rows: a caravan that is not seen again has no scores. */
function tableOfRows(...[columns, rows]: Parameters<typeof textTable>): string[] {
  return rows.length === 0 ? [] : [textTable(columns, rows)];
}

function renderOne(
  { id, issueDate, sightings, outcome }: CaravanHindcast,
  nameOf: (place: string) => string,
): string {
  // Digits of people are grouped; for those of km, of which there are four at most, the row has no room.
  const at = (
    values: readonly (number | null)[],
    index: number,
    text: (number: number) => string = String,
  ): string => (values[index] === null || values[index] === undefined ? '-' : text(rounded(values[index])));
  const middle = (values: readonly (number | null)[]): string =>
    `${at(values, 9)} (${at(values, 1)}-${at(values, 17)})`;
  const table = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Date', align: 'right' },
        { heading: 'Seen at' },
        { heading: 'km', align: 'right' },
        { heading: 'Forecast km' },
        { heading: 'People' },
        { heading: 'Forecast' },
        { heading: 'Group?', align: 'right' },
      ],
      sightings.map(({ date, slug, observed, forecast }) => [
        shortDate(date),
        slug === null ? '' : shortName(nameOf(slug), longest),
        String(Math.round(observed.progressKm)),
        middle(forecast.progressKm.values),
        observed.size === null
          ? ''
          : [...new Set([observed.size.low, observed.size.high])].map(numberText).join('-'),
        [1, 17].map((i) => at(forecast.size.values, i, numberText)).join('-'),
        `${Math.round(100 * forecast.activeProbability)} %`,
      ]),
    ),
  );
  const { observed, forecast } = outcome;
  const truth =
    observed.endDay === null
      ? 'Its record ends before its departure.'
      : `In truth: ${observed.kind.replace('_', ' the ')} on day ${observed.endDay}.`;
  const end = `${truth} Forecast: last group ends on day ${middle(forecast.endDay.values)}, reaches the border ${Math.round(100 * forecast.reachesBorderProbability)} %.`;
  const seen = sightings.length === 0 ? 'Its main body was not seen again.' : table;
  const title = wrapText(`${id}, forecast of ${longDate(issueDate)} (80 % intervals, median of km)`);
  return `${title}\n${seen}\n${wrapText(end)}`;
}

/** Two digits of people and km: more is not known. */
function rounded(value: number): number {
  return Math.abs(value) < 100 ? Math.round(value) : Number(value.toPrecision(2));
}
