// Entry point `caravan-sim/plots`: pictures of forecasts as SVG elements, in browsers, notebooks and Node.

export type { Language } from '../words/words-of.js';
export { archivePlot } from './archive-plot.js';
export { borderArrivalsPlot } from './border-arrivals-plot.js';
export { type CalibrationData, calibrationPlot } from './calibration-plot.js';
export { comparisonPlot } from './comparison-plot.js';
export { jupyterFigure } from './jupyter-figure.js';
export type { CaravanPictureOptions, MainBodyOptions } from './main-body.js';
export { nightsMap } from './nights-map.js';
export type { PictureOptions } from './picture-options.js';
export { type PositionMapOptions, positionMap } from './position-map.js';
export { priorPosteriorPlot } from './prior-posterior-plot.js';
export { progressPlot } from './progress-plot.js';
export { sensitivityPlot } from './sensitivity-plot.js';
export { sizePlot } from './size-plot.js';
export { survivalPlot } from './survival-plot.js';
