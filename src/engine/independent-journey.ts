import { asylum, detained, independent, returned } from './accounts.js';
import { cellSize, settling } from './independent-cells.js';
import { independentChoices } from './independent-rates.js';
import { forkAddress, noWay, unknown } from './ways-on.js';
import type { World } from './world.js';

/** Accounts that the choices of {@link independentChoices} lead to. */
const accountOf = [independent, returned, asylum, detained] as const;
/** Instead of a place: no longer on the journey. */
const gone = -1;

/**
 * The day's journeys of all who travel one by one, to where their night is, or the end of their way.
 *
 * @remarks One uniform number decides each of them, as `SplitUniform` does it. That class is asked for what is
 *   decided seldom; what is decided on every link is decided here by two variables of the same meaning, because these
 *   are the innermost steps of the library, a fourth of an ensemble's time.
 */
export function travelAlone(world: World): void {
  const { lone, independents, independentRates, ledger, chance } = world;
  const { placeCount, arcCount, cityOfPlace } = world.model;
  const { shares, heads, goesOn } = independentRates;
  const { all, cells, forks } = independents;
  for (let traveller = 0; traveller < lone.count; traveller++) {
    let row = lone.row[traveller]!;
    let place = lone.place[traveller]!;
    const { caravan } = all[row]!;
    chance.resume(lone.left[traveller]!, lone.width[traveller]!);
    if (lone.isUndecided[traveller] === 1) {
      const first = (caravan * placeCount + place) * independentChoices;
      const choice = chance.choose(shares, first, independentChoices, 1);
      if (choice > 0) {
        ledger.transfer(caravan, independent, accountOf[choice]!, place, 1);
        continue;
      }
    }
    let { left, width } = chance;
    for (;;) {
      let arc = cells.ways[row * placeCount + place]!;
      if (arc === unknown) arc = all[row]!.ways.explore(place);
      if (arc < noWay) {
        const { whole, part } = forks;
        const fork = forkAddress(arc);
        let branch = whole[fork + 1]!;
        if (whole[fork]! > 1) {
          chance.resume(left, width);
          branch = whole[fork + 1 + whole[fork + 1 + whole[fork]! + all[row]!.chooseCity(world)]!]!;
          ({ left, width } = chance);
        }
        row = whole[branch]!;
        const ways = whole[branch + 1]!;
        const first = branch + 2;
        const alike = part[branch]!;
        if (ways === 0) arc = noWay;
        else if (alike === 1 || left < alike * width) {
          width *= alike;
          const last = first + ways - 1;
          let way = first;
          let share = part[way]! * width;
          while (left >= share && way < last) {
            left -= share;
            share = part[++way]! * width;
          }
          // Where rounding leads past the last way that anybody takes.
          while (share === 0 && way > first) share = part[--way]! * width;
          width = share;
          arc = whole[way]!;
        } else {
          chance.resume(left - alike * width, width - alike * width);
          const at = all[row]!.chooseCity(world);
          arc = whole[first + chance.choose(part, first + (at + 1) * ways, ways, 1)]!;
          row = independents.single(caravan, all[row]!.set.cities[at]!).index;
          ({ left, width } = chance);
        }
      }
      // Where no way leads on, whoever sets out comes back.
      if (arc === noWay) break;
      const link = caravan * arcCount + arc;
      const head = heads[link]!;
      if (head >= 0) place = head;
      else {
        chance.resume(left, width);
        if (!chance.happens(independentRates.passes[link]!)) break;
        place = ~head;
        if (chance.happens(independentRates.isStopped[link]!)) {
          ledger.transfer(caravan, independent, detained, place, 1);
          place = gone;
          break;
        }
        ({ left, width } = chance);
      }
      world.markMember(caravan, place);
      if (cityOfPlace[place] !== -1) {
        const { ways, set } = all[row]!;
        const city = ways.cityAt(place);
        if (city !== -1) {
          chance.resume(left, width);
          if (set.cities[all[row]!.chooseCity(world)] === city) {
            world.arriveAlone(caravan, city, 1);
            place = gone;
            break;
          }
          ({ left, width } = chance);
          row = ways.past(place).index;
        }
      }
      const onward = goesOn[link]! * width;
      if (left >= onward) break;
      width = onward;
    }
    if (place === gone) continue;
    const { values, settled, wordCount } = cells;
    values[(row * placeCount + place) * cellSize + settling]!++;
    settled[row * wordCount + (place >> 5)]! |= 1 << (place & 31);
    all[row]!.isUsed = true;
  }
  lone.count = 0;
}
