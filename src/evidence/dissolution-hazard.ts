import type { Regime, ScenarioContext } from '../scenario/scenario.js';
import type { RateLaws } from './hindcast-scenario.js';
import { logMiddle, type ObservedCourse } from './observed-course.js';

/** Dissolutions of caravans under one kind of policy in one zone, and the days on which they could have happened. */
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
 *   the posterior is gamma again (Gelman et al. 2013, 2.6). A day counts by the factors that the model puts on the
 *   hazard for the days in the country and the size of the caravan.
 */
export function dissolutionLaws(
  courses: readonly ObservedCourse[],
  regime: Regime,
  regimeFrom: string,
  context: ScenarioContext,
): RateLaws {
  const isEnforced = regimeFrom >= enforcedSince;
  const alike = courses.filter(({ caravan }) => caravan.origin.date >= enforcedSince === isEnforced);
  const exposures: Record<ZoneName, Exposure> = {
    central_america: { events: 0, days: 0 },
    southern_mexico: { events: 0, days: 0 },
    northern_mexico: { events: 0, days: 0 },
  };
  for (const course of alike) expose(course, exposures, regime, context);
  return Object.fromEntries(
    Object.entries(zones).map(([zone, name]) => {
      const { law } = regime.rates[name];
      const median =
        law.distribution === 'logNormal' ? law.median : law.distribution === 'fixed' ? law.value : 0.05;
      const { events, days } = exposures[zone as ZoneName];
      const shape = priorEvents + events;
      const rate = priorEvents / Math.max(1e-4, median) + days;
      return [name, { distribution: 'gamma', shape, mean: shape / rate }];
    }),
  );
}

function expose(
  { caravan, sightings, endDay, isEndKnown, departurePeople }: ObservedCourse,
  exposures: Record<ZoneName, Exposure>,
  regime: Regime,
  { network }: ScenarioContext,
): void {
  const placeOn = (day: number): string =>
    (sightings.filter((sighting) => sighting.day <= day).at(-1) ?? sightings[0])?.place ??
    caravan.origin.slug;
  const placeAt = (id: string): { zone: string; country: string } | undefined =>
    network.places[network.placeIndex.get(id) ?? -1];
  const lastDay = isEndKnown ? endDay : (sightings.at(-1)?.day ?? 0);
  const value = (name: keyof Regime['rates']): number => {
    const { law } = regime.rates[name];
    return law.distribution === 'fixed'
      ? law.value
      : law.distribution === 'uniform'
        ? (law.low + law.high) / 2
        : 1;
  };
  const size =
    departurePeople === null
      ? 1
      : (Math.exp(logMiddle(departurePeople)) / 1000) ** value('dissolutionSizeExponent');
  const inMexico = Math.max(0, sightings.find(({ place }) => placeAt(place)?.country === 'MX')?.day ?? 0);
  for (let day = 1; day <= lastDay; day++) {
    const zone = placeAt(placeOn(day))?.zone;
    const exposure = exposures[zone as ZoneName];
    if (exposure === undefined) continue;
    const age = day - inMexico;
    const factor =
      zone !== 'southern_mexico'
        ? 1
        : age < value('dissolutionPeakFirstDay')
          ? value('dissolutionEarlyFactor')
          : age > value('dissolutionPeakLastDay')
            ? value('dissolutionLateFactor')
            : 1;
    exposure.days += factor * size;
  }
  const ended = caravan.outcome.kind === 'dissolved' || caravan.outcome.kind === 'blocked';
  const endZone = exposures[placeAt(placeOn(Math.max(0, lastDay)))?.zone as ZoneName];
  if (ended && endDay >= 0 && endZone !== undefined) endZone.events++;
}
