import { objectWith } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';

/** What Deno's kernel asks a value for, before it shows the value itself. */
const display = Symbol.for('Jupyter.display');

/**
 * Lets a Jupyter notebook on Deno's kernel show an SVG as the result of a cell. Elsewhere nothing changes: the element
 * gets a property under a symbol that nobody else asks for.
 *
 * @param svg - of Observable Plot, or any other; the pictures of this package come so already
 * @returns the same element
 * @throws CaravanError `invalid_input` for anything else than an element
 */
export function jupyterFigure<T extends Element>(svg: T): T {
  refuseFaults('jupyterFigure', objectWith('an element', ['outerHTML', 'getAttribute'])(svg, ['svg']));
  return Object.defineProperty(svg, display, {
    configurable: true,
    value: () => ({
      // Some viewers take an SVG only as HTML, others only as an image.
      'text/html': svg.outerHTML,
      'image/svg+xml': svg.outerHTML,
      'text/plain': svg.getAttribute('aria-label') ?? 'a figure',
    }),
  });
}
