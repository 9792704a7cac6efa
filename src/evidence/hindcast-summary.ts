import { refuseFaults } from '../base/refuse-faults.js';
import { coverageBand } from '../scores/coverage.js';
import { signFlipTest } from '../scores/sign-flip.js';
import { type BaselineName, baselineNames } from './baselines.js';
import { type CaravanHindcast, type HindcastSighting, hindcastList } from './hindcast.js';
import type { SightingScores } from './sighting-scores.js';

const crpsNames = ['arrivalDayCrps', 'progressKmCrps', 'logSizeCrps'] as const;
/** A score that is averaged. */
export type CrpsName = (typeof crpsNames)[number];
const coverageNames = [
  'arrivalDayIn50',
  'arrivalDayIn80',
  'progressIn50',
  'progressIn80',
  'sizeIn50',
  'sizeIn80',
] as const;
/** A coverage of intervals. */
export type CoverageName = (typeof coverageNames)[number];

/** One score of the model beside the baselines, each the mean over caravans of the means over their sightings. */
export interface ScoreSummary {
  readonly caravans: number;
  readonly model: number;
  readonly baselines: Readonly<Record<BaselineName, number>>;
  /** 1 - model / baseline. */
  readonly skill: Readonly<Record<BaselineName, number>>;
  /** One-sided p of the exact sign-flip test over caravans: that the model is no better. */
  readonly pOneSided: Readonly<Record<BaselineName, number>>;
  /** Caravans with the largest means of the model, worst first. */
  readonly worst: readonly { readonly id: string; readonly score: number }[];
}

/** Coverage of intervals, over caravans, with the band in which that of perfect intervals lies with 95 %. */
export interface CoverageSummary {
  readonly caravans: number;
  readonly share: number;
  readonly band: readonly [number, number];
}

/** Probabilities of what happens once to a caravan. */
export interface BrierSummary {
  readonly caravans: number;
  readonly model: number;
  readonly stratifiedClimatology: number;
}

/** All scores of a set of hindcasts. */
export interface HindcastSummary {
  readonly scores: Readonly<Record<CrpsName, ScoreSummary>>;
  readonly coverage: Readonly<Record<CoverageName, CoverageSummary>>;
  readonly stillGroupAfter7Days: BrierSummary;
  readonly reachesBorder: BrierSummary;
}

/** The scores at departure, and of the next sighting after each one where there are such forecasts. */
export interface HindcastSummaries {
  readonly departure: HindcastSummary;
  readonly updated: HindcastSummary | null;
}

const mostWorst = 3;

/**
 * Scores over caravans: within a caravan first, so that one with many sightings counts no more than another.
 *
 * @param hindcasts - of `hindcast`
 * @throws CaravanError `invalid_input` for anything else
 */
export function summarise(hindcasts: readonly CaravanHindcast[]): HindcastSummaries {
  refuseFaults('summarise', hindcastList(hindcasts, ['hindcasts']));
  const atDeparture = hindcasts.filter((entry) => isFirstIssue(entry, hindcasts));
  const later = hindcasts.filter((entry) => !isFirstIssue(entry, hindcasts));
  return {
    departure: summaryOf(atDeparture.map(({ id, sightings, outcome }) => ({ id, sightings, outcome }))),
    updated:
      later.length === 0 ? null : summaryOf(later.map((entry) => ({ ...entry, sightings: nextDay(entry) }))),
  };
}

/** The first entry of a caravan is the one from its departure. */
function isFirstIssue(entry: CaravanHindcast, all: readonly CaravanHindcast[]): boolean {
  return all.find(({ id }) => id === entry.id) === entry;
}

/** Sightings of the first day after the issue that has one. */
function nextDay({ sightings }: CaravanHindcast): HindcastSighting[] {
  const first = Math.min(...sightings.map(({ daysAhead }) => daysAhead));
  return sightings.filter(({ daysAhead }) => daysAhead === first);
}

type Entry = Pick<CaravanHindcast, 'id' | 'sightings' | 'outcome'>;

