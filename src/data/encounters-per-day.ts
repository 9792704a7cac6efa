import { dayFromIso } from '../base/day.js';
import { describeValue } from '../base/describe-value.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { appointmentShares } from './appointment-shares.js';
import { type Sector, sectors } from './border/encounter-facts.js';
import { type BorderCityFacts, borderCities } from './border-cities.js';
import { borderFacts } from './border-facts.js';

/** People encountered on an average day of a month, for the stretch of the border that a city stands for. */
export interface EncountersPerDay {
  /** By the Border Patrol, between ports of entry. */
  readonly betweenPorts: number;
  /** At ports of entry; `null` for months without figures by field office. */
  readonly atPorts: number | null;
}

/**
 * Encounters a day in a month, by border city: the size of the flow beside which a caravan arrives.
 *
 * @param month - `YYYY-MM`, October 2017 to August 2025
 * @returns by place id, one entry for each of {@link borderCities}, in their order; `atPorts` only from
 *   October 2022 to September 2024
 * @throws CaravanError `invalid_input` for a month without figures
 * @remarks Between ports: encounters of the sector times the city's share of it, a judgement where several
 *   cities share a sector. After November 2024 only the total is known: it is shared as in that month. At ports: encounters of the field office in proportion to the appointments of its
 *   ports ({@link appointmentShares}); its other ports, which gave no appointments, get none. Every field
 *   office has a port with appointments, so no other key is needed. Until 11 May 2023 the figures at
 *   ports leave out Title 42 cases. Sources: `ohss-usbp`, `cbp-ofo23`, `cbp-ofo24`.
 * @example
 * ```ts
 * encountersPerDay('2023-12').get('mx-piedras-negras')?.betweenPorts; // about 1,720 people a day
 * ```
 */
export function encountersPerDay(month: string): ReadonlyMap<string, EncountersPerDay> {
  const { bySector, byFieldOffice } = borderFacts().encounters;
  const betweenPorts = bySector.months.find((row) => row.month === month)?.people ?? bySharesOfLast(month);
  if (betweenPorts === undefined) {
    const [first, last] = [bySector.months[0]?.month, borderFacts().encounters.monthly.at(-1)?.month];
    const message = `is ${describeValue(month)}, expected a month YYYY-MM from ${first} to ${last}`;
    throw new CaravanError('invalid_input', 'encountersPerDay', [makeIssue(['month'], message)]);
  }
  const atPorts = byFieldOffice.months.find((row) => row.month === month)?.people;
  const days = daysOf(month);
  return new Map(
    borderCities().map((city) => [
      city.place,
      {
        betweenPorts: (betweenPorts[city.sector] * city.sectorShare) / days,
        atPorts: atPorts === undefined ? null : (atPorts[city.fieldOffice] * fieldOfficeShare(city)) / days,
      },
    ]),
  );
}

function bySharesOfLast(month: string): Readonly<Record<Sector, number>> | undefined {
  const { bySector, monthly } = borderFacts().encounters;
  const total = monthly.find((row) => row.month === month)?.betweenPorts;
  const last = bySector.months.at(-1)!.people;
  if (total === undefined) return undefined;
  const ofLast = sectors.reduce((sum, sector) => sum + last[sector], 0);
  return Object.fromEntries(sectors.map((sector) => [sector, (total * last[sector]) / ofLast])) as Record<
    Sector,
    number
  >;
}

function fieldOfficeShare(city: BorderCityFacts): number {
  const appointments = new Map(appointmentShares().map((row) => [row.port, row.perDay]));
  const perDayOf = (ports: readonly string[]): number =>
    ports.reduce((sum, port) => sum + (appointments.get(port) ?? 0), 0);
  const office = borderFacts().encounters.fieldOfficePorts.ports[city.fieldOffice];
  return perDayOf(city.ports) / perDayOf(office);
}

function daysOf(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return dayFromIso(`${next}-01`)! - dayFromIso(`${month}-01`)!;
}
