import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type Arrival, type ArrivalOf, arrival } from '../estimates/arrival.js';
import { type BorderArrivals, borderArrivals } from '../estimates/border-arrivals.js';
import { type BorderQueue, borderQueue } from '../estimates/border-queue.js';
import { type CaravanEnd, caravanEnd } from '../estimates/caravan-end.js';
import { type FullestNight, fullestNight } from '../estimates/fullest-night.js';
import { type Night, nightsAt } from '../estimates/nights.js';
import { type Outcome, outcomes } from '../estimates/outcomes.js';
import { type DailyPosition, positionByDay } from '../estimates/position.js';
import type { Scenario } from '../scenario/scenario.js';

/** Everything estimated for one caravan. */
export interface CaravanEstimates {
  readonly id: string;
  readonly name: string;
  /** Places of its departures. */
  readonly origins: readonly string[];
  readonly positions: readonly DailyPosition[];
  /** At every place of the network, in its order. */
  readonly arrivals: Readonly<Record<ArrivalOf, readonly Arrival[]>>;
  readonly border: readonly BorderArrivals[];
  readonly end: CaravanEnd;
  readonly outcomes: readonly Outcome[];
}

/** The nights of a place at which anybody of the caravans ever sleeps. */
export interface PlaceNights {
  readonly place: string;
  readonly fullest: FullestNight;
  readonly nights: readonly Night[];
}

/** Every estimate that tables, JSON and the screen show, with the default quantiles. */
export interface ResultEstimates {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicates: number;
  readonly failed?: readonly FailedReplicate[];
  readonly caravans: readonly CaravanEstimates[];
  /** All caravans together; places at which nobody sleeps in any replicate are left out. */
  readonly nights: readonly PlaceNights[];
  readonly queue: readonly BorderQueue[];
}

/**
 * All estimates of an ensemble at once.
 *
 * @remarks Some ten thousand quantiles: about a tenth of a second for the built-in network.
 */
export function resultEstimates(ensemble: Ensemble): ResultEstimates {
  const { scenario, seed, replicates, failed } = ensemble;
  const { places } = scenario.network;
  return {
    scenario,
    seed,
    replicates,
    ...(failed === undefined ? {} : { failed }),
    caravans: scenario.caravans.map(({ id, name, departures }) => {
      const arrivalsOf = (of: ArrivalOf): Arrival[] =>
        places.map((place) => arrival(ensemble, place.id, { caravan: id, of }));
      return {
        id,
        name,
        origins: [...new Set(departures.map(({ place }) => place))],
        positions: positionByDay(ensemble, { caravan: id }),
        arrivals: { main: arrivalsOf('main'), group: arrivalsOf('group'), member: arrivalsOf('member') },
        border: borderArrivals(ensemble, { caravan: id }),
        end: caravanEnd(ensemble, { caravan: id }),
        outcomes: outcomes(ensemble, { caravan: id }),
      };
    }),
    nights: places
      .map(({ id }) => ({ place: id, fullest: fullestNight(ensemble, id), nights: nightsAt(ensemble, id) }))
      .filter(({ nights }) => nights.some(({ probability }) => probability > 0)),
    queue: borderQueue(ensemble),
  };
}
