import { checkConservation } from './conservation.js';
import { border } from './submodels/border.js';
import { departures } from './submodels/departures.js';
import { dissolution } from './submodels/dissolution.js';
import { exits } from './submodels/exits.js';
import { decisions } from './submodels/forks.js';
import { independents } from './submodels/independents.js';
import { meeting } from './submodels/meeting.js';
import { rest } from './submodels/rest.js';
import { rides } from './submodels/rides.js';
import { trains } from './submodels/trains.js';
import { walking } from './submodels/walking.js';
import type { World } from './world.js';

/**
 * What a run follows: everybody, or only groups, where nothing else is asked. People who leave their group are
 * still counted then, in all and not by place, but neither travel on nor leave the border: the course of the groups is
 * the same, draw for draw, at a fraction of the cost. What the world holds of people on their own and of the border
 * cities means nothing then.
 */
export type Followed = 'everybody' | 'groups';

/** One day (ODD element 3). Each submodel reads the state that the one before it has left. */
export function simulateDay(world: World): void {
  const { followed } = world;
  world.ledger.startDay();
  world.arrivedToday.count = 0;
  world.independents.startDay(world.model.fields[world.day]!);
  departures(world);
  dissolution(world);
  exits(world);
  rest(world);
  decisions(world);
  trains(world);
  rides(world);
  walking(world);
  if (followed === 'everybody') independents(world);
  meeting(world);
  if (followed === 'everybody') border(world);
  world.groups.compact();
  checkConservation(world);
}
