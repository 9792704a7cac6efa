import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { jupyterFigure } from '../../src/plots/jupyter-figure.js';
import { picture } from '../../src/plots/picture.js';

const { document } = parseHTML('<html></html>');
const display = Symbol.for('Jupyter.display');

test('a picture tells a notebook its SVG and its title', () => {
  const svg = picture(document, { width: 480, title: 'Who sleeps where', panels: [], notes: [] });
  const shown = (svg as unknown as Record<symbol, () => unknown>)[display]?.();

  expect(shown).toEqual({
    'text/html': svg.outerHTML,
    'image/svg+xml': svg.outerHTML,
    'text/plain': 'Who sleeps where',
  });
});

test('elsewhere it is the element that it was', () => {
  const element = document.createElement('svg');
  const before = element.outerHTML;

  expect(jupyterFigure(jupyterFigure(element))).toBe(element);
  expect(element.outerHTML).toBe(before);
  expect(Object.keys(element)).not.toContain(String(display));
});
