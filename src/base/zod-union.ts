import type { z } from 'zod';

type ZodIssue = z.core.$ZodIssue;

/**
 * An issue of zod with its unions resolved: instead of "no branch fits" the faults of the branch that was
 * most likely meant, with their paths from the root. A union in which the value itself is of no branch's
 * kind, or a tag is no branch's tag, stays one issue about that value.
 */
export function specificIssues(issue: ZodIssue, prefix: readonly PropertyKey[] = []): ZodIssue[] {
  const path = [...prefix, ...issue.path];
  const here = { ...issue, path };
  if (issue.code === 'invalid_element') {
    const key = typeof issue.key === 'number' || typeof issue.key === 'string' ? [issue.key] : [];
    return issue.issues.flatMap((inner) => specificIssues(inner, [...path, ...key]));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [here];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => specificIssues(inner)));
  const meant = branches.filter((branch) => !branch.some(isAboutTheWhole));
  if (meant.length === 0) return [{ ...here, errors: branches } as ZodIssue];
  const tag = commonTag(meant);
  if (tag !== undefined) return [{ ...tag, path: [...path, ...tag.path] }];
  const ranks = meant.map(rankOf);
  const leastRank = ranks.reduce((a, b) => (compareRanks(b, a) < 0 ? b : a));
  const best = meant.filter((_, i) => compareRanks(ranks[i]!, leastRank) === 0);
  return (oneSpot(best) ?? best[0]!).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

/** The value is not even of the branch's kind: text where the branch is an object, another literal. */
function isAboutTheWhole(issue: ZodIssue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

/** One issue with the tags of all branches, if every branch fails on the same literal property. */
function commonTag(branches: readonly ZodIssue[][]): ZodIssue | undefined {
  const tags = branches.map((branch) => branch.find(isTagIssue));
  const first = tags[0];
  if (first === undefined || branches.length === 1) return undefined;
  if (!tags.every((tag) => tag !== undefined && tag.path[0] === first.path[0])) return undefined;
  const values = tags.flatMap((tag) => (tag?.code === 'invalid_value' ? tag.values : []));
  return { ...first, code: 'invalid_value', values: [...new Set(values)] } as ZodIssue;
}

function isTagIssue(issue: ZodIssue): boolean {
  return issue.code === 'invalid_value' && issue.path.length === 1;
}

/** Right tag before wrong tag, then fewer unknown keys, then deeper faults, then fewer faults. */
function rankOf(branch: readonly ZodIssue[]): readonly number[] {
  return [
    branch.filter(isTagIssue).length,
    branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0),
    -Math.max(...branch.map((issue) => issue.path.length)),
    branch.length,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

/** One union issue, if branches that are equally likely fail on one and the same value alone. */
function oneSpot(branches: readonly ZodIssue[][]): ZodIssue[] | undefined {
  const path = branches[0]![0]!.path;
  const isThere = (branch: readonly ZodIssue[]): boolean =>
    branch.length === 1 && JSON.stringify(branch[0]!.path) === JSON.stringify(path);
  if (branches.length === 1 || !branches.every(isThere)) return undefined;
  const errors = branches.map((branch) => branch.map((issue) => ({ ...issue, path: [] })));
  return [{ code: 'invalid_union', errors, path, message: 'Invalid input' }];
}
