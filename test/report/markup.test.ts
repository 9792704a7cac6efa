import { describe, expect, test } from 'vitest';
import { html, list, table } from '../../src/report/markup.js';

describe('html', () => {
  test('escapes texts and leaves HTML as it is', () => {
    const inner = html`<b>${'a < b'}</b>`;

    expect(html`<p title="${'"x"'}">${inner}${[inner, inner]} ${3}</p>`.markup).toBe(
      '<p title="&#34;x&#34;"><b>a &#60; b</b><b>a &#60; b</b><b>a &#60; b</b> 3</p>',
    );
  });

  test('makes tables with heads of columns and rows, numbers to the right', () => {
    const { markup } = table(['Town', 'People'], [['A & B', '1,200']], [1]);

    expect(markup).toContain('<th scope="col">Town</th><th scope="col" class="right">People</th>');
    expect(markup).toContain('<tr><th scope="row">A &#38; B</th><td class="right">1,200</td></tr>');
    expect(list(['<']).markup).toBe('<ul><li>&#60;</li></ul>\n');
  });

  test('keeps dates, ranges and their intervals on a line, but no sentence', () => {
    const { markup } = table(
      ['Town', 'When', 'Share', 'Note'],
      [['Huixtla', '24 Dec (24 Dec to 30 Dec)', '0.0082 to 0.049', 'people who join on a day']],
    );

    expect(markup).toContain('<td class="short">24\u00a0Dec (24\u00a0Dec to 30\u00a0Dec)</td>');
    expect(markup).toContain('<td class="short">0.0082 to 0.049</td>');
    expect(markup).toContain('<td>people who join on a day</td>');
  });
});
