import { colours } from './colours.js';
import { jupyterFigure } from './jupyter-figure.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Mean width of a letter against its size, for the widest of the fonts that `sans-serif` may mean. */
const letterWidth = { plain: 0.56, bold: 0.63 } as const;
const edge = 6;
const sizes = { title: 15, panel: 12, plain: 11.5, note: 10 } as const;

type Attributes = Readonly<Record<string, string | number>>;

/** A mark of the legend with its text. */
export interface LegendEntry {
  /** Elements within 18 by 10 pixels. */
  readonly mark: (document: Document) => readonly Element[];
  readonly text: string;
}

/** An SVG in the picture, at its place below title and legend. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly element: Element;
  /** Above it; it then needs `panelTitleHeight` more. */
  readonly title?: string;
  /** Lines below the title; an empty one keeps its room, so that panels beside each other begin at one height. */
  readonly subtitle?: readonly string[];
}

/** Height of the title of a panel with so many lines below it. */
export function panelTitleHeight(subtitleLines: number): number {
  return 20 + subtitleLines * subtitleHeight;
}

const subtitleHeight = 15;

/** An SVG element. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Attributes,
  ...content: readonly (Element | string)[]
): SVGElement {
  const element = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** Room that a text wants in pixels, in the widest of fonts. */
export function textWidth(text: string, size: number, isBold = false): number {
  return text.length * size * (isBold ? letterWidth.bold : letterWidth.plain);
}

/** Lines of a subtitle in panels of a width. */
export function subtitleLines(subtitle: string, width: number): string[] {
  return textLines(subtitle, width, sizes.plain);
}

/** Lines of at most a width in pixels, broken between words, `34 %` kept whole. */
export function textLines(text: string, width: number, size: number, isBold = false): string[] {
  const most = Math.floor(width / (size * (isBold ? letterWidth.bold : letterWidth.plain)));
  const lines: string[] = [];
  for (const word of text.split(/ (?!%)/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text cut with dots to what fits a width in pixels. */
export function fittingText(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * letterWidth.plain)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/**
 * Puts title, legend, panels and notes together to one SVG.
 *
 * @param notes - lines at the foot, each wrapped: what must be known to read it, and the source
 */
export function picture(
  document: Document,
  parts: {
    readonly width: number;
    readonly title: string;
    readonly legend?: readonly LegendEntry[];
    readonly panels: readonly Panel[];
    readonly notes: readonly string[];
  },
): SVGSVGElement {
  const { width, title, legend = [], panels, notes } = parts;
  const content: Element[] = [];
  let y = 0;
  for (const line of textLines(title, width, sizes.title, true)) {
    y += 18;
    content.push(text(document, line, 0, y, sizes.title, true));
  }
  let x = 0;
  if (legend.length > 0) y += 22;
  for (const entry of legend) {
    const needed = 24 + entry.text.length * sizes.plain * letterWidth.plain + 14;
    if (x > 0 && x + needed > width + 14) {
      x = 0;
      y += 17;
    }
    content.push(
      svgElement(document, 'g', { transform: `translate(${x} ${y - 9})` }, ...entry.mark(document)),
    );
    content.push(text(document, entry.text, x + 24, y, sizes.plain));
    x += needed;
  }
  y += 12;
  let bottom = y;
  for (const panel of panels) {
    let top = y + panel.y;
    if (panel.title !== undefined) {
      const { subtitle = [] } = panel;
      content.push(text(document, panel.title, panel.x, top + 12, sizes.panel, true));
      for (const [i, line] of subtitle.entries()) {
        const below = top + 12 + (i + 1) * subtitleHeight;
        if (line !== '')
          content.push(text(document, line, panel.x, below, sizes.plain, false, colours.quiet));
      }
      top += panelTitleHeight(subtitle.length);
    }
    panel.element.setAttribute('x', String(panel.x));
    panel.element.setAttribute('y', String(top));
    content.push(panel.element);
    bottom = Math.max(bottom, top + panel.height);
  }
  y = bottom + 4;
  for (const note of notes.flatMap((note) => textLines(note, width, sizes.note))) {
    y += 13;
    content.push(text(document, note, 0, y, sizes.note, false, colours.quiet));
  }
  const height = Math.ceil(y + 6);
  const attributes = {
    xmlns: svgNamespace,
    width,
    height,
    // A little room at the sides, so that nothing touches the edge of an image made from it.
    viewBox: `${-edge} 0 ${width + 2 * edge} ${height}`,
    role: 'img',
    'aria-label': title,
    'font-family': 'sans-serif',
    style: 'max-width: 100%; height: auto; background: #ffffff;',
  };
  return jupyterFigure(svgElement(document, 'svg', attributes, ...content) as SVGSVGElement);
}

function text(
  document: Document,
  line: string,
  x: number,
  y: number,
  size: number,
  isBold = false,
  fill: string = colours.text,
): SVGElement {
  const weight = isBold ? { 'font-weight': 'bold' } : {};
  return svgElement(document, 'text', { x, y, 'font-size': size, fill, ...weight }, line);
}

/** A filled patch for a legend. */
export function patch(fill: string, opacity = 1): LegendEntry['mark'] {
  return (document) => [
    svgElement(document, 'rect', { width: 18, height: 10, fill, 'fill-opacity': opacity }),
  ];
}

/** A line for a legend. */
export function stroke(colour: string, width = 2, dashes = ''): LegendEntry['mark'] {
  const dashed = dashes === '' ? {} : { 'stroke-dasharray': dashes };
  return (document) => [
    svgElement(document, 'path', { d: 'M0 5H18', stroke: colour, 'stroke-width': width, ...dashed }),
  ];
}

/** A dot for a legend. */
export function dotMark(fill: string, edge = 'none', radius = 4): LegendEntry['mark'] {
  return (document) => [
    svgElement(document, 'circle', { cx: 9, cy: 5, r: radius, fill, stroke: edge, 'stroke-width': 1.4 }),
  ];
}
