import { describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { corridor } from '../helpers/corridors.js';
import { fingerprints } from '../helpers/counts.js';
import { caravanFrom, dateOf, quietContext, quietFile } from '../helpers/scenarios.js';
import { runReplicates } from '../helpers/simulation.js';
import { sameLaw } from '../helpers/two-samples.js';
import { fits } from '../random/chi-square.js';

/** Rests, rides, exits, forks and independent travellers, so that arrivals are spread over many days. */
const lively: NonNullable<ScenarioFile['rates']> = {
  restPerDaySouthernMexico: 0.2,
  restPerDayNorthernMexico: 0.2,
  resumePerDay: 0.5,
  exitPerDayMexico: 0.05,
  cohesion: 0.5,
  rideDayProbabilityNorthernMexico: 0.2,
  rideCarriedShare: 0.5,
  rideCarriedConcentration: 3,
  setOutPerDaySouth: 0.3,
  setOutPerDayNorth: 0.3,
  walkDayLogSd: 0.3,
  borderAttemptPerDay: 0.5,
};

/** The corridor with every id turned round, so that nothing is in the old order and no draw is the old one. */
function renamed(text: string): string {
  return `${text.slice(0, 3)}${[...text.slice(3)].reverse().join('')}x`;
}

function lineFile(
  rename: (id: string) => string,
  rates: ScenarioFile['rates'],
): { file: ScenarioFile; places: ReturnType<typeof corridor> } {
  const { places, links } = corridor();
  const world = {
    places: places.map((place) => ({ ...place, id: rename(place.id), name: place.id })),
    links: links.map((link) => ({ ...link, from: rename(link.from), to: rename(link.to) })),
  };
  const file = quietFile(world, {
    horizonDays: 30,
    caravans: [caravanFrom(rename('mx-gate'), { size: 400 })],
    border: [
      { place: rename('mx-tee'), pull: 2 },
      { place: rename('mx-gee'), pull: 1 },
    ],
    rates: rates ?? {},
  });
  return { file, places: world };
}

/** Day on which a group first reached the border, -1 for never, over replicates. */
function firstArrivals(
  rename: (id: string) => string,
  rates: ScenarioFile['rates'],
  replicates: number,
): number[] {
  const { file, places } = lineFile(rename, rates);
  const scenario = parseScenario(file, quietContext(buildNetwork(places.places, places.links)));
  const days: number[] = [];
  runReplicates(
    scenario,
    ({ groupDay, model }) => {
      const reached = [...model.cityPlace]
        .map((place) => groupDay[model.placeCount + place]!)
        .filter((day) => day >= 0);
      days.push(reached.length === 0 ? -1 : Math.min(...reached));
    },
    { replicates },
  );
  return days;
}

describe('names', () => {
  test('of places and caravans are for readers: others give the same counts bit for bit', () => {
    const context = scenarioContext();
    const { places, links } = context.network;
    const otherNames = buildNetwork(
      places.map((place) => ({ ...place, name: `${place.name} renamed`, region: 'Elsewhere' })),
      links,
    );
    const file: ScenarioFile = {
      name: 'names',
      title: 'Names',
      startDate: dateOf(0),
      horizonDays: 40,
      regime: 'offers-2021-2024',
      caravans: [caravanFrom('mx-tapachula', { size: 3000 })],
    };
    const other = { ...file, title: 'Other', caravans: [{ ...file.caravans[0]!, name: 'Another name' }] };
    const prints = fingerprints(runEnsemble(parseScenario(file, context), { replicates: 10 }));

    expect(
      fingerprints(
        runEnsemble(parseScenario(other, { ...context, network: otherNames }), { replicates: 10 }),
      ),
    ).toEqual(prints);
  });
});

describe('ids', () => {
  const before = firstArrivals((id) => id, lively, 2000);

  test('are what draws are addressed by: others give other draws of the same law', () => {
    const after = firstArrivals(renamed, lively, 2000);

    expect(after).not.toEqual(before);
    expect(fits(sameLaw(before, after))).toBe(true);
  });

  test('would not have the same law if the pace had changed by a tenth', () => {
    const after = firstArrivals(renamed, { ...lively, walkKmPerDay: 33 }, 2000);

    expect(fits(sameLaw(before, after))).toBe(false);
  });
});
