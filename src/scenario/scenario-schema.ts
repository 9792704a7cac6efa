import * as z from 'zod';
import { distributionSchema } from './distribution.js';
import { type ParameterName, parameterNames, parameters } from './parameters.js';
import { isoDateSchema, policyEventSchema } from './policy-events.js';

const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case letters, digits and single hyphens' });
const sources = z
  .array(z.string())
  .default([])
  .meta({ description: 'Keys of the source table or addresses of pages that report it' });
/** Text that is printed as it stands. */
const line = z
  .string()
  .refine((text) => !/\p{Cc}/u.test(text), { error: 'expected a text without control characters' });
const people = z.int().min(0).max(1_000_000);
/** Responsible use: the library works on groups of at least 50 people. */
export const smallestDeparture = 50;
/** Also of a size that is drawn from an interval. */
export const largestDeparture = 1_000_000;
const departureSize = z.int().min(smallestDeparture).max(largestDeparture);

const sizeSchema = z
  .union([departureSize, z.strictObject({ low: departureSize, high: departureSize })])
  .meta({
    description: 'People, or an interval read as the 5 % and 95 % quantiles of a log-normal size',
  });

const departureSchema = z.strictObject({
  date: isoDateSchema,
  place: z.string().meta({ description: 'Id of a place of the network' }),
  size: sizeSchema,
  sources,
});

const caravanSchema = z.strictObject({
  id: identifier,
  name: line.min(1),
  departures: z.array(departureSchema).min(1).max(20),
});

const poolSchema = z
  .strictObject({
    place: z.string(),
    people: people.meta({ description: 'People in the town who may join a caravan, at the start' }),
    refillPerDay: z
      .int()
      .min(0)
      .max(10_000)
      .default(0)
      .meta({ description: 'Mean number of people who come to the pool in a day' }),
    sources,
  })
  .meta({ description: 'A town from whose waiting people passing caravans grow' });

export const hubSchema = z
  .strictObject({
    place: z.string(),
    stopProbability: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'That a group that reaches the place makes a long stop' }),
    stopDays: z.number().min(1).max(60).meta({ description: 'Mean nights of a long stop' }),
    decision: z
      .boolean()
      .default(false)
      .meta({ description: 'Groups choose their border city anew when they leave' }),
    sources,
  })
  .meta({ description: 'A place of long stops' });

const borderCitySchema = z
  .strictObject({
    place: z.string().meta({ description: 'Border city, where groups arrive' }),
    ports: z.array(z.string()).default([]).meta({ description: 'Ports of entry that serve the city' }),
    pull: z
      .number()
      .min(0)
      .max(1e6)
      .meta({ description: 'Weight of the city in the choice of a destination, beside the other cities' }),
    shelterPlaces: people.default(0),
    waiting: people.default(0).meta({ description: 'People who wait there at the start' }),
    appointmentsPerDay: z.number().min(0).max(100_000).default(0),
    backgroundListPerDay: z
      .number()
      .min(0)
      .max(10_000)
      .default(0)
      .meta({ description: 'Mean number of other people who come in a day to wait for an appointment' }),
    backgroundAttemptsPerDay: z
      .number()
      .min(0)
      .max(10_000)
      .default(0)
      .meta({ description: 'Mean number of other people who come in a day to attempt between ports' }),
    sources,
  })
  .meta({ description: 'A city at the border with its queue' });

const rateSchemas = Object.fromEntries(
  parameterNames.map((name) => {
    const { meaning, unit, lower, upper } = parameters[name];
    const value = z.union([z.number().min(lower).max(upper), distributionSchema]).optional();
    return [name, value.meta({ description: `${meaning} [${unit}, ${lower} to ${upper}]` })];
  }),
) as Record<ParameterName, z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, typeof distributionSchema]>>>;

/** What a scenario file may hold. Defaults that are facts about the world come from the regime, not from here. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: identifier,
    title: line.min(1),
    description: z.string().default(''),
    sources,
    startDate: isoDateSchema.meta({ description: 'Day 0; departures and events are on this day or later' }),
    horizonDays: z.int().min(1).max(730).default(120).meta({ description: 'Days simulated' }),
    // Its name is checked against those that there are, with the nearest as hint.
    regime: z.string().meta({ description: 'Set of rates, long stops and border cities taken as defaults' }),
    caravans: z.array(caravanSchema).min(1).max(100),
    pools: z.array(poolSchema).optional().meta({ description: 'Without it, none' }),
    hubs: z.array(hubSchema).optional().meta({ description: "Without it, the regime's" }),
    border: z
      .array(borderCitySchema)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "Without it, the regime's" }),
    forkSensitivityPerKm: z
      .number()
      .min(0.0001)
      .max(1)
      .optional()
      .meta({ description: 'How strongly a longer way is avoided where the way forks, per km' }),
    closedPortPullFactor: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'Factor on the pull of a city whose ports are closed to pedestrians' }),
    backgroundSeason: z.array(z.number().min(0.01).max(100)).length(12).optional().meta({
      description:
        "Other people at the border by calendar month, January first, as factors: the numbers of the border cities are of the month of the start. Without it, the regime's",
    }),
    backgroundOrigin: z.string().optional().meta({
      description:
        "Place from which other people come to the border: checkpoints on their way stop some of them. Without it, the regime's",
    }),
    leaveOut: z.string().optional().meta({
      description:
        'Caravan of the archive without which the rates were calibrated, where it is the one to forecast',
    }),
    rates: z
      .strictObject(rateSchemas)
      .default({})
      .meta({ description: "Rates that differ from the regime's" }),
    events: z.array(policyEventSchema).default([]),
  })
  .meta({ title: 'caravan-sim scenario' });

/** What a scenario file may hold, before defaults are filled in: the input of `parseScenario`. */
export type ScenarioFile = z.input<typeof scenarioSchema>;
/** The same with every default of the schema filled in. */
export type ParsedScenarioFile = z.output<typeof scenarioSchema>;
