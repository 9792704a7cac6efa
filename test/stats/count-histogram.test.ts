import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binOf, countOf, HistogramGrid } from '../../src/stats/count-histogram.js';
import { rowsOf } from '../helpers/counts.js';

const largest = 2 ** 31 - 1;

describe('bins of counts', () => {
  test('are exact below 64', () => {
    for (let count = 0; count < 64; count++) expect(countOf(binOf(count))).toBe(count);
  });

  test('are off by at most 1/64 above', () => {
    const count = fc.oneof(fc.integer({ min: 64, max: 5000 }), fc.integer({ min: 64, max: largest }));

    fc.assert(
      fc.property(count, (n) => {
        expect(Math.abs(countOf(binOf(n)) - n)).toBeLessThanOrEqual(n / 64);
      }),
      { seed: 15, numRuns: 2000 },
    );
  });

  test('are not finer than that: of the 32 bins of a doubling each has the same width', () => {
    const bins = new Set(Array.from({ length: 1024 }, (_, i) => binOf(1024 + i)));

    expect(bins.size).toBe(32);
  });

  test('rise with the count, one by one, without a gap', () => {
    let last = binOf(0);
    for (let count = 1; count < 5000; count++) {
      expect(binOf(count) - last === 0 || binOf(count) - last === 1).toBe(true);
      last = binOf(count);
    }
    expect(binOf(largest)).toBe(64 + 25 * 32 - 1);
  });

  test('have their middle in themselves', () => {
    for (let bin = 0; bin < 64 + 25 * 32; bin++) expect(binOf(countOf(bin))).toBe(bin);
  });
});

/** Type 1 of Hyndman and Fan (1996), by sorting. */
function plainQuantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((_value, i) => (i + 1) / sorted.length >= probability - 1e-12)!;
}

describe('HistogramGrid', () => {
  const values = fc.array(fc.oneof(fc.constant(0), fc.nat(63), fc.nat(20_000)), {
    minLength: 1,
    maxLength: 40,
  });
  const probability = fc.constantFrom(0.05, 0.07, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

  test('has the quantiles of type 1, to the resolution of the bins', () => {
    fc.assert(
      fc.property(values, probability, (counts, p) => {
        const grid = new HistogramGrid(3);
        for (const count of counts) grid.add(1, count);

        expect(grid.quantile(1, p, counts.length)).toBe(countOf(binOf(plainQuantile(counts, p))));
      }),
      { seed: 16, numRuns: 500 },
    );
  });

  test('reports a count that was there, never one between two', () => {
    const grid = new HistogramGrid(1);
    for (const count of [10, 20]) grid.add(0, count);

    expect(grid.quantile(0, 0.5, 2)).toBe(10);
    expect(grid.quantile(0, 0.51, 2)).toBe(20);
  });

  test('counts replicates it has not seen as zeros', () => {
    const grid = new HistogramGrid(2);
    for (const count of [5, 7, 9]) grid.add(0, count);

    expect(grid.positive(0)).toBe(3);
    expect(grid.quantile(0, 0.5, 10)).toBe(0);
    expect(grid.quantile(0, 0.75, 10)).toBe(5);
    expect(grid.quantile(0, 0.95, 10)).toBe(9);
    expect(grid.mean(0, 10)).toBeCloseTo(2.1, 12);
  });

  test('has zeros in a row of which nothing is known', () => {
    const grid = new HistogramGrid(2);
    grid.add(0, 5);

    expect([grid.positive(1), grid.quantile(1, 0.9, 4), grid.mean(1, 4)]).toEqual([0, 0, 0]);
  });

  test('adds up: two grids are the grid of all their replicates', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const of = (...lists: number[][]): HistogramGrid => {
          const grid = new HistogramGrid(2);
          for (const count of lists.flat()) grid.add(0, count);
          return grid;
        };
        const merged = of(first);
        merged.merge(of(second));
        const all = of(first, second);

        expect(rowsOf(merged)).toEqual(rowsOf(all));
      }),
      { seed: 17, numRuns: 200 },
    );
  });

  test('keeps rows apart that outgrow their room', () => {
    const count = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: largest }));
    const counted = fc.record({ row: fc.nat(5), count });

    fc.assert(
      fc.property(fc.array(counted, { maxLength: 60 }), (all) => {
        const grid = new HistogramGrid(6);
        const plain = Array.from({ length: 6 }, () => [] as number[]);
        for (const { row, count: people } of all) {
          grid.add(row, people);
          grid.endReplicate();
          grid.settle();
          const bin = binOf(people);
          while (plain[row]!.length <= bin) plain[row]!.push(0);
          plain[row]![bin]!++;
        }

        expect(rowsOf(grid).map((row) => [...row])).toEqual(plain);
      }),
      { seed: 18, numRuns: 300 },
    );
  });

  test('takes a copy from another thread over, first or later', () => {
    const of = (...counts: number[]): HistogramGrid => {
      const grid = new HistogramGrid(2);
      for (const count of counts) grid.add(1, count);
      grid.settle();
      return grid;
    };
    const grid = new HistogramGrid(2);
    grid.merge(structuredClone(of(3, 5000)));
    grid.merge(structuredClone(of(3, 90_000)));
    grid.add(0, 70);

    const all = of(3, 3, 5000, 90_000);
    all.add(0, 70);
    expect(rowsOf(grid)).toEqual(rowsOf(all));
  });

  test('is the same whether and when replicates are said to be over', () => {
    const counts = Array.from({ length: 100 }, (_, i) => (i * 37) % 200);
    const of = (everyOther: number): HistogramGrid => {
      const grid = new HistogramGrid(3);
      counts.forEach((count, i) => {
        grid.add(i % 3, count);
        if (i % everyOther === 0) grid.endReplicate();
      });
      grid.settle();
      return grid;
    };

    expect(rowsOf(of(1))).toEqual(rowsOf(of(1000)));
    expect(rowsOf(of(7))).toEqual(rowsOf(of(1000)));
  });

  test('leaves the other grid as it is when it takes its replicates over', () => {
    const own = new HistogramGrid(1);
    const other = new HistogramGrid(1);
    other.add(0, 40);
    own.merge(other);

    own.add(0, 40);

    expect(own.positive(0)).toBe(2);
    expect(other.positive(0)).toBe(1);
  });
});
