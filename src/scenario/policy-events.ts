import * as z from 'zod';
import { dayFromIso } from '../base/day.js';

export const isoDateSchema = z
  .string()
  .refine((text) => dayFromIso(text) !== undefined, {
    error: 'expected a date YYYY-MM-DD of the calendar',
    params: { format: 'date' },
  })
  .meta({ description: 'ISO date YYYY-MM-DD', format: 'date' });

const probability = z.number().min(0).max(1);
const share = z.number().min(0).max(1);
const hazard = z.number().min(0).max(5);
const placeId = z.string().meta({ description: 'Id of a place of the network' });
const sources = z
  .array(z.string())
  .default([])
  .meta({ description: 'Keys of the source table or addresses of pages that report it' });

/** First and last day in force, both included; open-ended where there is no `to`. */
const period = {
  from: isoDateSchema.meta({ description: 'First day in force' }),
  to: isoDateSchema.optional().meta({ description: 'Last day in force; without it, to the horizon' }),
  sources,
};
const occasion = { date: isoDateSchema, sources };

const borderClosed = z
  .strictObject({
    kind: z.literal('border-closed'),
    place: placeId.meta({
      description: 'A place on one side of the crossing; its crossing links are closed',
    }),
    passProbabilityPerDay: probability
      .default(0)
      .meta({ description: 'Probability that a group at the crossing gets through on a day all the same' }),
    ...period,
  })
  .meta({ description: 'A border crossing is closed to people on foot' });

const checkpoint = z
  .strictObject({
    kind: z.literal('checkpoint'),
    place: placeId,
    holdProbabilityPerDay: probability
      .default(0)
      .meta({ description: 'That a group at the place is held another day' }),
    raidPerDay: hazard
      .default(0)
      .meta({ description: 'Hazard of a raid on a group that sleeps at the place' }),
    detainProbability: probability
      .default(0)
      .meta({ description: 'That an independent traveller who passes is detained' }),
    ...period,
  })
  .meta({ description: 'A line of the National Guard or of immigration officers at a place' });

const permitOffice = z
  .strictObject({
    kind: z.literal('permit-office'),
    place: placeId,
    offerPerDay: hazard.meta({ description: 'Hazard of an offer to a group that sleeps at the place' }),
    asylumPerDay: hazard
      .default(0)
      .meta({ description: 'Hazard that an independent traveller at the place takes a permit and stays' }),
    ...period,
  })
  .meta({ description: 'An office that gives permits opens at a place' });

const permitOffer = z
  .strictObject({
    kind: z.literal('permit-offer'),
    caravan: z.string().optional().meta({ description: 'Id of a caravan; without it, every caravan' }),
    place: placeId.optional().meta({ description: 'Only groups at this place' }),
    probability: probability
      .default(1)
      .meta({ description: 'That a group takes up the offer and dissolves' }),
    acceptedShare: share
      .optional()
      .meta({ description: 'People who accept; without it, the rate offerAcceptedShare' }),
    ...occasion,
  })
  .meta({ description: 'Permits or buses are offered to a caravan on a day' });

const raid = z
  .strictObject({
    kind: z.literal('raid'),
    caravan: z.string().optional().meta({ description: 'Id of a caravan; without it, every caravan' }),
    place: placeId.optional().meta({ description: 'Only groups at this place' }),
    probability: probability
      .default(1)
      .meta({ description: 'That the raid happens and dissolves the group' }),
    detainedShare: share
      .optional()
      .meta({ description: 'People detained; without it, the rate raidDetainedShare' }),
    ...occasion,
  })
  .meta({ description: 'A raid on a caravan on a day' });

const expulsions = z
  .strictObject({
    kind: z.literal('expulsions'),
    probability: probability.meta({
      description: 'That a person encountered between ports is sent back at once',
    }),
    ...period,
  })
  .meta({ description: 'People encountered between ports are sent back at once, more or fewer than usual' });

