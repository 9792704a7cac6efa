import { describe, expect, test } from 'vitest';
import { fittingText, patch, picture, svgElement, textLines } from '../../src/plots/picture.js';
import { pictureChecks, settingOf } from '../../src/plots/picture-options.js';
import { page, textsOf } from '../helpers/page.js';

describe('a picture', () => {
  test('puts title, legend, panels and notes below each other', () => {
    const document = page();
    const panel = (): SVGElement => svgElement(document, 'svg', { width: 100, height: 50 });
    const svg = picture(document, {
      width: 500,
      title: 'Title <1>',
      legend: [{ mark: patch('#000000'), text: 'what is black' }],
      panels: [
        { x: 0, y: 0, height: 50, element: panel(), title: 'First' },
        {
          x: 0,
          y: 80,
          height: 50,
          element: panel(),
          title: 'Second',
          subtitle: ['below it', '', 'and below that'],
        },
      ],
      notes: ['Source: a test.'],
    });
    const tops = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));

    expect(textsOf(svg)).toEqual([
      'Title <1>',
      'what is black',
      'First',
      'Second',
      'below it',
      'and below that',
      'Source: a test.',
    ]);
    const last = svg.querySelectorAll('svg')[1]!;
    expect(tops.at(-1)!).toBeGreaterThan(Number(last.getAttribute('y')) + 50);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(tops.at(-1)!);
    expect(svg.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(svg.outerHTML).toContain('Title &lt;1&gt;');
  });

  test('breaks long texts between words and cuts what must stay on a line', () => {
    expect(textLines('one two three', 60, 10)).toEqual(['one two', 'three']);
    expect(fittingText('a long name of a town', 60, 10)).toBe('a long na…');
    expect(fittingText('short', 60, 10)).toBe('short');
  });

  test('needs a document and a width, and says both at once', () => {
    expect(() => settingOf({ width: 100 }, 'test', pictureChecks, [])).toThrow(
      /document[\s\S]*linkedom[\s\S]*width[\s\S]*480/,
    );
    expect(settingOf({ document: page() }, 'test', pictureChecks, []).width).toBe(760);
  });
});
