import { plot } from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import { drawnPeople, fanMarks } from '../../src/plots/fan.js';
import { gridCells } from '../../src/plots/grid.js';
import { page } from '../helpers/page.js';

describe('a fan', () => {
  const pathsOf = (days: readonly number[]): string[] => {
    const marks = fanMarks(days.map((day) => ({ day, values: [1, 2, 3, 4, 5] })));
    const drawn = plot({ document: page(), axis: null, marks });
    return [...drawn.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  };
  const pieces = (path: string): number => path.split('M').length - 1;

  test('has a gap where days are left out, and no line across it', () => {
    expect(pathsOf([1, 2, 3, 4]).map(pieces)).toEqual([1, 1, 1]);
    expect(pathsOf([1, 2, 6, 7]).map(pieces)).toEqual([2, 2, 2]);
  });
});

describe('drawnPeople', () => {
  test('points at no handful: 1 to 19 stand at 20, nobody at 0', () => {
    expect([0, 1, 19, 20, 21, 5000].map(drawnPeople)).toEqual([0, 20, 20, 20, 21, 5000]);
  });
});

describe('gridCells', () => {
  test('has as many columns as there is room for, and rows below each other', () => {
    const cells = gridCells(5, 320, { least: 100, gap: 10, height: 50 });

    expect(cells.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [110, 0],
      [220, 0],
      [0, 50],
      [110, 50],
    ]);
    expect(cells[0]!.width).toBe(100);
    expect(gridCells(3, 90, { least: 100, gap: 10, height: 50 }).map(({ x }) => x)).toEqual([0, 0, 0]);
  });
});
