import * as z from 'zod';
import type { Issue } from '../base/errors.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { issuesFromZod } from '../base/zod-issues.js';

const positive = z.number().positive();

/** How a rate is uncertain. A bare number is a known value. */
export const distributionSchema: z.ZodType<Distribution> = z
  .discriminatedUnion('distribution', [
    z.strictObject({ distribution: z.literal('fixed'), value: z.number() }),
    z.strictObject({ distribution: z.literal('uniform'), low: z.number(), high: z.number() }),
    z.strictObject({ distribution: z.literal('beta'), alpha: positive, beta: positive }),
    z.strictObject({ distribution: z.literal('gamma'), shape: positive, mean: positive }),
    z.strictObject({
      distribution: z.literal('logNormal'),
      median: positive,
      logSd: z.number().min(0).max(5),
    }),
    z.strictObject({
      distribution: z.literal('logitNormal'),
      median: z.number().gt(0).lt(1),
      logitSd: z.number().min(0).max(5),
    }),
  ])
  .meta({
    description: 'A value or its distribution: draws outside the bounds of the rate are moved to the bound',
  });

/** A known value or the law from which each replicate draws its own. */
export type Distribution =
  | { readonly distribution: 'fixed'; readonly value: number }
  | { readonly distribution: 'uniform'; readonly low: number; readonly high: number }
  | { readonly distribution: 'beta'; readonly alpha: number; readonly beta: number }
  | { readonly distribution: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly distribution: 'logNormal'; readonly median: number; readonly logSd: number }
  | { readonly distribution: 'logitNormal'; readonly median: number; readonly logitSd: number };

/** What keeps a value from being a law. @internal */
export function lawFaults(law: unknown): Issue[] {
  const parsed = distributionSchema.safeParse(law);
  if (parsed.success) return [];
  return issuesFromZod(parsed.error, law, distributionSchema).map((issue) => ({
    ...issue,
    path: ['law', ...issue.path],
  }));
}

/**
 * `beta(2, 8), mean 0.2`: one line for a reader.
 *
 * @throws CaravanError `invalid_input` for a law that is none
 */
export function describeDistribution(law: Distribution): string {
  refuseFaults('describeDistribution', lawFaults(law));
  switch (law.distribution) {
    case 'fixed':
      return `${law.value}`;
    case 'uniform':
      return `uniform between ${law.low} and ${law.high}`;
    case 'beta':
      return `beta(${law.alpha}, ${law.beta}), mean ${Number((law.alpha / (law.alpha + law.beta)).toPrecision(3))}`;
    case 'gamma':
      return `gamma with mean ${law.mean}, shape ${law.shape}`;
    case 'logNormal':
      return `log-normal with median ${law.median}, log standard deviation ${law.logSd}`;
    case 'logitNormal':
      return `logit-normal with median ${law.median}, logit standard deviation ${law.logitSd}`;
  }
}
