import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.js';

test('progressLine rewrites its line at most every tenth of a second, shows the end, and clears it', () => {
  let clock = 0;
  const written: string[] = [];
  const { update, clear } = progressLine(
    (text) => written.push(text),
    () => clock,
  );

  for (let finished = 1; finished <= 2000; finished++) {
    clock += 0.25;
    update(finished, 2000);
  }
  clear();
  clear();

  expect(written).toEqual([
    '\rsimulating 2,000 replicates ... 0 %',
    '\rsimulating 2,000 replicates ... 20 %',
    '\rsimulating 2,000 replicates ... 40 %',
    '\rsimulating 2,000 replicates ... 60 %',
    '\rsimulating 2,000 replicates ... 80 %',
    '\rsimulating 2,000 replicates ... 100 %',
    `\r${' '.repeat(37)}\r`,
  ]);
});
