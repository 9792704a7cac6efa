/** Largest deviation of the means and covariances of `rows` from what they should be, in standard errors. */
export function worstZ(
  rows: readonly ArrayLike<number>[],
  means: readonly number[],
  covariance: (i: number, j: number) => number,
): number {
  let worst = 0;
  for (const [i, mean] of means.entries()) {
    worst = Math.max(worst, Math.abs(z(rows.map((row) => row[i]! - mean))));
    for (let j = 0; j <= i; j++) {
      const expected = covariance(i, j);
      const products = rows.map((row) => (row[i]! - mean) * (row[j]! - means[j]!) - expected);
      worst = Math.max(worst, Math.abs(z(products)));
    }
  }
  return worst;
}

/** Mean over its standard error, both from the sample. */
function z(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return variance === 0 ? mean * Infinity || 0 : mean / Math.sqrt(variance / values.length);
}

/** All ways to put `total` into three cells. */
export function triples(total: number): [number, number, number][] {
  const all: [number, number, number][] = [];
  for (let a = 0; a <= total; a++) for (let b = 0; a + b <= total; b++) all.push([a, b, total - a - b]);
  return all;
}

export const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
