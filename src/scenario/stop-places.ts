import type { Scenario } from './scenario.js';

/** Ids of the places where caravans stay: those of the scenario's long stops, other hubs, and yards where they wait for trains. */
export function stopPlaces({ hubs, network }: Pick<Scenario, 'hubs' | 'network'>): ReadonlySet<string> {
  const byKind = network.places.filter(({ kind }) => kind === 'hub' || kind === 'rail_yard');
  return new Set([...hubs.map(({ place }) => place), ...byKind.map(({ id }) => id)]);
}
