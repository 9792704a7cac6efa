import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { accounts, firstExit, outside } from '../../src/engine/accounts.js';
import { Model } from '../../src/engine/model.js';
import type { World } from '../../src/engine/world.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioContext } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { arbitraryScenarioFile } from '../helpers/arbitrary-scenario.js';
import { corridor } from '../helpers/corridors.js';
import { quietContext } from '../helpers/scenarios.js';
import { caravanNames, peopleByAccount, runDays, seenDay } from '../helpers/simulation.js';
import { diamond, line3, oneBorder, twoCountries, withRail } from '../helpers/worlds.js';

/** Faults that an accountant finds who counts everybody every evening and knows nothing of the engine's own check. */
function faultsOfTheBooks(file: ScenarioFile, context: ScenarioContext, replicates: number): string[] {
  const scenario = parseScenario(file, context);
  const model = new Model(scenario);
  const names = caravanNames(model);
  const faults: string[] = [];
  let before: ReturnType<typeof peopleByAccount>[] = [];
  const check = (world: World): void => {
    const day = seenDay(world);
    const now = names.map((name) => peopleByAccount(day, name));
    if (day.day === 0)
      before = names.map(
        () => Object.fromEntries(accounts.map((account) => [account, 0])) as (typeof now)[0],
      );
    names.forEach((name, c) => {
      accounts.forEach((account, a) => {
        const where = `replicate ${world.replicate}, day ${day.day}: ${account} of ${name}`;
        const people = now[c]![account];
        if (a !== outside && !(Number.isSafeInteger(people) && people >= 0))
          faults.push(`${where} is ${people}`);
        if (a >= firstExit && people < before[c]![account]) faults.push(`${where} fell`);
        if (a === outside) return;
        // What is there today is what was there yesterday, and what was booked in and out in between.
        const booked = accounts.reduce(
          (net, _other, b) => net + world.ledger.flowOf(c, b, a) - world.ledger.flowOf(c, a, b),
          0,
        );
        if (people !== before[c]![account] + booked)
          faults.push(`${where} is ${people}, ${before[c]![account]} before, ${booked} booked`);
      });
    });
    for (const group of day.groups)
      if (!(group.people > 0)) faults.push(`day ${day.day}: a group of ${group.people}`);
    before = now;
  };
  runDays(scenario, check, { replicates, model });
  return faults;
}

const tinyWorlds = { line3, diamond, withRail, twoCountries, oneBorder, corridor };

describe('people', () => {
  test.each(Object.entries(tinyWorlds))('are conserved every day in every account on %s', (_name, world) => {
    const { places, links } = world();
    const network = buildNetwork(places, links);
    const files = arbitraryScenarioFile(network, {
      regime: 'quiet',
      maxHorizonDays: 60,
      mayUseRegime: false,
    });

    fc.assert(
      fc.property(files, (file) => {
        expect(faultsOfTheBooks(file, quietContext(network), 2)).toEqual([]);
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  test('of those random scenarios come into every account, under every kind of event', () => {
    const { places, links } = corridor();
    const network = buildNetwork(places, links);
    const context = quietContext(network);
    const files = arbitraryScenarioFile(network, {
      regime: 'quiet',
      maxHorizonDays: 60,
      mayUseRegime: false,
    });
    const reached = new Set<string>();
    const kinds = new Set<string>();

    for (const file of fc.sample(files, { seed: 1, numRuns: 60 })) {
      for (const { kind } of file.events!) kinds.add(kind);
      runDays(parseScenario(file, context), (world) => {
        const day = seenDay(world);
        for (const { state } of day.groups) reached.add(state);
        for (const name of caravanNames(world.model)) {
          for (const [account, people] of Object.entries(peopleByAccount(day, name)))
            if (people > 0) reached.add(account);
        }
      });
    }

    expect(accounts.filter((account) => account !== 'outside' && !reached.has(account))).toEqual([]);
    expect(['moving', 'resting', 'scattered'].filter((state) => !reached.has(state))).toEqual([]);
    expect(kinds.size).toBe(13);
  });

  test('who have reached the city they make for are at the border, not on their way', () => {
    const { places, links } = corridor();
    const network = buildNetwork(places, links);
    const files = arbitraryScenarioFile(network, {
      regime: 'quiet',
      maxHorizonDays: 60,
      mayUseRegime: false,
    });

    fc.assert(
      fc.property(files, (file) => {
        runDays(parseScenario(file, quietContext(network)), (world) => {
          const { groups, independents } = seenDay(world);
          expect(independents.filter(({ place, city }) => city.split('+').includes(place))).toEqual([]);
          // A group that a checkpoint holds where it set out has not moved a step.
          const there = groups.filter(
            ({ place, city, toward, state }) => place === city && toward === null && state === 'moving',
          );
          expect(there).toEqual([]);
        });
      }),
      { seed: 18, numRuns: 30 },
    );
  });

  test.each(['tolerated-2017-2018', 'offers-2021-2024'])(
    'are conserved on the built-in network under %s',
    (regime) => {
      const context = scenarioContext();
      const files = arbitraryScenarioFile(context.network, {
        regime,
        maxHorizonDays: 50,
        mayUseRegime: true,
      });

      fc.assert(
        fc.property(files, (file) => {
          expect(faultsOfTheBooks(file, context, 1)).toEqual([]);
        }),
        { seed: 2, numRuns: 15 },
      );
    },
  );
});
