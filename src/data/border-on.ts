import type { Distribution } from '../scenario/distribution.js';
import type { ParameterName } from '../scenario/parameters.js';
import type { PolicyEvent } from '../scenario/policy-events.js';
import type { BorderCity, Rate } from '../scenario/scenario.js';
import { borderFacts } from './border-facts.js';
import { encounterSeason } from './encounter-season.js';
import { encountersPerDay } from './encounters-per-day.js';

/** What the border cities of a regime depend on, beside the date. */
export interface BorderRegime {
  readonly from: string;
  readonly to: string | null;
  /** Appointments a day before CBP One, over all ports. */
  readonly meteredPerDay: number;
  readonly rates: Readonly<Record<ParameterName, Rate>>;
}

/**
 * The border cities as they were on a date: appointments a day of that date, and other people of the month before
 * it, the last one that could be known, moved on by the season.
 *
 * @param date - `YYYY-MM-DD`; outside the regime, its first or last day is taken for the appointments
 * @param cities - with their shares of all appointments as `appointmentsPerDay`
 */
export function borderOn(date: string, cities: readonly BorderCity[], regime: BorderRegime): BorderCity[] {
  const perDay = appointmentsOn(date, regime);
  const month = monthBefore(date);
  const encounters = encountersPerDay(month);
  const season = encounterSeason();
  const moved = season[Number(date.slice(5, 7)) - 1]! / season[Number(month.slice(5)) - 1]!;
  const encountersPerPerson = encountersOfOnePerson(regime.rates);
  return cities.map((city) => {
    const appointmentsPerDay = city.appointmentsPerDay * perDay;
    const attempts = ((encounters.get(city.place)?.betweenPorts ?? 0) * moved) / encountersPerPerson;
    return {
      ...city,
      appointmentsPerDay,
      // As many come to wait as are served: nothing is published of the others.
      backgroundListPerDay: Math.round(appointmentsPerDay),
      backgroundAttemptsPerDay: Math.round(attempts),
      sources: [...city.sources, 'ohss-usbp'],
    };
  });
}

/**
 * The end of appointments, where it falls into some days. That there were more of them from month to month in 2023 is
 * left out: as many people come to wait as on the first day.
 */
export function borderEventsBetween(date: string, last: string): PolicyEvent[] {
  const { end } = borderFacts().appointments;
  if (date >= end.date || last < end.date) return [];
  return [{ kind: 'appointments', perDay: 0, from: end.date, sources: [...end.sources] }];
}

function appointmentsOn(date: string, { from, to, meteredPerDay }: BorderRegime): number {
  const day = date < from ? from : to !== null && date > to ? to : date;
  const { daily, end } = borderFacts().appointments;
  if (day >= end.date) return 0;
  const row = daily.filter((level) => level.from <= day).at(-1);
  return row === undefined ? meteredPerDay : (row.perDay ?? row.approximatePerDay ?? meteredPerDay);
}

/** The month before a date, or the nearest with figures. */
function monthBefore(date: string): string {
  const months = borderFacts().encounters.monthly.map(({ month }) => month);
  return months.filter((month) => month < date.slice(0, 7)).at(-1) ?? months[0]!;
}

/** Mean number of encounters of a person who attempts until it is over. */
function encountersOfOnePerson(rates: Readonly<Record<ParameterName, Rate>>): number {
  const [met, sentBack, again] = (
    ['encounterProbability', 'expulsionProbability', 'retryProbability'] as const
  ).map((name) => centreOf(rates[name].law)) as [number, number, number];
  return met / (1 - met * sentBack * again);
}

function centreOf(law: Distribution): number {
  switch (law.distribution) {
    case 'fixed':
      return law.value;
    case 'uniform':
      return (law.low + law.high) / 2;
    case 'beta':
      return law.alpha / (law.alpha + law.beta);
    case 'gamma':
      return law.mean;
    case 'logNormal':
    case 'logitNormal':
      return law.median;
  }
}
