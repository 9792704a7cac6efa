import { pullToday } from '../city-choice.js';
import type { World } from '../world.js';

/**
 * Notes which lists are long this morning, and the pull of the cities to which people who leave a list may go: those
 * that give appointments and whose list is not long. Read before anybody moves, so that the order of the cities does
 * not matter.
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
    border.isLong[city] = perDay === 0 || waiting > borderLongQueueDays * perDay ? 1 : 0;
    border.openPull[city] = border.isLong[city] === 1 ? 0 : pull[city]!;
  }
}
