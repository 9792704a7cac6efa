import type { Model } from '../engine/model.js';
import type { Rates } from '../engine/rates.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import { departureOf, type Standpoint, standpointAfter } from './legs.js';
import type { ObservedCourse } from './observed-course.js';
import { tracksOf } from './tracks.js';

/** Where a caravan stood when its size was last reported: at its departure, if nobody has told of it since. */
export function lastSized(course: ObservedCourse, issue: number, context: ScenarioContext): Standpoint {
  for (let s = issue; s >= 0; s--) {
    const standpoint = standpointAfter(course, s, context);
    if (standpoint.isSizeKnown) return standpoint;
  }
  return departureOf(course);
}

/** How {@link peopleSince} simulates. */
export interface SinceOptions {
  /** Of a caravan from a standpoint for so many days, in which it does not end. */
  readonly modelFor: (since: Standpoint, days: number) => Model;
  /** Rates by caravan for each replicate, as many as there are to be. */
  readonly ratesIn: (model: Model) => readonly (readonly Rates[])[];
  readonly seed: string;
}

/**
 * People of a caravan on the morning of a day, whose size was reported some days before: what the model makes of that
 * report, if the caravan lasts, as quantiles 0.05 and 0.95.
 */
export function peopleSince(
  day: number,
  since: Standpoint,
  { modelFor, ratesIn, seed }: SinceOptions,
): Standpoint['people'] {
  const days = day - since.fromDay;
  if (days <= 0) return since.people;
  const model = modelFor(since, days);
  const rates = ratesIn(model);
  const { people, dayCount, replicates } = tracksOf(model, {
    replicates: rates.length,
    seed,
    ratesOf: (replicate) => rates[replicate]!,
  });
  const then = Array.from({ length: replicates }, (_, r) => people[r * dayCount + days - 1]!)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  if (then.length === 0) return since.people;
  const at = (level: number): number => then[Math.floor(level * (then.length - 1))]!;
  return { low: at(0.05), high: at(0.95) };
}
