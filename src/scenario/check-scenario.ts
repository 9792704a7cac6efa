import { lastDay } from '../base/day.js';
import type { Issue } from '../base/errors.js';
import { checkEvents } from './check-events.js';
import { checkRates } from './check-rates.js';
import { Checker } from './checker.js';
import { asArray, asObject, dayOf, type Loose } from './loose.js';
import type { ScenarioContext } from './scenario.js';

/**
 * Faults that a schema cannot see: names that the network, the regimes or the source table do not have, dates
 * out of order, bounds of rates, borders without ports. Works on unchecked input too, and then passes over
 * whatever has no readable value, since the schema has already said so.
 *
 * @param known - faults already found; a path that has one is not reported again
 */
export function checkScenario(input: unknown, context: ScenarioContext, known: readonly Issue[]): Issue[] {
  const scenario = asObject(input);
  if (scenario === undefined) return [];
  const checker = new Checker(context, known);
  const start = dayOf(scenario['startDate']);
  // A wrong horizon is one fault; dates beyond it would only hide it.
  const horizonDays = checker.known.has('horizonDays') ? undefined : (scenario['horizonDays'] ?? 120);
  const end = start === undefined || typeof horizonDays !== 'number' ? undefined : start + horizonDays;
  // No date of four digits is after the year 9999: neither results nor other faults could name the last day.
  const last = end !== undefined && end > lastDay ? undefined : end;
  if (last !== end) {
    checker.add(['startDate'], scenario['startDate'], `a date ${horizonDays} days or more before 9999-12-31`);
  }

  checker.name(['regime'], scenario['regime'], context.regimes.keys(), 'a regime');
  checker.sources([], scenario);
  checker.name(
    ['leaveOut'],
    scenario['leaveOut'],
    context.heldOut?.keys() ?? [],
    'the id of a caravan that the rates were calibrated on',
  );
  const travelledUnder = context.heldOut?.get(String(scenario['leaveOut']))?.regime;
  if (travelledUnder !== undefined && context.regimes.has(String(scenario['regime']))) {
    if (scenario['regime'] !== travelledUnder) {
      const expected = `a caravan that travelled under the scenario's regime; this one did under ${travelledUnder}`;
      checker.add(['leaveOut'], scenario['leaveOut'], expected);
    }
  }

  if ('backgroundOrigin' in scenario) checker.placeBefore(['backgroundOrigin'], scenario['backgroundOrigin']);

  const caravans = asArray(scenario['caravans']);
  const ids = caravans.map((caravan) => asObject(caravan)?.['id']).filter((id) => typeof id === 'string');
  caravans.forEach((value, c) => {
    const caravan = asObject(value);
    if (caravan === undefined) return;
    if (ids.indexOf(caravan['id'] as string) < ids.lastIndexOf(caravan['id'] as string)) {
      checker.add(['caravans', c, 'id'], caravan['id'], 'an id that no other caravan has');
    }
    const seen = new Set<string>();
    asArray(caravan['departures']).forEach((departureValue, d) => {
      const departure = asObject(departureValue);
      if (departure === undefined) return;
      const path = ['caravans', c, 'departures', d];
      checker.placeBefore([...path, 'place'], departure['place']);
      checker.within([...path, 'date'], departure['date'], start, last);
      checker.ordered([...path, 'size'], departure['size']);
      const when = JSON.stringify([departure['date'], departure['place']]);
      if (seen.has(when)) {
        checker.add(
          path,
          departure,
          'a date and place that no other departure of the caravan has, their sizes added up',
        );
      }
      seen.add(when);
      checker.sources(path, departure);
    });
  });

  checker.placesOnce(scenario, 'pools');
  checker.placesOnce(scenario, 'hubs');
  checker.placesOnce(scenario, 'border');
  asArray(scenario['border']).forEach((value, i) => {
    asArray(asObject(value)?.['ports']).forEach((port, p) => {
      checker.port(['border', i, 'ports', p], port);
    });
  });
  const pulls = asArray(scenario['border']).map((city) => asObject(city)?.['pull']);
  if (pulls.length > 0 && pulls.every((pull) => pull === 0)) {
    checker.add(['border', 0, 'pull'], 0, 'at least one city with a pull above 0');
  }

  regimePlaces(checker, scenario);

  checkRates(checker, scenario);
  peopleInAll(checker, scenario);

  checkEvents(checker, scenario, start, last);
  return checker.issues;
}

/** Defaults of a regime name places of one network; a scenario on another network gives its own. */
function regimePlaces(checker: Checker, scenario: Loose): void {
  const { network, regimes } = checker.context;
  const regime = regimes.get(String(scenario['regime']));
  if (regime === undefined) return;
  for (const key of ['hubs', 'border'] as const) {
    if (scenario[key] !== undefined) continue;
    const lacking = regime[key].find(({ place }) => !network.placeIndex.has(place));
    if (lacking === undefined && (key === 'hubs' || regime[key].length > 0)) continue;
    const why =
      lacking === undefined ? 'has no border cities' : `names ${lacking.place}, which the network lacks`;
    checker.add([key], undefined, `a list of its own, since regime ${regime.id} ${why}`);
  }
}

function peopleInAll(checker: Checker, scenario: Loose): void {
  const number = (value: unknown): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : 0;
  const days = number(scenario['horizonDays'] ?? 120) + 1;
  const sum = (entries: unknown, people: (entry: Loose) => number): number =>
    asArray(entries).reduce<number>((total, entry) => total + people(asObject(entry) ?? {}), 0);
  const inAll =
    sum(scenario['caravans'], (caravan) =>
      sum(caravan['departures'], ({ size }) => number(asObject(size)?.['high'] ?? size)),
    ) +
    sum(scenario['pools'], (pool) => number(pool['people']) + days * number(pool['refillPerDay'])) +
    sum(
      scenario['border'],
      (city) =>
        number(city['waiting']) +
        days * (number(city['backgroundListPerDay']) + number(city['backgroundAttemptsPerDay'])),
    );
  if (inAll <= mostPeopleInAll) return;
  const expected = `departures, pools and others at the border of at most ${mostPeopleInAll} people in all; they make ${Math.round(inAll)}`;
  checker.add(['caravans'], scenario['caravans'], expected);
}

/** The engine counts people in 32 bits; over-dispersed flows get room for twenty times their mean. */
const mostPeopleInAll = 100_000_000;
