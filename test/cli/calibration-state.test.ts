import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calibrationStateText, readCalibrationState } from '../../src/cli/calibration-state.js';
import { priorPopulation } from '../../src/evidence/population.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-state-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const state = {
  round: 3,
  population: priorPopulation(),
  proposals: { '2021-10-madre': { mean: [0.1 + 0.2, 1e-300], sd: [1 / 3, 5e-324] } },
  factors: {},
};
const text = calibrationStateText(state, 'key');

function written(content: string): string {
  const path = join(folder, 'state.json.part');
  writeFileSync(path, content);
  return path;
}

describe('the state of a calibration', () => {
  test('is read as it was written, to the last bit, and is none where there is no file', async () => {
    expect(await readCalibrationState(written(text), 'key')).toEqual(state);
    expect(await readCalibrationState(join(folder, 'none'), 'key')).toBeUndefined();
  });

  test.each([
    ['cut short', text.slice(0, -10)],
    ['empty', ''],
    ['no object', 'null'],
    ['altered in one digit', text.replace('"round":3', '"round":2')],
    ['without a state', '{"key":"key"}'],
  ])('is refused where it is %s', async (_what, spoilt) => {
    await expect(readCalibrationState(written(spoilt), 'key')).rejects.toThrow('is damaged');
  });

  test('is refused where it is of other settings', async () => {
    await expect(readCalibrationState(written(text), 'another key')).rejects.toThrow('other settings');
  });
});
