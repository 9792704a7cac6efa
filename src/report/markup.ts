/** Text that is HTML already; everything else is escaped by {@link html}. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | readonly Markup[];

/** HTML with values filled in: texts escaped, HTML as it is, lists one after the other. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const filled = parts.map((part, i) => part + (i < values.length ? markupOf(values[i]!) : ''));
  return { markup: filled.join('') };
}

/**
 * What a browser must not read as HTML, in texts and attributes; a number stays on a line with its per cent sign or the
 * month after it.
 */
export function escaped(text: string): string {
  return text
    .replace(/(\d) (?=%|\p{L}{3}\b)/gu, '$1\u00a0')
    .replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A cell that is not broken over lines: a date, a range of a rate, either with its interval behind it. */
const shortCell = /^[^()]{1,16}( \([^()]{1,24}\))?$/;

/** A table; columns of numbers are set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  rightColumns: readonly number[] = [],
): Markup {
  const side = (column: number, cell?: string | Markup): Markup => {
    if (rightColumns.includes(column)) return { markup: ' class="right"' };
    return { markup: typeof cell === 'string' && shortCell.test(cell) ? ' class="short"' : '' };
  };
  const heads = head.map((cell, i) => html`<th scope="col"${side(i)}>${cell}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row"${side(i)}>${cell}</th>` : html`<td${side(i, cell)}>${cell}</td>`))}</tr>\n`,
  );
  return html`<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>\n${body}</tbody></table></div>\n`;
}

/** Texts as a list. */
export function list(texts: readonly (string | Markup)[]): Markup {
  return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>\n`;
}

/** A picture as it stands. */
export function figure(svg: Element): Markup {
  return { markup: `<figure>${svg.outerHTML}</figure>\n` };
}

function markupOf(value: Value): string {
  if (typeof value === 'object') {
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  }
  return escaped(String(value));
}
