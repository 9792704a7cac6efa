import * as z from 'zod';
import { dayFromIso } from '../base/day.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
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
  const issues: Issue[] = [];
  const lever = policyLevers().find((candidate) => candidate.id === id);
  if (lever === undefined) {
    const names = policyLevers().map((candidate) => candidate.id);
    const message = `is ${JSON.stringify(id)}, expected one of ${names.join(', ')}`;
    issues.push(makeIssue(['id'], message, didYouMean(id, names)));
  }
  for (const key of ['from', 'to'] as const) {
    const day = period[key];
    if (dayFromIso(day ?? '') !== undefined || (key === 'to' && day === undefined)) continue;
    const found = day === undefined ? 'missing' : JSON.stringify(day);
    issues.push(makeIssue([key], `is ${found}, expected a date YYYY-MM-DD of the calendar`));
  }
  const { from, to } = period;
  if (issues.length === 0 && to !== undefined && to < from)
    issues.push(makeIssue(['to'], `is ${JSON.stringify(to)}, expected a date not before ${from}`));
  if (lever === undefined || issues.length > 0)
    throw new CaravanError(lever === undefined ? 'unknown_id' : 'invalid_input', 'leverEvents', issues);
  return lever.events.map((event) => ({ ...event, ...period })) as unknown as PolicyEvent[];
}
