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
  const { groups, rowAtPlace, nextRow } = world;
  // Chains of rows by place, later rows first, so that rows later in order of id meet earlier ones.
  for (let row = 0; row < groups.count; row++) {
    if (!meets(world, row)) continue;
    const place = groups.place[row]!;
    nextRow[row] = rowAtPlace[place]!;
    for (let other = rowAtPlace[place]!; other !== -1 && groups.people[row]! > 0; other = nextRow[other]!) {
      if (groups.people[other]! > 0) tryMerge(world, row, other);
    }
    rowAtPlace[place] = row;
  }
  for (let row = 0; row < groups.count; row++) rowAtPlace[groups.place[row]!] = -1;
}

function meets(world: World, row: number): boolean {
  const { groups } = world;
  return groups.people[row]! > 0 && groups.arc[row] === -1 && groups.state[row] !== scattered;
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
