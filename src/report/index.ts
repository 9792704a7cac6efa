// Entry point `caravan-sim/report`: forecasts in words and tables, in browsers, notebooks and Node.

export type { ResultContext } from '../formats/result-json.js';
export { placeNames } from '../network/place-names.js';
export { range80 } from '../scenario/distribution-range.js';
export { longDate, shortDate } from '../words/date-text.js';
export type { Words } from '../words/english.js';
export { differenceText, numberText, peopleCell, peopleText, percentText } from '../words/number-text.js';
export { type PolicyView, policyWhat, policyWhen } from '../words/policy-text.js';
export { type Language, wordsOf } from '../words/words-of.js';
export { reportHtml } from './report-html.js';
export { type ReportParts, reportParts } from './report-parts.js';
export { reportStyle } from './report-style.js';
export type { ReportOptions } from './report-view.js';
