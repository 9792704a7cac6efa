// ODD 7.11 Border stage
import { begin } from '../border/begin.js';
import { giveAppointments } from '../border/give-appointments.js';
import { leaveByBus } from '../border/leave-by-bus.js';
import { openLists } from '../border/open-lists.js';
import { othersArrive } from '../border/others-arrive.js';
import { settleArrivals } from '../border/settle-arrivals.js';
import { waitOrAttempt } from '../border/wait-or-attempt.js';
import { daysOfListAge } from '../border-state.js';
import type { World } from '../world.js';

/**
 * What happens at the border cities: arrivals choose to wait for an appointment, to attempt between ports, to
 * stay or to return; appointments are given part in order of arrival and part by lot; whoever waits or stays may
 * return, settle, begin to attempt, or go on to a border city with a shorter list; attempts end in entry, in
 * processing after an encounter, or in being sent back and trying again or giving up. Other people arrive every
 * day, so that queues and shelters are right even where a caravan is small beside them.
 */
export function border(world: World): void {
  const { model, border: state, day } = world;
  if (day === 0) begin(world);
  else if (day % daysOfListAge === 0) state.ageLists();
  state.letMoversArrive();
  openLists(world);
  const { cityCount, caravanCount } = model;
  // One thing after the other for all cities, which takes a tenth less of a replicate than city after city.
  state.encounters.fill(0);
  for (let city = 0; city < cityCount; city++) othersArrive(world, city);
  for (let caravan = 0; caravan < caravanCount; caravan++)
    for (let city = 0; city < cityCount; city++) settleArrivals(world, caravan, city);
  for (let city = 0; city < cityCount; city++) giveAppointments(world, city);
  for (let caravan = 0; caravan < caravanCount; caravan++)
    for (let city = 0; city < cityCount; city++) waitOrAttempt(world, caravan, city);
  leaveByBus(world);
  for (let city = 0; city < model.cityCount; city++) {
    state.overflow[city] = Math.max(0, world.waitingAt(city) - model.scenario.border[city]!.shelterPlaces);
  }
}
