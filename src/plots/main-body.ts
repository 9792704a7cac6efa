import { listOf, objectWith, text } from '../base/checks.js';
import type { OptionChecks } from '../base/option-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type DailyPosition, positionByDay } from '../estimates/position.js';
import { anEnsemble, caravanFaults } from '../estimates/select.js';
import type { PlacedSighting } from '../evidence/observed-course.js';
import { fanProbabilities } from './fan.js';
import { type PictureOptions, pictureChecks, type Setting, settingOf } from './picture-options.js';

/** Options of the pictures of one caravan. */
export interface CaravanPictureOptions extends PictureOptions {
  /** Id of a caravan of the scenario. Default: its first. */
  readonly caravan?: string;
}

/** Options of the pictures of its main body over time. */
export interface MainBodyOptions extends CaravanPictureOptions {
  /** Reports to lay over, as `observedCourse` of `caravan-sim/evidence` places them. Default none. */
  readonly sightings?: readonly PlacedSighting[];
}

/** @internal */
export const caravanChecks: OptionChecks<CaravanPictureOptions> = { ...pictureChecks, caravan: text };
/** @internal */
export const mainBodyChecks: OptionChecks<MainBodyOptions> = {
  ...caravanChecks,
  sightings: listOf(objectWith('a sighting of observedCourse', ['day', 'progressKm'])),
};

/**
 * What a picture of a caravan is drawn with.
 *
 * @throws CaravanError with the faults of all arguments: `invalid_input`, or `unknown_id` for a caravan that is not there
 * @internal
 */
export function caravanSetting<Options extends CaravanPictureOptions>(
  ensemble: Ensemble,
  options: Options,
  where: string,
  checks: OptionChecks<Options>,
): Setting {
  const faults = anEnsemble(ensemble, ['ensemble']);
  const { caravan }: CaravanPictureOptions = Object(options);
  return settingOf(options, where, checks, faults, faults.length > 0 ? [] : caravanFaults(ensemble, caravan));
}

/** From the day on which fewer of the replicates have a group nothing is drawn: intervals of a handful say nothing. */
export const leastGroupShare = 0.05;

/** The caravan that is meant, its days with a group, and its first and last day on the axis. @internal */
export function mainBodyDays(
  ensemble: Ensemble,
  { caravan, sightings = [] }: MainBodyOptions,
): {
  readonly name: string;
  readonly days: readonly DailyPosition[];
  readonly from: number;
  readonly to: number;
  readonly seen: readonly (PlacedSighting & { readonly onDay: number })[];
} {
  const { scenario } = ensemble;
  const options = caravan === undefined ? {} : { caravan };
  const all = positionByDay(ensemble, { ...options, probabilities: fanProbabilities });
  const own = scenario.caravans.find(({ id }) => id === caravan) ?? scenario.caravans[0]!;
  const isDrawn = ({ groupProbability }: DailyPosition): boolean => groupProbability >= leastGroupShare;
  const begun = all.slice(Math.max(0, all.findIndex(isDrawn)));
  const drawn = begun.findIndex((day) => !isDrawn(day));
  const days = begun.slice(0, drawn === -1 ? undefined : drawn);
  const from = days[0]?.day ?? 0;
  const lastWithGroup = days.at(-1)?.day ?? 0;
  // Days of a sighting count from the departure, days of the ensemble from the start of the scenario.
  const departure = Math.min(...own.departures.map(({ date }) => dayOf(date, scenario.startDay)));
  const seen = sightings.map((sighting) => ({ ...sighting, onDay: sighting.day + departure }));
  const to = Math.max(from + 1, lastWithGroup, ...seen.map(({ onDay }) => onDay));
  return { name: own.name, days, from, to, seen };
}

function dayOf(date: string, startDay: number): number {
  return Math.round(Date.parse(date) / 86_400_000) - startDay;
}
