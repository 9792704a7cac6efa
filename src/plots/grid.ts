/** Cells of a grid of panels: as many columns as a width has room for. */
export function gridCells(
  count: number,
  width: number,
  { least, gap, height, top = 0 }: { least: number; gap: number; height: number; top?: number },
): { readonly x: number; readonly y: number; readonly width: number }[] {
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (least + gap))));
  const cell = (width - gap * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, i) => ({
    x: (i % columns) * (cell + gap),
    y: top + Math.floor(i / columns) * height,
    width: cell,
  }));
}