const poolRefill = z
  .strictObject({
    kind: z.literal('pool-refill'),
    place: placeId.meta({ description: 'Place of a pool of the scenario' }),
    refillPerDay: z
      .int()
      .min(0)
      .max(10_000)
      .meta({ description: 'Mean number of people who come to the pool in a day' }),
    ...period,
  })
  .meta({ description: 'More or fewer people come to wait in a town, as when asylum takes longer there' });

const busConvoy = z
  .strictObject({
    kind: z.literal('bus-convoy'),
    origin: placeId,
    destination: placeId,
    share: share.meta({
      description: 'People of each group at the origin, or of all who wait at a border city, who are carried',
    }),
    seatsPerDay: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ description: 'Seats on a day; without it, no limit' }),
    ...period,
  })
  .meta({
    description:
      'Buses of a government carry part of the people at one place to another: of groups, and of those who wait at a border city',
  });

const freightTrainsStopped = z
  .strictObject({ kind: z.literal('freight-trains-stopped'), ...period })
  .meta({ description: 'Nobody can board freight trains' });

const traffic = z.enum(['all', 'pedestrians', 'vehicles', 'rail']).default('all').meta({
  description:
    'To pedestrians: no appointments, and the city draws fewer people. To rail: no freight trains toward the city. To vehicles: nothing for people on foot, unless officers are taken from them',
});

/** What a port is closed or reopened to. */
export type Traffic = z.output<typeof traffic>;

/**
 * Whether a reopening to some traffic ends a closure, or part of it. A closure to all traffic is one to people on foot
 * and one to trains: reopened to vehicles it goes on.
 */
export function reopens(opened: Traffic, closed: Traffic): boolean {
  return opened === 'all' || opened === closed || (closed === 'all' && opened !== 'vehicles');
}

/** A closure to all traffic is two, one for people on foot and one for trains, since each may end by itself. */
export function byTraffic(event: PolicyEvent): PolicyEvent[] {
  if (event.kind !== 'port-closed' || event.traffic !== 'all') return [event];
  return (['pedestrians', 'rail'] as const).map((traffic) => ({ ...event, traffic }));
}

const portClosed = z
  .strictObject({
    kind: z.literal('port-closed'),
    port: placeId,
    traffic,
    keptShare: share.optional().meta({
      description:
        'Share of its appointments that the port keeps, and of its pull; without it 0, and all where it is closed to vehicles',
    }),
    ...period,
  })
  .meta({
    description: 'A port of entry of a border city of the scenario is closed, wholly or to some traffic',
  });

const portReopened = z
  .strictObject({ kind: z.literal('port-reopened'), port: placeId, traffic, ...occasion })
  .meta({ description: 'Ends every closure of the port to this traffic from this day on' });

const appointments = z
  .strictObject({
    kind: z.literal('appointments'),
    perDay: z.int().min(0).max(100_000).meta({ description: 'Appointments a day over all ports together' }),
    ...period,
  })
  .meta({ description: 'Appointments per day are changed, each port keeping its share' });

const freePassage = z
  .strictObject({
    kind: z.literal('free-passage'),
    country: z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2 code' }),
    ...period,
  })
  .meta({
    description:
      'A country lets people through: no detention, no checkpoint, no closed crossing in it, and no dissolution but by a dated offer or raid of this file',
  });

export const policyEventSchema = z.discriminatedUnion('kind', [
  borderClosed,
  checkpoint,
  permitOffice,
  permitOffer,
  raid,
  busConvoy,
  freightTrainsStopped,
  portClosed,
  portReopened,
  appointments,
  freePassage,
  expulsions,
  poolRefill,
]);

/** A dated change of what is in force, or a thing that happens on a day. */
export type PolicyEvent = z.output<typeof policyEventSchema>;
/** Kind of a policy event: `border-closed`, `checkpoint`, `raid`, ... */
export type PolicyEventKind = PolicyEvent['kind'];
