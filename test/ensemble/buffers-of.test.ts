import { expect, test } from 'vitest';
import { buffersOf } from '../../src/ensemble/buffers-of.js';

test('lists the memory of large typed arrays at any depth, each once, and not that of small ones', () => {
  const large = new Uint32Array(20_000);
  const other = new Float64Array(10_000);
  const value = {
    replicates: 3,
    none: null,
    grid: { bins: large, again: large, small: new Int32Array(100) },
    list: [{ other }],
  };

  expect(buffersOf(value)).toEqual([large.buffer, other.buffer]);
  expect(buffersOf(undefined)).toEqual([]);
});

test('lists what a message can hand over', () => {
  const value = { bins: new Uint32Array(20_000).fill(7), few: new Uint32Array(2).fill(5) };

  const copy = structuredClone(value, { transfer: buffersOf(value) });

  expect([copy.bins[19_999], copy.few[1]]).toEqual([7, 5]);
  expect([value.bins.length, value.few.length]).toEqual([0, 2]);
});
