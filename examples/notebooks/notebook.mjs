// What the notebooks share: a document for pictures, which Deno does not have, tables, and how to show them.
import { parseHTML } from 'linkedom';

globalThis.document ??= parseHTML('<html></html>').document;

/**
 * Shows a picture, a table or a text in the output of a Jupyter cell; elsewhere prints it.
 *
 * The last value of a cell is shown without this too, but Deno's kernel (2.9) may send it only after it has said that
 * the cell is done, and nbconvert then no longer listens. Therefore also the pause.
 */
export async function show(value) {
  let broadcast;
  try {
    broadcast = globalThis.Deno.jupyter.broadcast;
  } catch {
    console.log(value);
    return;
  }
  const data = value[Symbol.for('Jupyter.display')]?.() ?? { 'text/plain': String(value) };
  await broadcast('display_data', { data, metadata: {}, transient: {} });
  await new Promise((resolve) => setTimeout(resolve, 300));
}

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

/** `38 %`, `<1 %`, `>99 %`. */
export const percent = (share) =>
  share < 0.01 ? '<1 %' : share > 0.99 ? '>99 %' : `${Math.round(share * 100)} %`;
