import { describe, expect, test } from 'vitest';
import { drawnPeople } from '../../src/plots/fan.js';
import { gridCells } from '../../src/plots/grid.js';

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
