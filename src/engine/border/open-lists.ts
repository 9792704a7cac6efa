import { pullToday } from '../city-choice.js';
import type { World } from '../world.js';

/**
 * Notes this morning's pull of the cities to which people who leave a list may go: those that give appointments
 * and whose list is not long. Read before anybody moves, so that the order of the cities does not matter.
 */
export function openLists(world: World): void {
  const { model, border, policy } = world;
  const { borderLeaveListPerDay, borderLongQueueDays } = world.rates[0]!;
  if (borderLeaveListPerDay === 0) return;
  const pull = pullToday(world);
  for (let city = 0; city < model.cityCount; city++) {
    let waiting = 0;
    for (let cell = city; cell < border.list.length; cell += model.cityCount) waiting += border.list[cell]!;
    const perDay = policy.appointmentsPerDay[city]!;
    border.openPull[city] = perDay === 0 || waiting > borderLongQueueDays * perDay ? 0 : pull[city]!;
  }
}
