// ODD 7.10 Meeting and merging
import { group } from '../accounts.js';
import { scattered } from '../groups.js';
import { purposes } from '../purposes.js';
import { merged, type World } from '../world.js';

/**
 * Groups that sleep at one place and make for one border city become one: always within a caravan, with a
 * probability between caravans. The larger one keeps its name and its plans.
 */
export function meeting(world: World): void {
  world.makeRoomForRows();
  const { rowAtPlace, nextRow } = world;
  // No group is added here, so that columns stay.
  const { count, people, arc, state, place } = world.groups;
  // Chains of rows by place, later rows first, so that rows later in order of id meet earlier ones.
  for (let row = 0; row < count; row++) {
    if (arc[row] !== -1 || people[row] === 0 || state[row] === scattered) continue;
    const here = place[row]!;
    nextRow[row] = rowAtPlace[here]!;
    for (let other = rowAtPlace[here]!; other !== -1 && people[row]! > 0; other = nextRow[other]!) {
      if (people[other]! > 0) tryMerge(world, row, other);
    }
    rowAtPlace[here] = row;
  }
  for (let row = 0; row < count; row++) rowAtPlace[place[row]!] = -1;
}

function tryMerge(world: World, a: number, b: number): void {
  const { groups } = world;
  if (groups.destination[a] !== groups.destination[b]) return;
  if (groups.caravan[a] !== groups.caravan[b]) {
    const pair = (groups.id[a]! ^ groups.id[b]!) >>> 0;
    const chance = world.stream.at(pair, world.day, purposes.merge).uniform();
    if (chance >= Math.min(world.ratesOf(a).mergeProbability, world.ratesOf(b).mergeProbability)) return;
  }
  const larger =
    groups.people[a]! > groups.people[b]! ||
    (groups.people[a] === groups.people[b] && groups.id[a]! < groups.id[b]!);
  const [into, from] = larger ? [a, b] : [b, a];
  const people = groups.people[from]!;
  if (groups.caravan[into] !== groups.caravan[from]) {
    const place = groups.place[from]!;
    world.noteEnd(from, merged);
    world.ledger.hand(groups.caravan[from]!, group, groups.caravan[into]!, group, place, people);
    world.markMember(groups.caravan[into]!, place);
  }
  groups.people[into]! += people;
  groups.people[from] = 0;
}
