/** What the caller can do about it: fix what was passed, correct a name, or bring more data. */
export type ErrorCode = 'invalid_input' | 'unknown_id' | 'not_identifiable';

/** One fault: where it is, and what is there against what was expected. */
export interface Issue {
  /** Keys and indexes from the root of the input to the faulty value. */
  readonly path: readonly (string | number)[];
  /** `is <value>, expected <what>`, a lower-case fragment without full stop. */
  readonly message: string;
  /** A guess at what was meant, for instance the nearest valid name. */
  readonly hint?: string;
}

/**
 * The one error class of the library. `code` and `issues` are API; the message may change.
 *
 * @example
 * ```ts
 * try { parseScenario(input, pack); }
 * catch (error) { if (error instanceof CaravanError) console.log(error.issues); }
 * ```
 */
export class CaravanError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];

  /** @param where - name of the public function that refuses */
  constructor(code: ErrorCode, where: string, issues: readonly Issue[]) {
    super(`${where}: ${describeIssues(issues)}`);
    this.name = 'CaravanError';
    this.code = code;
    this.issues = issues;
  }
}

/** `caravans[0].departures[1].place`, as a person would write it; `places.csv, line 7, latitude` in a table. */
export function formatPath(path: readonly (string | number)[]): string {
  if (path.some((key) => /^line \d+$/.test(String(key)))) return path.join(', ');
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** One line for each fault, its hint on a line of its own below. */
export function formatIssue(issue: Issue): string {
  const where = formatPath(issue.path);
  const line = where === '' ? issue.message : `${where} ${issue.message}`;
  return issue.hint === undefined ? line : `${line}\n    hint: ${issue.hint}`;
}

function describeIssues(issues: readonly Issue[]): string {
  if (issues.length === 1) return formatIssue(issues[0]!);
  return `${issues.length} issues\n${issues.map((issue) => `  ${formatIssue(issue)}`).join('\n')}`;
}
