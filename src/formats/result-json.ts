import { isoFromDay } from '../base/day.js';
import { type NeedStandards, needsOf } from '../estimates/needs.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { datesByName, peopleByName, roundedProbability, shownPeople } from './result-counts.js';
import type { CaravanEstimates, ResultEstimates } from './result-estimates.js';
import { accountMeanings } from './result-outcome-tables.js';

/** What is known of a result beside its estimates. */
export interface ResultContext {
  readonly packageVersion: string;
  /** Data pack that the regimes, and the network unless it is one's own, come from. */
  readonly dataPack: { readonly version: string; readonly hash: string };
  /** What the rates rest on: `ratesStatus()` of the data pack. */
  readonly ratesStatus: string;
  readonly standards: NeedStandards;
  /** Credit for the places, where the built-in network is used. */
  readonly attribution: string | null;
}

/**
 * All estimates as one JSON document: the quantiles of a number or a day as `{ "p05": …, "p95": … }`.
 *
 * @returns keys in camel case, with units at their ends; numbers of people from 1 to 19 are `null`, dates
 *   beyond the last simulated day too; arrivals are listed for places that somebody reaches. `notes` says all
 *   this to whoever opens the document alone
 */
export function resultJson(estimates: ResultEstimates, context: ResultContext): Record<string, unknown> {
  const { scenario, seed, replicates, failed, caravans, nights, queue } = estimates;
  return {
    format: 'caravan-sim result',
    formatVersion: 1,
    packageVersion: context.packageVersion,
    dataPack: context.dataPack,
    scenario: {
      name: scenario.name,
      title: scenario.title,
      regime: scenario.regime,
      startDate: isoFromDay(scenario.startDay),
      lastDate: isoFromDay(scenario.startDay + scenario.horizonDays),
    },
    seed,
    replicates,
    ...(failed === undefined ? {} : { failed }),
    ratesStatus: context.ratesStatus,
    notes: resultNotes(context),
    caravans: caravans.map(caravanJson),
    nights: nights.map((at) => ({
      place: at.place,
      fullestNight: {
        probability: roundedProbability(at.fullest.probability),
        dates: datesByName(at.fullest.days),
        people: peopleByName(at.fullest.people),
        needsAtP90: needsAt(at.fullest.people, context.standards),
      },
      nights: at.nights.map(({ date, probability, people }) => ({
        date,
        probability: roundedProbability(probability),
        people: peopleByName(people),
        needsAtP90: needsAt(people, context.standards),
      })),
    })),
    borderQueue: queue.map(({ city, byDay }) => ({
      city,
      byDay: byDay.map(({ date, waiting, overflow, encounters }) => ({
        date,
        waitingPeople: peopleByName(waiting),
        overflowPeople: peopleByName(overflow),
        encounteredPeople: peopleByName(encounters),
      })),
    })),
  };
}

/** What a reader of the numbers alone must know. */
export function resultNotes({ ratesStatus, attribution }: ResultContext): string[] {
  return [
    `Rates: ${ratesStatus}`,
    'p05 to p95 are quantiles over the replicates; p10 to p90 is an 80 % interval.',
    'People from 1 to 19 are left out, null in JSON and an empty cell in CSV; so is a date beyond the last simulated day.',
    'A city that is null, or "all", is all border cities together; quantiles of the cities do not add up to it.',
    'A group is 20 people or more who travel together; the main body is the largest group of a caravan.',
    'For planning aid. Not for locating, stopping or turning back people.',
    ...(attribution === null ? [] : [attribution]),
  ];
}

function caravanJson(caravan: CaravanEstimates): Record<string, unknown> {
  const { id, name, positions, arrivals, border, end, outcomes } = caravan;
  return {
    id,
    name,
    positions: positions.map((row) => ({
      date: row.date,
      groupProbability: roundedProbability(row.groupProbability),
      likeliest: row.likeliest ?? null,
      places: row.places.map(({ probability, place, progressKm }) => ({
        probability,
        place,
        progressKm: progressKm === null ? null : Math.round(progressKm),
      })),
      mainPeople: peopleByName(row.mainPeople),
      groupPeople: peopleByName(row.groupPeople),
    })),
    arrivals: (['main', 'group', 'member'] as const).flatMap((of) =>
      arrivals[of]
        .filter(({ probability }) => probability > 0)
        .map((row) => ({
          place: row.place,
          of,
          probability: roundedProbability(row.probability),
          date: datesByName(row.quantiles),
          dateIfReached: datesByName(row.ifItArrives),
          ...(of === 'main' ? { mainPeople: peopleByName(row.mainPeople) } : {}),
        })),
    ),
    borderArrivals: border.map(({ city, memberProbability, groupProbability, byDay }) => ({
      city,
      memberProbability: roundedProbability(memberProbability),
      groupProbability: roundedProbability(groupProbability),
      byDay: byDay.map(({ date, people }) => ({ date, people: peopleByName(people) })),
    })),
    end: {
      lastGroupDate: datesByName(end.lastDay),
      kinds: end.kinds.map(({ kind, probability }) => ({
        kind,
        probability: roundedProbability(probability),
      })),
      places: end.places.map(({ place, share }) => ({ place, share: roundedProbability(share) })),
    },
    outcomes: outcomes.map(({ account, people }) => ({
      account,
      meaning: accountMeanings[account],
      people: peopleByName(people),
    })),
  };
}

function needsAt(quantiles: readonly PeopleQuantile[], standards: NeedStandards): object | null {
  const count = quantiles.find(({ probability }) => probability === 0.9)?.people ?? 0;
  return shownPeople(count) === null ? null : needsOf(count, standards);
}
