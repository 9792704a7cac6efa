// @ts-check
// A network of one's own, from two tables, and a scenario on it. The towns are invented.
import { readFileSync } from 'node:fs';
import { arrival, networkFromCsv, parseScenario, runEnsemble, shortestRoute } from 'caravan-sim';
import { scenarioContext } from 'caravan-sim/data';

/** @param {string} name */
const text = (name) => readFileSync(new URL(`own-network/${name}`, import.meta.url), 'utf8');

const network = networkFromCsv(text('places.csv'), text('links.csv'));
const scenario = parseScenario(JSON.parse(text('scenario.json')), scenarioContext(network));
const ensemble = runEnsemble(scenario, { replicates: 200, seed: 1 });

const route = shortestRoute(network, 'start', 'frontier');
if (route.status === 'found') console.log(`Shortest way: ${route.places.join(', ')} (${route.lengthKm} km).`);
for (const place of ['market', 'coast', 'frontier']) {
  const { probability, ifItArrives } = arrival(ensemble, place, { probabilities: [0.1, 0.5, 0.9] });
  const [early, middle, late] = ifItArrives.map((day) => (day.status === 'reached' ? day.date : 'later'));
  const chance = probability > 0.99 ? '>99 %' : `${Math.round(probability * 100)} %`;
  console.log(`${place}: ${chance} that the main body comes; then on ${middle} (80 %: ${early} to ${late}).`);
}

/* prints:
Shortest way: start, market, bridge, frontier (266 km).
market: >99 % that the main body comes; then on 2030-01-02 (80 %: 2030-01-01 to 2030-01-03).
coast: 39 % that the main body comes; then on 2030-01-08 (80 %: 2030-01-03 to 2030-01-12).
frontier: 97 % that the main body comes; then on 2030-01-09 (80 %: 2030-01-04 to 2030-01-15).
*/
