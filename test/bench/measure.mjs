// CPU time, not wall time: the machine may be shared.

/**
 * @param {() => unknown} work
 * @returns {number} CPU seconds of this process that the work took
 */
export function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * @param {number} runs
 * @param {(run: number) => number} measure
 * @returns {number} the middle one of so many measurements
 */
export function median(runs, measure) {
  const values = Array.from({ length: runs }, (_, run) => measure(run)).sort((a, b) => a - b);
  return values[Math.floor(runs / 2)] ?? Number.NaN;
}

/** @param {number} value */
export const round = (value, digits = 3) => Number(value.toPrecision(digits));
