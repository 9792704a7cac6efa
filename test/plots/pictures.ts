import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { historicalCaravan } from '../../src/data/historical-caravans.js';
import { calibratedPopulation } from '../../src/data/population.js';
import type { Ensemble } from '../../src/ensemble/run-ensemble.js';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import type { CoverageSummary } from '../../src/evidence/hindcast-summary.js';
import { observedCourse, type PlacedSighting } from '../../src/evidence/observed-course.js';
import * as plots from '../../src/plots/index.js';
import { outcomes } from '../../src/sensitivity/arrival-outcomes.js';
import type { Sensitivity } from '../../src/sensitivity/sensitivity.js';

type Options = plots.PictureOptions;
type Pictures = Readonly<Record<string, (options: Options) => SVGSVGElement>>;

const share = (value: number): { value: number; low: number; high: number } => ({
  value,
  low: value - 0.1,
  high: value + 0.1,
});
export const sensitivity: Sensitivity = {
  scenario: 'a<b',
  regime: 'r',
  caravan: 'c',
  seed: '7',
  replicates: 4,
  trajectories: 5,
  base: 16,
  outcomes: [
    {
      id: 'overflow',
      title: '',
      unit: 'people per night',
      mean: 1234.5,
      spread: 2,
      replicates: 4,
      noise: { shared: 0.2, separate: 0.3 },
    },
    {
      id: 'groupArrival',
      title: '',
      unit: 'probability',
      mean: 0,
      spread: 0,
      replicates: 24,
      noise: { shared: Number.NaN, separate: Number.NaN },
    },
  ],
  screening: [],
  factors: [
    {
      rates: ['cohesion'],
      indices: [
        { outcome: 'overflow', first: share(0.25), total: share(0.5) },
        { outcome: 'groupArrival', first: share(Number.NaN), total: share(Number.NaN) },
      ],
    },
    {
      rates: ['walkKmPerDay', 'rideKmShape'],
      indices: [
        { outcome: 'overflow', first: share(-0.3), total: share(1.4) },
        { outcome: 'groupArrival', first: share(Number.NaN), total: share(Number.NaN) },
      ],
    },
  ],
};
const covered: CoverageSummary = { caravans: 20, share: 0.6, band: [0.4, 0.8] };
const coverage = {
  arrivalDayIn50: covered,
  arrivalDayIn80: covered,
  progressIn50: covered,
  progressIn80: covered,
  sizeIn50: covered,
  sizeIn80: covered,
};
const pit = (['arrivalDay', 'progress', 'size'] as const).map((quantity) => ({
  quantity,
  caravans: 20,
  shares: Array.from({ length: 10 }, () => 0.1),
}));

/** With all outcomes, and the rate of the longest name. */
const ofAllOutcomes: Sensitivity = {
  ...sensitivity,
  outcomes: outcomes.map((outcome) => ({ ...sensitivity.outcomes[0]!, ...outcome })),
  factors: [['rideDayProbabilityNorthernMexico'], ['walkKmPerDay', 'rideKmShape']].map((rates) => ({
    rates: rates as Sensitivity['factors'][number]['rates'],
    indices: outcomes.map(({ id }) => ({ outcome: id, first: share(0.25), total: share(0.5) })),
  })),
};

/** Pictures of an ensemble. */
export function picturesOf(ensemble: Ensemble, sightings: readonly PlacedSighting[] = []): Pictures {
  return {
    progressPlot: (options) => plots.progressPlot(ensemble, { ...options, sightings }),
    sizePlot: (options) => plots.sizePlot(ensemble, { ...options, sightings }),
    borderArrivalsPlot: (options) => plots.borderArrivalsPlot(ensemble, options),
    survivalPlot: (options) => plots.survivalPlot(ensemble, options),
    positionMap: (options) => plots.positionMap(ensemble, options),
    nightsMap: (options) => plots.nightsMap(ensemble, options),
  };
}

/** Pictures of something else. */
export const otherPictures: Pictures = {
  comparisonPlot: (options) => {
    const scenario = builtInScenario('january-2021');
    return plots.comparisonPlot(compareByDay(scenario, scenario, { replicates: 5 }), options);
  },
  sensitivityPlot: (options) => plots.sensitivityPlot(sensitivity, options),
  'sensitivityPlot of all outcomes': (options) => plots.sensitivityPlot(ofAllOutcomes, options),
  calibrationPlot: (options) => plots.calibrationPlot({ pit, coverage }, options),
  priorPosteriorPlot: (options) => plots.priorPosteriorPlot(calibratedPopulation().rates, options),
  archivePlot: (options) => {
    const { network } = builtInScenario('january-2021');
    const courses = ['2018-10-main', '2021-11-third', '2024-12-istmo-17'];
    return plots.archivePlot(
      courses.map((id) => observedCourse(historicalCaravan(id), network)),
      options,
    );
  },
};
