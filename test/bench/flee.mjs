// The corridor that Flee was measured on, and the cost of a replicate for few people and for many.
import { readFileSync } from 'node:fs';
import { parseNetwork, parseScenario, runEnsemble } from 'caravan-sim';
import { scenarioContext } from 'caravan-sim/data';
import { cpuSeconds, median, round } from './measure.mjs';

/** User seconds of Flee for 100,000 people over 120 days, see flee/README.md. */
const fleeCpuSeconds = 91.9;
const replicates = 500;
const border = ['tijuana', 'ciudad-juarez', 'reynosa'];

export function flee() {
  const secondsFor = (departures, size) => {
    const scenario = corridorOf(departures, size);
    const run = () => cpuSeconds(() => runEnsemble(scenario, { replicates })) / replicates;
    run();
    return median(5, run);
  };
  const hundredThousand = secondsFor(1, 100_000);
  const few = secondsFor(6, 1000);
  const many = secondsFor(6, 1_000_000);
  return {
    fleeCpuSeconds,
    replicateCpuSeconds: round(hundredThousand),
    timesCheaper: round(fleeCpuSeconds / hundredThousand, 2),
    replicateCpuSeconds6000: round(few),
    replicateCpuSeconds6000000: round(many),
    manyToFew: round(many / few),
  };
}

function corridorOf(departures, size) {
  const rows = (name) =>
    readFileSync(new URL(`flee/${name}.csv`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const idOf = (name) => name.toLowerCase();
  const places = rows('locations').map(([name, , country, latitude, longitude, kind]) => ({
    id: idOf(name),
    name,
    country: country === 'Guatemala' ? 'GT' : 'MX',
    region: 'Corridor',
    latitude: Number(latitude),
    longitude: Number(longitude),
    kind: kind === 'camp' ? 'border_crossing' : 'waypoint',
    zone:
      country === 'Guatemala'
        ? 'central_america'
        : Number(latitude) > 20
          ? 'northern_mexico'
          : 'southern_mexico',
    source: 'flee-corridor',
  }));
  const links = rows('routes').map(([from, to, km]) => ({
    from: idOf(from),
    to: idOf(to),
    lengthKm: Number(km),
    mode: 'road',
    source: 'flee-corridor',
  }));
  const file = {
    name: 'flee-corridor',
    title: 'The corridor of the comparison with Flee',
    startDate: '2026-01-01',
    horizonDays: 120,
    regime: 'tolerated-2017-2018',
    caravans: [
      {
        id: 'all',
        name: 'All',
        departures: Array.from({ length: departures }, (_, day) => ({
          date: `2026-01-0${day + 1}`,
          place: 'guatemala-city',
          size,
        })),
      },
    ],
    hubs: [],
    border: border.map((place) => ({ place, pull: 1 })),
  };
  return parseScenario(file, scenarioContext(parseNetwork({ places, links })));
}
