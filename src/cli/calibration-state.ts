import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { hashJson } from '../data/data-pack-hash.js';
import type { CalibrationState } from '../evidence/calibrate.js';
import { readTextIfThere } from '../files/read-text.js';

/** What a calibration that is killed can go on from, with the key of its settings and a fingerprint. */
export function calibrationStateText(state: CalibrationState, key: string): string {
  return JSON.stringify({ key, hash: hashJson(state), state });
}

/**
 * The state that a calibration of the same settings has left.
 *
 * @param key - of command, archive and version
 * @returns `undefined` where there is none
 * @throws CaravanError `invalid_input` for one that is damaged or of other settings: minutes of work are not
 *   written over unasked
 */
export async function readCalibrationState(path: string, key: string): Promise<CalibrationState | undefined> {
  const text = await readTextIfThere(path);
  if (text === undefined) return undefined;
  const refuse = (message: string, hint: string): CaravanError =>
    new CaravanError('invalid_input', path, [makeIssue([], message, hint)]);
  let kept: { key?: unknown; hash?: unknown; state?: CalibrationState } | null;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = null;
  }
  const { hash, state, key: itsKey } = kept ?? {};
  if (state === undefined || hash !== hashJson(state)) {
    throw refuse('is damaged, expected what a calibration has left', 'remove it to begin with round 1');
  }
  if (itsKey !== key) {
    throw refuse(
      'is of a calibration with other settings, another archive or version, expected the same',
      'repeat the command that was stopped, write to another file, or remove it to begin with round 1',
    );
  }
  return state;
}
