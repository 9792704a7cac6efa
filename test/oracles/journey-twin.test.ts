import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { travelAlone } from '../../src/engine/independent-journey.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { worldOf } from '../helpers/simulation.js';
import { dayByEngine, dayOfOne, type Traveller } from './journey-twin.js';
import { plainChance } from './plain-chance.js';

describe('the journey of one person on their own', () => {
  // Checkpoints that detain, a border that lets some pass, closed ports.
  test.each(['guatemala-enforced', 'exodus-2023', 'december-2023-closures'])(
    'is that of the branches, the policy and the rates, number for number: %s',
    (name) => {
      const model = new Model(builtInScenario(name));
      const world = worldOf(model);
      // Rates and pulls of a replicate, and the rows that its people came into.
      simulateReplicate(world, 5, { afterDay() {}, afterReplicate() {} });
      const rows = [...world.independents.all];
      const chance = plainChance(7);
      const fates = new Map<string, number>();
      for (const day of [0, 12, 30]) {
        world.day = day;
        world.independents.startDay(model.fields[day]!);
        world.independentRates.startDay(world);
        for (let i = 0; i < 1500; i++) {
          const { caravan, set } = rows[Math.floor(chance() * rows.length)]!;
          const place = Math.floor(chance() * model.placeCount);
          if (set.cities.includes(model.cityOfPlace[place]!)) continue;
          const traveller: Traveller = { caravan, set, place, uniform: chance(), isUndecided: i % 2 === 0 };

          const fate = dayOfOne(world, traveller);
          expect(dayByEngine(world, traveller, travelAlone), JSON.stringify(traveller)).toBe(fate);
          const kind = fate.split(' ')[0]!;
          fates.set(kind, (fates.get(kind) ?? 0) + 1);
        }
      }
      for (const kind of ['asleep', 'arrived', 'returned', 'asylum', 'detained'])
        expect(fates.get(kind) ?? 0, kind).toBeGreaterThan(10);
    },
  );

  test('leads to as many nights as there are people, however many travel on a day', () => {
    const model = new Model(builtInScenario('exodus-2023'));
    const world = worldOf(model);
    simulateReplicate(world, 5, { afterDay() {}, afterReplicate() {} });
    world.day = 3;
    world.independents.startDay(model.fields[3]!);
    world.independentRates.startDay(world);
    world.independents.clear();
    world.arrivedAlone.fill(0);
    const row = world.independents.rowOf(1, world.independents.sets.all);
    const place = model.network.placeIndex.get('mx-arriaga')!;
    const chance = plainChance(9);
    for (let i = 0; i < 1000; i++) {
      world.chance.start(chance());
      world.lone.add(row.index, place, 0, world.chance);
    }

    travelAlone(world);

    for (const used of world.independents.all) if (used.isUsed) used.endDay(world);
    const sums = new Int32Array(model.placeCount);
    const asleep = world.independents.all.reduce((sum, used) => sum + used.addTo(sums), 0);
    expect(world.lone.count).toBe(0);
    expect(asleep + world.arrivedAlone.reduce((sum, n) => sum + n, 0)).toBe(1000);
    expect(sums.filter((people) => people > 0).length).toBeGreaterThan(5);
  });
});
