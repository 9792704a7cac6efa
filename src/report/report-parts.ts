import type { Ensemble } from '../ensemble/run-ensemble.js';
import { answer, answerOfAll, question } from './answer.js';
import { assumptions } from './assumptions.js';
import { border, nights, queue, towns } from './caravan-sections.js';
import { needs, placeNights } from './place-sections.js';
import { notFor, reading, uncertainty } from './reading.js';
import { type ReportOptions, reportView } from './report-view.js';
import { skill } from './skill.js';

/**
 * Texts and tables of a report as HTML, each with its heading where it has one, and each made when it is asked for.
 * Pictures are in `caravan-sim/plots`.
 */
export interface ReportParts {
  readonly question: () => string;
  /** Three sentences with 80 % intervals and chances: two of the first caravan, and what all of them need. */
  readonly answer: () => string;
  readonly reading: () => string;
  readonly notFor: () => string;
  /** Where the main body of the first caravan sleeps, for two weeks, and the towns that it comes to. */
  readonly nights: () => string;
  readonly towns: () => string;
  /** Arrivals at the border, and who waits there. */
  readonly border: () => string;
  /** People of all caravans by place and night, and what they need. */
  readonly placeNights: () => string;
  readonly needs: () => string;
  readonly uncertainty: () => string;
  readonly skill: () => string;
  readonly assumptions: () => string;
}

/**
 * The parts of a report apart, for a page of one's own.
 *
 * @returns HTML that is safe to insert: texts of the scenario are escaped, and nothing is fetched
 * @throws CaravanError `invalid_input` for an ensemble that is none and for options
 */
export function reportParts(ensemble: Ensemble, options: ReportOptions): ReportParts {
  const view = reportView(ensemble, options, 'reportParts');
  const caravan = view.estimates.caravans[0]!;
  return {
    question: () => question(caravan, view).markup,
    answer: () => answer(caravan, view).markup + answerOfAll(view).markup,
    reading: () => reading(view).markup,
    notFor: () => notFor(view).markup,
    nights: () => nights(caravan, view).markup,
    towns: () => towns(caravan, view).markup,
    border: () => border(caravan, view).markup + queue(view).markup,
    placeNights: () => placeNights(view).markup,
    needs: () => needs(view).markup,
    uncertainty: () => uncertainty(view).markup,
    skill: () => skill(view).markup,
    assumptions: () => assumptions(view).markup,
  };
}
