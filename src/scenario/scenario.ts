import type { DayNumber } from '../base/day.js';
import type { Network } from '../network/network.js';
import type { Distribution } from './distribution.js';
import type { ParameterName } from './parameters.js';
import type { PolicyEvent } from './policy-events.js';
import type { ParsedScenarioFile } from './scenario-schema.js';

/** A named caravan with its departures. */
export type Caravan = ParsedScenarioFile['caravans'][number];
/** One departure of a caravan: date, place and size. */
export type Departure = Caravan['departures'][number];
/** A town from whose waiting people passing caravans grow. */
export type Pool = NonNullable<ParsedScenarioFile['pools']>[number];
/** A place of long stops, and perhaps of decisions about where to go. */
export type Hub = NonNullable<ParsedScenarioFile['hubs']>[number];
/** A city at the border: its pull, its ports and its queue. */
export type BorderCity = NonNullable<ParsedScenarioFile['border']>[number];

/** A rate as it is used, with where it comes from. */
export interface Rate {
  readonly law: Distribution;
  /** `scenario` where the file gives it, else the id of the regime. */
  readonly from: string;
  readonly source: string;
  readonly note: string | null;
}

/** Everything assumed, nothing computed by chance: a checked file with the defaults of its regime filled in. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly string[];
  readonly startDay: DayNumber;
  readonly horizonDays: number;
  readonly regime: string;
  readonly caravans: readonly Caravan[];
  readonly pools: readonly Pool[];
  readonly hubs: readonly Hub[];
  readonly border: readonly BorderCity[];
  readonly forkSensitivityPerKm: number;
  readonly closedPortPullFactor: number;
  /** Other people at the border by calendar month, January first: factors of which only the ratio to that of the start counts. */
  readonly backgroundSeason: readonly number[];
  /** Where other people come from on their way to the border, if checkpoints on it are to stop some of them. */
  readonly backgroundOrigin: string | undefined;
  readonly rates: Readonly<Record<ParameterName, Rate>>;
  readonly events: readonly PolicyEvent[];
  readonly network: Network;
  /** The file as it was read, so that the same scenario can be written again. */
  readonly file: ParsedScenarioFile;
}

/** Defaults of a period of policy: a row of `src/data/rates.json`. */
export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly rates: Readonly<Record<ParameterName, Rate>>;
  readonly hubs: readonly Hub[];
  /** Border cities as they were when it began. */
  readonly border: readonly BorderCity[];
  readonly forkSensitivityPerKm: number;
  readonly closedPortPullFactor: number;
  /** Border cities as they were on a date YYYY-MM-DD, for scenarios that begin then. */
  readonly borderOn?: (date: string) => readonly BorderCity[];
  /** What is known to have changed there after that date, up to a last one, both YYYY-MM-DD. */
  readonly borderEvents?: (date: string, last: string) => readonly PolicyEvent[];
  /** See {@link Scenario}; without it no season. */
  readonly backgroundSeason?: readonly number[];
  /** See {@link Scenario}; without it checkpoints stop no other people. */
  readonly backgroundOrigin?: string;
}

/** Rates calibrated without a caravan, and the regime that they are of: the one it travelled under. */
export interface HeldOut {
  readonly regime: string;
  readonly rates: Readonly<Partial<Record<ParameterName, Rate>>>;
}

/** What a scenario is read against: the data pack of the library, or a user's own. */
export interface ScenarioContext {
  readonly network: Network;
  readonly regimes: ReadonlyMap<string, Regime>;
  /** Keys of the source table; a source that is neither a key nor an address is a fault. */
  readonly sourceKeys: ReadonlySet<string>;
  /** By caravan of the archive: rates calibrated without it, for scenarios that are judged by it. Default none. */
  readonly heldOut?: ReadonlyMap<string, HeldOut>;
}
