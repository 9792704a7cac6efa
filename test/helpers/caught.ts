import { CaravanError, formatPath, type Issue } from '../../src/base/errors.js';

/** The `CaravanError` that a call throws; fails on any other error and on none. */
export function caught(run: () => unknown): CaravanError {
  try {
    run();
  } catch (error) {
    if (error instanceof CaravanError) return error;
    throw error;
  }
  throw new Error('expected a CaravanError, but nothing was thrown');
}

/** `path message` of each fault, and `| hint` where there is one. */
export function faultLines(issues: readonly Issue[]): string[] {
  return issues.map(({ path, message, hint }) =>
    `${formatPath(path)} ${message}${hint === undefined ? '' : ` | ${hint}`}`.trim(),
  );
}
