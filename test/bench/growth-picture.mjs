// A picture of the measured cost and the lines through it.
import { dot, lineY, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

const titles = {
  replicates: 'Replicates of exodus-2023',
  days: 'Days of exodus-2023 (150 replicates)',
  groups: 'Caravans on the corridor (150 replicates)',
};
const [panelWidth, panelHeight] = [310, 280];

/** @returns {string} SVG: a panel for each series of growth.mjs */
export function growthPicture(series) {
  const { document } = parseHTML('<html></html>');
  const panels = series.map((one, i) => panel(document, one, i * panelWidth));
  const size = `width="${series.length * panelWidth}" height="${panelHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="white"/>${panels.join('')}</svg>\n`;
}

function panel(document, { what, points, slope, intercept, explained }, x) {
  const last = points.at(-1).n;
  const line = [0, last].map((n) => ({ n, cpuSeconds: intercept + slope * n }));
  const figure = plot({
    document,
    width: panelWidth,
    height: panelHeight - 50,
    marginLeft: 45,
    marginTop: 25,
    x: { label: null, domain: [0, last * 1.05], ticks: 5 },
    y: {
      label: 'CPU seconds',
      domain: [0, Math.max(...points.map((p) => p.cpuSeconds)) * 1.1],
      nice: true,
      grid: true,
    },
    marks: [
      lineY(line, { x: 'n', y: 'cpuSeconds', stroke: '#888' }),
      dot(points, { x: 'n', y: 'cpuSeconds', fill: '#0b5394', r: 4 }),
    ],
  });
  figure.setAttribute('y', '42');
  figure.setAttribute('x', String(x));
  const note = `line explains ${(100 * explained).toFixed(1)} % of the variance`;
  return `<text x="${x + 10}" y="16" font-weight="bold">${titles[what]}</text><text x="${x + 10}" y="32">${note}</text>${figure.outerHTML}`;
}
