import * as z from 'zod';
import { aDate } from '../base/a-date.js';
import { must } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { type PolicyEvent, policyEventSchema } from '../scenario/policy-events.js';
import type { ScenarioFile } from '../scenario/scenario-schema.js';
import leversJson from './levers.json' with { type: 'json' };
import { parseJson } from './parse-json.js';
import { sourceKey, text } from './schema-parts.js';

/** A decision as events that a scenario may have, still without their days. */
export interface PolicyLever {
  readonly id: string;
  readonly title: string;
  /** What its numbers rest on. */
  readonly note: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** First and last day in force, `YYYY-MM-DD`; without `to`, to the end. */
export interface LeverPeriod {
  readonly from: string;
  readonly to?: string;
}

let levers: readonly PolicyLever[] | undefined;

/**
 * Decisions ready to be put into a scenario: enforcement in Mexico, permits, buses, trains, appointments, ports.
 *
 * @returns the same array on each call; checked on the first
 */
export function policyLevers(): readonly PolicyLever[] {
  levers ??= parsePolicyLevers(leversJson);
  return levers;
}

/** @internal */
export function parsePolicyLevers(input: unknown): readonly PolicyLever[] {
  const dated = { from: '2000-01-01' };
  const event = z.looseObject({ sources: z.array(sourceKey()).min(1) }).superRefine((value, context) => {
    const parsed = policyEventSchema.safeParse({ ...value, ...dated });
    for (const issue of parsed.error?.issues ?? []) context.addIssue({ ...issue } as never);
  });
  const lever = z.strictObject({ id: text(), title: text(), note: text(), events: z.array(event).min(1) });
  return parseJson(z.array(lever), input, 'parsePolicyLevers');
}

/**
 * The events of a lever with their days.
 *
 * @throws CaravanError with every fault at once: `unknown_id` with the nearest name; `invalid_input` for a day that is
 *   none, and a last day before the first
 * @example
 * ```ts
 * const events = [...(file.events ?? []), ...leverEvents('mexico-guard-line', { from: '2024-01-01' })];
 * ```
 */
export function leverEvents(id: string, period: LeverPeriod): NonNullable<ScenarioFile['events']> {
  const names = policyLevers().map((lever) => lever.id);
  const expected = `one of ${names.join(', ')}`;
  const unknown =
    typeof id !== 'string' || names.includes(id)
      ? []
      : [makeIssue(['id'], `is ${describeValue(id)}, expected ${expected}`, didYouMean(id, names))];
  const issues = [
    ...must(expected, (value) => typeof value === 'string')(id, ['id']),
    ...optionFaults(period, { from: aDate, to: aDate }, ['from']),
  ];
  if (issues.length === 0 && period.to !== undefined && period.to < period.from) {
    const message = `is ${describeValue(period.to)}, expected a date not before ${period.from}`;
    issues.push(makeIssue(['to'], message));
  }
  refuseFaults('leverEvents', issues, unknown);
  const lever = policyLevers().find((candidate) => candidate.id === id)!;
  return lever.events.map((event) => ({ ...event, ...period })) as unknown as PolicyEvent[];
}
