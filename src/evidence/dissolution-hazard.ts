import type { Distribution } from '../scenario/distribution.js';
import type { Regime, ScenarioContext } from '../scenario/scenario.js';
import type { RateLaws } from './hindcast-scenario.js';
import { logMiddle, type ObservedCourse } from './observed-course.js';

/** Dissolutions of caravans under one kind of policy, and the days on which they could have happened. */
interface Exposure {
  events: number;
  days: number;
}

const zones = {
  central_america: 'dissolutionPerDayCentralAmerica',
  southern_mexico: 'dissolutionPerDaySouthernMexico',
  northern_mexico: 'dissolutionPerDayNorthernMexico',
} as const;
type ZoneName = keyof typeof zones;

/** Exposures by zone, those of southern Mexico of the days up to the peak's last and of the days after it. */
type Exposures = Record<ZoneName | 'late', Exposure>;

/** First year of the policy under which caravans are dissolved; before it hardly any was. */
const enforcedSince = '2019';
/** The prior of a hazard weighs as much as so many dissolutions. */
const priorEvents = 0.5;

/**
 * Laws of the hazards of dissolution for a regime, from how often caravans were dissolved or blocked under policies
 * like it, and for how many days they were not.
 *
 * @param regimeFrom - first day of the regime, `YYYY-MM-DD`
 * @remarks Gamma prior around the regime's own median with the weight of half a dissolution, exponential days:
 *   the posterior is gamma again (Gelman et al. 2013, 2.6). A day counts by the factor that the model puts on the
 *   hazard for the size of the caravan. The factor after the peak is fitted in the same way, given the mean of the
 *   hazard at the peak. A caravan that was dissolved and formed again counts as dissolved, and goes on counting.
 */
export function dissolutionLaws(
  courses: readonly ObservedCourse[],
  regime: Regime,
  regimeFrom: string,
  context: ScenarioContext,
): RateLaws {
  const isEnforced = regimeFrom >= enforcedSince;
  const alike = courses.filter(({ caravan }) => caravan.origin.date >= enforcedSince === isEnforced);
  const none = (): Exposure => ({ events: 0, days: 0 });
  const exposures: Exposures = {
    central_america: none(),
    southern_mexico: none(),
    northern_mexico: none(),
    late: none(),
  };
  for (const course of alike) expose(course, exposures, regime, context);
  const posterior = (prior: number, { events, days }: Exposure): Gamma => {
    const shape = priorEvents + events;
    return { distribution: 'gamma', shape, mean: shape / (priorEvents / Math.max(1e-4, prior) + days) };
  };
  const middle = (name: keyof Regime['rates']): number => middleOf(regime.rates[name].law);
  const hazards = Object.fromEntries(
    Object.entries(zones).map(([zone, name]) => [name, posterior(middle(name), exposures[zone as ZoneName])]),
  );
  const { events, days } = exposures.late;
  const atPeak = hazards['dissolutionPerDaySouthernMexico']!.mean;
  return {
    ...hazards,
    dissolutionLateFactor: posterior(middle('dissolutionLateFactor'), { events, days: days * atPeak }),
  };
}

interface Gamma {
  readonly distribution: 'gamma';
  readonly shape: number;
  readonly mean: number;
}

function middleOf(law: Distribution): number {
  if (law.distribution === 'fixed') return law.value;
  if (law.distribution === 'logNormal') return law.median;
  return law.distribution === 'uniform' ? (law.low + law.high) / 2 : 1;
}

function expose(
  { caravan, origin, sightings, endDay, isEndKnown, departurePeople }: ObservedCourse,
  exposures: Exposures,
  regime: Regime,
  { network }: ScenarioContext,
): void {
  const placeOn = (day: number): string =>
    (sightings.filter((sighting) => sighting.day <= day).at(-1) ?? sightings[0])?.place ??
    caravan.origin.slug;
  const placeAt = (id: string): { zone: string; country: string } | undefined =>
    network.places[network.placeIndex.get(id) ?? -1];
  const lastDay = isEndKnown ? endDay : (sightings.at(-1)?.day ?? 0);
  const value = (name: keyof Regime['rates']): number => middleOf(regime.rates[name].law);
  const size =
    departurePeople === null
      ? 1
      : (Math.exp(logMiddle(departurePeople)) / 1000) ** value('dissolutionSizeExponent');
  const isInMexico = (place: string): boolean => placeAt(place)?.country === 'MX';
  const inMexico = isInMexico(origin ?? '')
    ? 0
    : (sightings.find(({ place }) => isInMexico(place))?.day ?? 0);
  const exposureOn = (day: number): Exposure | undefined => {
    const zone = placeAt(placeOn(day))?.zone;
    const isLate = zone === 'southern_mexico' && day - inMexico > value('dissolutionPeakLastDay');
    return exposures[isLate ? 'late' : (zone as ZoneName)];
  };
  for (let day = 1; day <= lastDay; day++) {
    const exposure = exposureOn(day);
    if (exposure !== undefined) exposure.days += size;
  }
  const ends = new Set(
    sightings
      .filter(({ sighting, day }) => sighting.event === 'dissolved' && day < lastDay)
      .map(({ day }) => day),
  );
  const { kind } = caravan.outcome;
  if ((kind === 'dissolved' || kind === 'blocked') && endDay >= 0) ends.add(Math.max(0, lastDay));
  for (const day of ends) {
    const exposure = exposureOn(day);
    if (exposure !== undefined) exposure.events++;
  }
}
