import { madeWhenRead } from '../base/made-when-read.js';
import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type Arrival, type ArrivalOf, arrival } from '../estimates/arrival.js';
import { type BorderArrivals, borderArrivals } from '../estimates/border-arrivals.js';
import { type BorderQueue, borderQueue } from '../estimates/border-queue.js';
import { type CaravanEnd, caravanEnd } from '../estimates/caravan-end.js';
import { type FullestNight, fullestNight } from '../estimates/fullest-night.js';
import { type NightPlace, nightPlaces } from '../estimates/night-places.js';
import { type Night, nightsAt } from '../estimates/nights.js';
import { type Outcome, outcomes } from '../estimates/outcomes.js';
import { type DailyPosition, positionByDay } from '../estimates/position.js';
import type { Caravan, Scenario } from '../scenario/scenario.js';

/** Everything estimated for one caravan. */
export interface CaravanEstimates {
  readonly id: string;
  readonly name: string;
  /** Places of its departures. */
  readonly origins: readonly string[];
  readonly positions: readonly DailyPosition[];
  /** By night: where its main body may sleep. */
  readonly nightPlaces: readonly (readonly NightPlace[])[];
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

/** All estimates of an ensemble. They are some ten thousand quantiles: each part is made when it is first read. */
export function resultEstimates(ensemble: Ensemble): ResultEstimates {
  const { scenario, seed, replicates, failed } = ensemble;
  return madeWhenRead<ResultEstimates>({
    scenario: () => scenario,
    seed: () => seed,
    replicates: () => replicates,
    ...(failed === undefined ? {} : { failed: () => failed }),
    caravans: () => scenario.caravans.map((caravan) => caravanEstimates(ensemble, caravan)),
    nights: () =>
      scenario.network.places
        .map(({ id }) => placeNights(ensemble, id))
        .filter(({ fullest }) => fullest.probability > 0),
    queue: () => borderQueue(ensemble),
  });
}

/** The same with nights and arrivals of some places only, of all if none are named. */
export function estimatesAt(estimates: ResultEstimates, places: readonly string[]): ResultEstimates {
  if (places.length === 0) return estimates;
  const isAsked = ({ place }: { readonly place: string }): boolean => places.includes(place);
  return {
    ...estimates,
    nights: estimates.nights.filter(isAsked),
    caravans: estimates.caravans.map((caravan) => {
      const { main, group, member } = caravan.arrivals;
      const arrivals = {
        main: main.filter(isAsked),
        group: group.filter(isAsked),
        member: member.filter(isAsked),
      };
      return { ...caravan, arrivals };
    }),
  };
}

function caravanEstimates(ensemble: Ensemble, { id, name, departures }: Caravan): CaravanEstimates {
  const arrivals = (of: ArrivalOf) => (): Arrival[] =>
    ensemble.scenario.network.places.map((place) => arrival(ensemble, place.id, { caravan: id, of }));
  return madeWhenRead<CaravanEstimates>({
    id: () => id,
    name: () => name,
    origins: () => [...new Set(departures.map(({ place }) => place))],
    positions: () => positionByDay(ensemble, { caravan: id }),
    nightPlaces: () =>
      Array.from({ length: ensemble.counts.dayCount }, (_, day) =>
        nightPlaces(ensemble, day, { caravan: id }),
      ),
    arrivals: () =>
      madeWhenRead<CaravanEstimates['arrivals']>({
        main: arrivals('main'),
        group: arrivals('group'),
        member: arrivals('member'),
      }),
    border: () => borderArrivals(ensemble, { caravan: id }),
    end: () => caravanEnd(ensemble, { caravan: id }),
    outcomes: () => outcomes(ensemble, { caravan: id }),
  });
}

function placeNights(ensemble: Ensemble, place: string): PlaceNights {
  return madeWhenRead<PlaceNights>({
    place: () => place,
    fullest: () => fullestNight(ensemble, place),
    nights: () => nightsAt(ensemble, place),
  });
}
