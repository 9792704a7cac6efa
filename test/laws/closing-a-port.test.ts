import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { star } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { diary, type SeenDay, sum } from '../helpers/simulation.js';
import { fiveErrors } from '../helpers/standard-errors.js';
import { roadBetween, townAt, type World } from '../helpers/worlds.js';

/** `star`, at the end of a week on the road: `mx-far` -200- `mx-start` -10- `mx-fork`. */
function longApproach(): World {
  const { places, links } = star();
  return {
    places: [townAt('mx-far', -100, 23.2, { zone: 'northern_mexico', kind: 'origin' }), ...places],
    links: [roadBetween('mx-far', 'mx-start', 200), ...links],
  };
}

// By chance, pace and rest, which the closing must not touch; 3 : 2 : 1 make for one, three and two.
const pulls: Readonly<Record<string, number>> = { 'mx-one': 3, 'mx-three': 2, 'mx-two': 1 };
const cities = Object.keys(pulls);

function onTheRoad(isClosed: boolean, fields: Partial<ScenarioFile> = {}): Scenario {
  return quietScenario(longApproach(), {
    horizonDays: 16,
    caravans: [caravanFrom('mx-far', { size: { low: 800, high: 3000 } })],
    hubs: [{ place: 'mx-fork', stopProbability: 0, stopDays: 1, decision: true }],
    border: cities.map((place) => ({ place, pull: pulls[place]!, ports: [place.replace('mx', 'us')] })),
    rates: { cohesion: 0, restPerDayNorthernMexico: 0.3, resumePerDay: 0.7, exitPerDayMexico: 0.02 },
    closedPortPullFactor: 0,
    events: isClosed ? [{ kind: 'port-closed', port: 'us-one', from: dateOf(1) }] : [],
    ...fields,
  });
}

/** Groups that have not come to the place of decision, without the city that they will choose anew there. */
function upstream({ groups }: SeenDay): object[] {
  return groups
    .filter(({ place }) => place === 'mx-far' || place === 'mx-start')
    .map(({ id, people, state, place, toward, km }) => ({ id, people, state, place, toward, km }));
}

/** People on their own who have not come past the place of decision: nobody there has chosen. */
function undecided({ independents, exits }: SeenDay): object[] {
  const isBefore = ({ place }: { place: string }): boolean =>
    place.endsWith('-far') || place.endsWith('-start');
  return [...independents, ...exits].filter((row) => isBefore(row) || row.place === 'mx-fork');
}

/** People by the city that they make for or are in, on the last day. */
function byCity(days: readonly SeenDay[]): number[] {
  const { groups, independents, waiting } = days.at(-1)!;
  const all = [...groups, ...independents, ...waiting];
  return cities.map((city) => sum(all.filter((of) => of.city === city).map(({ people }) => people)));
}

const replicates = Array.from({ length: 40 }, (_, first) => first);

describe('closing a port', () => {
  test('leaves groups on their way to the place of decision as they were, draw for draw', () => {
    let days = 0;
    for (const first of replicates.slice(0, 25)) {
      const open = diary(onTheRoad(false), { first }).map(upstream);
      const closed = diary(onTheRoad(true), { first }).map(upstream);

      expect(closed).toEqual(open);
      days += open.filter((groups) => groups.length > 0).length;
    }
    expect(days).toBeGreaterThan(150);
  });

  test('leaves people on their own as they were until they choose a city, draw for draw, and then sends them elsewhere', () => {
    const fallsApart = { kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) } as const;
    const rates = {
      ...everywhere('setOutPerDay', 0.3),
      independentRideKm: 150,
      independentReturnedPerDay: 0.02,
    };
    const run = (first: number, events: ScenarioFile['events'] = []): SeenDay[] =>
      diary(onTheRoad(false, { rates, events: [fallsApart, ...events!] }), { first });
    const arrived = [0, 0, 0];
    for (const first of replicates.slice(0, 25)) {
      const open = run(first);
      const closed = run(first, [{ kind: 'port-closed', port: 'us-one', from: dateOf(4) }]);

      expect(closed.map(undecided)).toEqual(open.map(undecided));
      expect(closed.slice(0, 4)).toEqual(open.slice(0, 4));
      const [before, after] = [byCity(closed.slice(0, 4)), byCity(closed)];
      after.forEach((people, c) => {
        arrived[c]! += people - before[c]!;
      });
      expect(byCity(open)[0]! - byCity(closed)[0]!).toBeGreaterThan(100);
    }
    const sent = sum(arrived);

    // Nobody chooses the closed one; of the others two thirds choose the first.
    expect(arrived[0]).toBe(0);
    expect(sent).toBeGreaterThan(5000);
    expect(Math.abs(arrived[1]! - (sent * 2) / 3)).toBeLessThan(fiveErrors * Math.sqrt((sent * 2) / 9));
  });

  test.each([0, 0.5])(
    'moves people to the other cities in proportion to their pulls (factor %d)',
    (factor) => {
      const fields = { closedPortPullFactor: factor, rates: { cohesion: 0 } };
      const [open, closed] = [false, true].map((isClosed) =>
        replicates.map((first) => byCity(diary(onTheRoad(isClosed, fields), { first }))),
      ) as [number[][], number[][]];
      const weights = [3 * factor, 2, 1];
      const expected = weights.map((weight) => weight / sum(weights));
      const totals = cities.map((_, c) => sum(closed.map((counts) => counts[c]!)));
      const people = sum(totals);

      totals.forEach((count, c) => {
        const p = expected[c]!;
        expect(Math.abs(count - people * p)).toBeLessThanOrEqual(
          fiveErrors * Math.sqrt(people * p * (1 - p)),
        );
      });
      // With the same draws nobody changes between the two others: what one loses, both gain, in every replicate.
      closed.forEach((counts, replicate) => {
        const gains = counts.map((count, c) => count - open[replicate]![c]!);
        expect(sum(gains)).toBe(0);
        expect(gains[0]).toBeLessThan(0);
        expect(Math.min(gains[1]!, gains[2]!)).toBeGreaterThanOrEqual(0);
      });
    },
  );

  test('leaves the border as it was where nobody is sent', () => {
    const border = cities.map((place) => ({
      place,
      pull: pulls[place]!,
      ports: [place.replace('mx', 'us')],
      backgroundAttemptsPerDay: 30,
      // Who would come to wait at a closed port goes to the others: here nobody does.
      backgroundListPerDay: place === 'mx-one' ? 0 : 20,
      appointmentsPerDay: 15,
    }));
    const rates = { borderAttemptPerDay: 0.5, encounterProbability: 0.8 };
    const other = (isClosed: boolean): unknown[] =>
      // The caravan is far away: it walks 3 km a day.
      diary(onTheRoad(isClosed, { border, rates: { ...rates, walkKmPerDay: 3 } })).map((day) => [
        day.encounters,
        day.waiting.filter(({ city }) => city !== 'mx-one'),
      ]);

    expect(other(true)).toEqual(other(false));
  });
});
