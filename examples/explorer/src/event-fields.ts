import type { PolicyEvent } from 'caravan-sim';

/** What can be changed of an event, beside its days. */
export const eventFields: Readonly<Record<PolicyEvent['kind'], readonly string[]>> = {
  'border-closed': ['place', 'passProbabilityPerDay'],
  checkpoint: ['place', 'holdProbabilityPerDay', 'raidPerDay', 'detainProbability'],
  'permit-office': ['place', 'offerPerDay', 'asylumPerDay'],
  'permit-offer': ['place', 'probability', 'acceptedShare'],
  raid: ['place', 'probability', 'detainedShare'],
  'bus-convoy': ['origin', 'destination', 'share', 'seatsPerDay'],
  'freight-trains-stopped': [],
  'port-closed': ['port', 'traffic', 'keptShare'],
  'port-reopened': ['port', 'traffic'],
  appointments: ['perDay'],
  'free-passage': ['country'],
  expulsions: ['probability'],
  'pool-refill': ['place', 'refillPerDay'],
};

/** What the library takes for granted of an event where nothing is said. */
export const eventDefaults = { passProbabilityPerDay: 0, traffic: 'all' } as const;

/** The same of an event of one kind. */
export function defaultsOf(kind: PolicyEvent['kind']): Partial<typeof eventDefaults> {
  return Object.fromEntries(Object.entries(eventDefaults).filter(([key]) => eventFields[kind].includes(key)));
}
