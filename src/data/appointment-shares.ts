import { borderFacts } from './border-facts.js';
import type { SourceStatus } from './source.js';

/** What a port of entry gives of the appointments of a day. */
export interface AppointmentShare {
  readonly port: string;
  /** The border city in Mexico. */
  readonly city: string;
  /** Appointments a day, of 1,450 in all. */
  readonly perDay: number;
  /** The same as a fraction of all; the shares add up to 1. */
  readonly share: number;
  /** `recalled` for ports whose part of the residual is from memory. */
  readonly status: SourceStatus;
  readonly sources: readonly string[];
}

/**
 * How the 1,450 appointments a day of mid-2023 to January 2025 were spread over the eight ports of entry.
 *
 * @returns one row per port, in the order of `border.json`; `perDay` adds up to 1,450
 * @remarks Four ports are sourced (San Ysidro, Brownsville, Hidalgo, Nogales). The other four share what
 *   those leave, in proportion to figures that are recalled and unverified.
 */
export function appointmentShares(): readonly AppointmentShare[] {
  const { perPort2024, perPortResidual } = borderFacts().appointments;
  const sourced = perPort2024.reduce((sum, row) => sum + (row.perDay ?? 0), 0);
  const recalled = perPort2024.reduce((sum, row) => sum + (row.approximatePerDay ?? 0), 0);
  const total = sourced + perPortResidual.perDay;
  return perPort2024.map((row) => {
    const perDay = row.perDay ?? ((row.approximatePerDay ?? 0) * perPortResidual.perDay) / recalled;
    const { port, city, status, sources } = row;
    return { port, city, perDay, share: perDay / total, status, sources };
  });
}
