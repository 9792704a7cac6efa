import { escapeXml, svgNumber, svgText, type TextStyle } from '../pictures/svg-text.js';
import type { OutcomeSpread, Sensitivity } from '../sensitivity/sensitivity.js';
import type { IndexEstimate } from '../sensitivity/sobol.js';
import { amount, factorName } from './render-sensitivity.js';
import { percentText } from './words.js';

/** Of A4 on its side, in points. */
const pageWidth = 842;
const margin = 24;
const titleHeight = 44;
const headHeight = 42;
const rowHeight = 26;
const axisHeight = 40;
const namesWidth = 158;
const gutter = 16;
const bar = { height: 8, gap: 1 } as const;

/** Two blues of Okabe and Ito: they differ in lightness, so for all kinds of colour vision and in grey. */
const colours = { total: '#56b4e9', first: '#0072b2', interval: '#222', axis: '#888', grid: '#ddd' } as const;
const small: TextStyle = { size: 7 };

/**
 * Shares of variance as horizontal bars, a panel for each outcome and a line for each rate: SVG of one page.
 *
 * @param versions - what made the numbers, for the line of the source
 */
export function renderSensitivitySvg(sensitivity: Sensitivity, versions: string): string {
  const { scenario, caravan, outcomes, factors } = sensitivity;
  const top = margin + titleHeight + headHeight;
  const bottom = top + factors.length * rowHeight;
  const pageHeight = bottom + axisHeight + margin;
  const title = `${scenario}: which rates the outcomes of caravan "${caravan}" hang on`;
  const panelWidth = (pageWidth - 2 * margin - namesWidth) / outcomes.length;
  const names = factors.map(({ rates }, f) =>
    svgText(margin + namesWidth - 8, top + (f + 0.5) * rowHeight + 2.5, factorName(rates), {
      size: 8,
      anchor: 'end',
    }),
  );
  const panels = outcomes.map((outcome, i) => {
    const left = margin + namesWidth + i * panelWidth;
    const scale = (share: number): number => left + Math.min(1, Math.max(0, share)) * (panelWidth - gutter);
    return [
      panelHead(outcome, left, top - headHeight),
      ...axis(scale, top, bottom),
      ...factors.flatMap(({ indices }, f) => {
        const middle = top + (f + 0.5) * rowHeight;
        const { first, total } = indices[i]!;
        return [
          barOf(total, scale, middle - bar.height - bar.gap / 2, colours.total),
          barOf(first, scale, middle + bar.gap / 2, colours.first),
        ];
      }),
    ].join('\n');
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}pt" height="${svgNumber(pageHeight)}pt" viewBox="0 0 ${pageWidth} ${svgNumber(pageHeight)}" role="img" font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    svgText(margin, margin + 10, title, { size: 12, isBold: true }),
    legend(margin + 27),
    ...names,
    ...panels,
    ...sourceLines(sensitivity, versions).map((line, i) =>
      svgText(margin, pageHeight - margin + 9 * i - 4, line, { size: 6.5 }),
    ),
    '</svg>',
  ].join('\n')}\n`;
}

function panelHead({ title, mean, spread, unit, noise }: OutcomeSpread, left: number, top: number): string {
  const share = Number.isNaN(noise.shared)
    ? 'it never varies'
    : `noise ${percentText(noise.shared)} of variance`;
  return [
    svgText(left, top + 10, `${title.charAt(0).toUpperCase()}${title.slice(1)}`, { size: 8, isBold: true }),
    svgText(left, top + 20, `${amount(mean)} ± ${amount(spread)} ${unit}`, small),
    svgText(left, top + 30, share, small),
  ].join('\n');
}

function axis(scale: (share: number) => number, top: number, bottom: number): string[] {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = svgNumber(scale(share));
    const colour = share === 0 ? colours.axis : colours.grid;
    return `<path d="M${x} ${svgNumber(top)}V${svgNumber(bottom)}" stroke="${colour}" stroke-width="0.6"/>`;
  });
  const labels = [0, 0.5, 1].map((share) =>
    svgText(scale(share), bottom + 9, String(share), { size: 7, anchor: 'middle' }),
  );
  return [
    ...lines,
    ...labels,
    svgText(scale(0.5), bottom + 18, 'share of variance', { size: 7, anchor: 'middle' }),
  ];
}

/** A bar with its interval; nothing where there is no estimate. */
function barOf(
  { value, low, high }: IndexEstimate,
  scale: (share: number) => number,
  y: number,
  colour: string,
): string {
  if (Number.isNaN(value)) return '';
  const [left, right, from, to] = [0, value, low, high].map((share) => scale(share));
  const line = `M${svgNumber(from!)} ${svgNumber(y + bar.height / 2)}H${svgNumber(to!)}`;
  return (
    `<rect x="${svgNumber(left!)}" y="${svgNumber(y)}" width="${svgNumber(right! - left!)}" height="${bar.height}" fill="${colour}"/>` +
    // White beneath, so that the line is seen on a dark bar too.
    `<path d="${line}" stroke="#fff" stroke-width="2.4"/><path d="${line}" stroke="${colours.interval}" stroke-width="0.9"/>`
  );
}

function legend(y: number): string {
  const entries: [x: number, mark: string, text: string][] = [
    [margin, colours.total, 'with others: what would stay if all other rates were known'],
    [margin + 250, colours.first, 'alone: what would go on average if the rate were known'],
  ];
  const x = margin + 490;
  return [
    ...entries.map(
      ([at, colour, text]) =>
        `<rect x="${at}" y="${y - 6}" width="14" height="${bar.height}" fill="${colour}"/>${svgText(at + 19, y + 0.5, text, small)}`,
    ),
    `<path d="M${x} ${y - 2}h14" stroke="${colours.interval}" stroke-width="0.8"/>${svgText(x + 19, y + 0.5, '90 % interval', small)}`,
  ].join('\n');
}

function sourceLines(
  { seed, replicates, trajectories, base, regime, screening }: Sensitivity,
  versions: string,
): string[] {
  return [
    `Source: ${versions}; regime ${regime}, ${screening.length} uncertain rates, seed ${seed}, ${replicates} replicates for each set of rates with shared draws, ` +
      `${trajectories} trajectories of screening, ${base} pairs.`,
    'Sobol indices by Saltelli 2010 and Jansen 1999, intervals by bootstrap; parts of bars and intervals below 0 or above 1 are cut. ' +
      'After ±: standard deviation over the rates.',
  ];
}
