import * as z from 'zod';
import { positive, text } from '../schema-parts.js';
import { type Fact, fact } from './fact.js';

/** A journey whose pace was reported; only the figures its source gives are there. */
export interface PaceFact extends Fact {
  readonly case: string;
  readonly km?: number;
  readonly hours?: number;
  readonly days?: number;
  readonly kmPerHour?: number;
  readonly kmPerDay?: number;
  readonly kmPerDayRange?: readonly [low: number, high: number];
}

type Range = readonly [low: number, high: number];
type WalkingPace = Readonly<Record<'slow' | 'usual' | 'medium' | 'fast', number>>;

/** How fast people travel on foot and on trains. */
export interface MovementFacts {
  /** Defaults of the simulator Flee. */
  readonly fleeDefaults: Fact & {
    readonly maxWalkKmPerDay: number;
    readonly walkBasis: string;
    readonly maxMoveKmPerDay: number;
    readonly moveBasis: string;
    readonly maxCrossingKmPerDay: number;
    readonly crossingBasis: string;
  };
  /** Healthy adults outdoors. */
  readonly adultWalking: Fact & { readonly metresPerSecond: WalkingPace; readonly kmPerHour: WalkingPace };
  readonly caravanWalking: readonly PaceFact[];
  readonly freightTrain: readonly PaceFact[];
  readonly suggestedDefaults: Fact & {
    readonly walkingGroupKmPerHour: number;
    readonly walkingHoursPerDay: number;
    readonly walkingKmPerDay: number;
    readonly walkingKmPerDayRange: Range;
    readonly hitchHikingKmPerDayRange: Range;
    readonly trainKmPerHour: number;
  };
}

/** @internal */
export function movementFactsSchema(): z.ZodType<MovementFacts> {
  const figure = z.exactOptional(positive());
  const range = z
    .tuple([positive(), positive()])
    .refine(([low, high]) => low <= high, { error: 'expected the lower figure first' });
  const pace = z.record(z.enum(['slow', 'usual', 'medium', 'fast']), positive());
  const journeys: z.ZodType<PaceFact[]> = z.array(
    fact({
      case: text(),
      km: figure,
      hours: figure,
      days: figure,
      kmPerHour: figure,
      kmPerDay: figure,
      kmPerDayRange: z.exactOptional(range),
    }),
  );
  return z.strictObject({
    fleeDefaults: fact({
      maxWalkKmPerDay: positive(),
      walkBasis: text(),
      maxMoveKmPerDay: positive(),
      moveBasis: text(),
      maxCrossingKmPerDay: positive(),
      crossingBasis: text(),
    }),
    adultWalking: fact({ metresPerSecond: pace, kmPerHour: pace }),
    caravanWalking: journeys,
    freightTrain: journeys,
    suggestedDefaults: fact({
      walkingGroupKmPerHour: positive(),
      walkingHoursPerDay: positive(),
      walkingKmPerDay: positive(),
      walkingKmPerDayRange: range,
      hitchHikingKmPerDayRange: range,
      trainKmPerHour: positive(),
    }),
  });
}
