import { isoFromDay } from '../base/day.js';
import type { Scenario } from './scenario.js';

/** Date of the first departure of a scenario. */
export function firstDeparture({ caravans, startDay }: Pick<Scenario, 'caravans' | 'startDay'>): string {
  const dates = caravans.flatMap(({ departures }) => departures.map(({ date }) => date));
  return dates.sort()[0] ?? isoFromDay(startDay);
}
