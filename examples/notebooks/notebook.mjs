// What the notebooks share: a document for pictures, which Deno does not have, and tables.
import { parseHTML } from 'linkedom';

globalThis.document ??= parseHTML('<html></html>').document;

/**
 * Rows as a table: HTML in Jupyter, an array of plain objects elsewhere.
 *
 * @template {Record<string, string | number>} T
 * @param {readonly T[]} rows - all with the same keys, which are the headings
 */
export function table(rows) {
  const cell = (value, tag) =>
    `<${tag}>${String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${tag}>`;
  const line = (values, tag) => `<tr>${values.map((value) => cell(value, tag)).join('')}</tr>`;
  const html = `<table>${line(Object.keys(rows[0] ?? {}), 'th')}${rows.map((row) => line(Object.values(row), 'td')).join('')}</table>`;
  return Object.defineProperty([...rows], Symbol.for('Jupyter.display'), {
    value: () => ({
      'text/html': html,
      'text/plain': rows.map((row) => Object.values(row).join('  ')).join('\n'),
    }),
  });
}

/** Stops a notebook, and with it the test that runs it, where something is not as its text says. */
export function assert(condition, message) {
  if (!condition) throw new Error(`not so: ${message}`);
}

/** A date or a day beyond the last simulated one. */
export const dateOf = (quantile) => (quantile?.status === 'reached' ? quantile.date : 'later or never');

/** `6,300`: people to two digits, as no forecast knows more; 1 to 19 are not told. */
export function people(count) {
  return count > 0 && count < 20 ? '<20' : Number(count.toPrecision(2)).toLocaleString('en-US');
}

/** `38 %`. */
export const percent = (share) => `${Math.round(share * 100)} %`;