function summaryOf(entries: readonly Entry[]): HindcastSummary {
  const ids = [...new Set(entries.map(({ id }) => id))];
  const byCaravan = ids.map((id) => ({
    id,
    sightings: entries.filter((entry) => entry.id === id).flatMap(({ sightings }) => sightings),
    outcome: entries.find((entry) => entry.id === id)!.outcome,
  }));
  const record = <Name extends string, Value>(
    names: readonly Name[],
    of: (name: Name) => Value,
  ): Record<Name, Value> => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
  return {
    scores: record(crpsNames, (name) => scoreSummary(byCaravan, name)),
    coverage: record(coverageNames, (name) => coverageSummary(byCaravan, name)),
    stillGroupAfter7Days: brier(byCaravan, ({ outcome }) => [
      outcome.observed.stillGroupAfter7Days,
      outcome.forecast.stillGroupAfter7DaysProbability,
      outcome.baseline.stillGroupAfter7DaysProbability,
    ]),
    reachesBorder: brier(byCaravan, ({ outcome }) => [
      outcome.observed.reachedBorder,
      outcome.forecast.reachesBorderProbability,
      outcome.baseline.reachesBorderProbability,
    ]),
  };
}

function scoreSummary(caravans: readonly Entry[], name: CrpsName): ScoreSummary {
  const meanOf = ({ sightings }: Entry, pick: (sighting: HindcastSighting) => SightingScores): number =>
    mean(sightings.map((sighting) => pick(sighting)[name]).filter((score) => score !== null));
  const scored = caravans
    .map((caravan) => ({
      id: caravan.id,
      model: meanOf(caravan, ({ scores }) => scores.forecast),
      baselines: baselineNames.map((baseline) => meanOf(caravan, ({ scores }) => scores.baselines[baseline])),
    }))
    .filter(({ model, baselines }) => [model, ...baselines].every((score) => !Number.isNaN(score)));
  const model = scored.map((caravan) => caravan.model);
  const of = <Value>(value: (scores: number[]) => Value): Record<BaselineName, Value> =>
    Object.fromEntries(
      baselineNames.map((baseline, b) => [baseline, value(scored.map(({ baselines }) => baselines[b]!))]),
    ) as Record<BaselineName, Value>;
  return {
    caravans: scored.length,
    model: rounded(mean(model)),
    baselines: of((scores) => rounded(mean(scores))),
    skill: of((scores) => rounded(1 - mean(model) / mean(scores))),
    pOneSided: of((scores) =>
      scored.length === 0 ? Number.NaN : rounded(signFlipTest(model, scores).pOneSided),
    ),
    worst: [...scored]
      .sort((a, b) => b.model - a.model)
      .slice(0, mostWorst)
      .map(({ id, model: score }) => ({ id, score: rounded(score) })),
  };
}

function coverageSummary(caravans: readonly Entry[], name: CoverageName): CoverageSummary {
  const shares = caravans
    .map(({ sightings }) =>
      mean(
        sightings
          .map(({ scores }) => scores.forecast[name])
          .filter((hit) => hit !== null)
          .map(Number),
      ),
    )
    .filter((share) => !Number.isNaN(share));
  const nominal = name.endsWith('50') ? 0.5 : 0.8;
  const [least, largest] = shares.length === 0 ? [0, 0] : coverageBand(shares.length, nominal, 0.95);
  return {
    caravans: shares.length,
    share: rounded(mean(shares)),
    band: [rounded(least / shares.length), rounded(largest / shares.length)],
  };
}

function brier(
  caravans: readonly Entry[],
  of: (entry: Entry) => [happened: boolean | null, model: number, baseline: number],
): BrierSummary {
  const known = caravans.map(of).filter(([happened]) => happened !== null);
  return {
    caravans: known.length,
    model: rounded(mean(known.map(([happened, model]) => (model - Number(happened)) ** 2))),
    stratifiedClimatology: rounded(
      mean(known.map(([happened, , baseline]) => (baseline - Number(happened)) ** 2)),
    ),
  };
}

/** `NaN` of nothing. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
