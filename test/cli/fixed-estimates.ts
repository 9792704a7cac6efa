import { isoFromDay } from '../../src/base/day.js';
import type { Arrival, ArrivalQuantile } from '../../src/estimates/arrival.js';
import { defaultProbabilities, type PeopleQuantile } from '../../src/estimates/select.js';
import type { CaravanEstimates, ResultEstimates } from '../../src/formats/result-estimates.js';
import { quietScenario } from '../helpers/scenarios.js';
import { oneBorder, townAt } from '../helpers/worlds.js';

/** Quantiles of people that rise evenly from `low` (0.1) by `middle` (0.5) to `high` (0.9). */
export function people(low: number, middle: number, high: number): PeopleQuantile[] {
  const at: Record<number, number> = { 0.1: low, 0.5: middle, 0.9: high };
  return defaultProbabilities.map((probability) => ({
    probability,
    people: at[probability] ?? (probability < 0.1 ? low : probability > 0.9 ? high : middle),
  }));
}

/** Quantiles of a day since 2024-01-01; days above 30 are beyond the last simulated one. */
export function days(low: number, middle: number, high: number): ArrivalQuantile[] {
  const first = 19_723; // 2024-01-01
  return people(low, middle, high).map(({ probability, people: day }) =>
    day > 30
      ? { probability, status: 'censored', afterDay: 30, afterDate: isoFromDay(first + 30) }
      : { probability, status: 'reached', day, date: isoFromDay(first + day) },
  );
}

function arrivalAt(place: string, of: Arrival['of'], fields: Partial<Arrival> = {}): Arrival {
  return {
    place,
    of,
    probability: 0,
    quantiles: days(99, 99, 99),
    ifItArrives: [],
    mainPeople: [],
    ...fields,
  };
}

/**
 * Estimates of a caravan that leaves Aldea on 1 January 2024, may come by Bosque, where border cities are
 * chosen, and by the border city Cruce; 31 days, made up but consistent.
 */
export function fixedEstimates(): ResultEstimates {
  const world = oneBorder();
  const names: Record<string, string> = {
    'mx-a': 'Aldea',
    'mx-b': 'Bosque',
    'mx-border': 'Cruce',
    'us-port': 'Port',
  };
  const places = world.places.map((place) =>
    townAt(place.id, place.longitude, place.latitude, { ...place, name: names[place.id]! }),
  );
  const scenario = quietScenario(
    { places, links: world.links },
    {
      hubs: [
        { place: 'mx-a', stopProbability: 1, stopDays: 2 },
        { place: 'mx-b', stopProbability: 1, stopDays: 2, decision: true },
        { place: 'mx-border', stopProbability: 1, stopDays: 2 },
      ],
    },
  );
  const dates = Array.from({ length: 31 }, (_, day) => ({ day, date: isoFromDay(scenario.startDay + day) }));
  const main = [
    arrivalAt('mx-a', 'main', {
      probability: 1,
      ifItArrives: days(0, 0, 0),
      mainPeople: people(1000, 1000, 1000),
    }),
    arrivalAt('mx-b', 'main', {
      probability: 0.34,
      ifItArrives: days(2, 4, 9),
      mainPeople: people(55, 420, 912),
    }),
    arrivalAt('mx-border', 'main', {
      probability: 0.12,
      ifItArrives: days(5, 9, 12),
      mainPeople: people(15, 40, 300),
    }),
    arrivalAt('us-port', 'main'),
  ];
  const caravan: CaravanEstimates = {
    id: 'caravan',
    name: 'Caravan of Aldea',
    origins: ['mx-a'],
    positions: dates.map(({ day, date }) => ({
      day,
      date,
      groupProbability: Math.max(0, 1 - day / 20),
      ...(day >= 20
        ? { likeliest: undefined, places: [], mainPeople: [], groupPeople: [] }
        : {
            likeliest: { place: day < 5 ? 'mx-a' : 'mx-b', share: 0.6 },
            places: defaultProbabilities.map((probability) => ({
              probability,
              place: probability < 0.5 || day === 0 ? 'mx-a' : 'mx-b',
              progressKm: probability < 0.5 ? 0 : 60,
            })),
            mainPeople: people(15, 678, 1234),
            groupPeople: people(15, 678, 1234),
          }),
    })),
    nightPlaces: dates.map(({ day }) => [
      { place: 'mx-a', probability: Math.max(0, 1 - day / 10) },
      { place: 'mx-b', probability: Math.min(day, 5) / 10 },
    ]),
    arrivals: {
      main,
      group: main.map((row) => ({ ...row, of: 'group' as const })),
      member: main.map((row) => ({
        ...row,
        of: 'member' as const,
        probability: Math.min(1, row.probability * 2),
      })),
    },
    border: [
      {
        city: 'mx-border',
        memberProbability: 0.6,
        groupProbability: 0.12,
        byDay: dates.map((date) => ({ ...date, people: people(0, 15, date.day * 10) })),
      },
      {
        city: null,
        memberProbability: 0.6,
        groupProbability: 0.12,
        byDay: dates.map((date) => ({ ...date, people: people(0, 15, date.day * 10) })),
      },
    ],
    end: {
      lastDay: days(2, 13, 99),
      kinds: [
        { kind: 'permit_offer', probability: 0.5 },
        { kind: 'raid', probability: 0.2 },
        { kind: 'surrender', probability: 0.02 },
        { kind: 'faded', probability: 0 },
        { kind: 'border', probability: 0.12 },
      ],
      places: [{ place: 'mx-b', share: 1 }],
    },
    outcomes: [{ account: 'returned', people: people(0, 5, 200) }],
  };
  return {
    scenario,
    seed: 'note 7',
    replicates: 2000,
    caravans: [caravan],
    nights: [
      {
        place: 'mx-a',
        fullest: { place: 'mx-a', probability: 1, days: days(0, 0, 1), people: people(30, 300, 1000) },
        nights: dates.map((date) => ({
          ...date,
          place: 'mx-a',
          probability: 1,
          people: people(0, 30, Math.max(0, 1000 - date.day * 40)),
        })),
      },
      {
        place: 'mx-b',
        fullest: { place: 'mx-b', probability: 0.5, days: days(5, 6, 9), people: people(0, 15, 800) },
        nights: dates.map((date) => ({
          ...date,
          place: 'mx-b',
          probability: 0.5,
          people: people(0, 0, date.day === 6 ? 800 : 12),
        })),
      },
    ],
    queue: [null].map((city) => ({
      city,
      byDay: dates.map((date) => ({
        ...date,
        waiting: people(90, 1000, 2000),
        overflow: people(0, 10, 300),
        encounters: people(0, 0, 0),
      })),
    })),
  };
}
