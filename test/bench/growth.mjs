// How the cost grows with replicates, days and groups: measured, and the line through it.
import { runEnsemble } from 'caravan-sim';
import { builtInScenario } from 'caravan-sim/data';
import { corridorScenario } from './corridor-scenario.mjs';
import { cpuSeconds, median, round } from './measure.mjs';

export function growth() {
  const exodus = builtInScenario('exodus-2023');
  const few = 150;
  const series = {
    replicates: [100, 200, 400, 600, 800, 1000].map((n) => [n, exodus, n]),
    // Days on which people are on the road: beyond them a day costs less.
    days: [20, 40, 60, 80, 100, 120].map((n) => [n, { ...exodus, horizonDays: n }, few]),
    groups: [5, 10, 20, 30, 40, 50].map((n) => [n, corridorScenario(1000, n), few]),
  };
  return Object.entries(series).map(([what, runs]) => {
    const points = runs.map(([n, scenario, replicates]) => {
      const run = () => cpuSeconds(() => runEnsemble(scenario, { replicates }));
      run();
      return { n, cpuSeconds: round(median(3, run)) };
    });
    return { what, points, ...lineThrough(points) };
  });
}

/** Least squares, and the share of the variance that the line explains. */
function lineThrough(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((p) => p.n), mean((p) => p.cpuSeconds)];
  const slope = mean((p) => (p.n - x) * (p.cpuSeconds - y)) / mean((p) => (p.n - x) ** 2);
  const intercept = y - slope * x;
  const unexplained = mean((p) => (p.cpuSeconds - intercept - slope * p.n) ** 2);
  const explained = 1 - unexplained / mean((p) => (p.cpuSeconds - y) ** 2);
  return { slope: round(slope), intercept: round(intercept), explained: round(explained, 4) };
}
