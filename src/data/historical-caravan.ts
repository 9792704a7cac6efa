/** People, as an interval: reports of the same day differ by a factor of two or three. */
export interface SizeInterval {
  /** `null` where only the other bound was reported: "up to 4,000", "more than 1,500". */
  readonly low: number | null;
  /** The figure of one source; `null` where none stands out. */
  readonly best: number | null;
  readonly high: number | null;
}

/** A page or a print that reports something. */
export interface ReportSource {
  readonly url: string | null;
  readonly publisher: string;
  /** `YYYY-MM-DD` or `YYYY-MM`; `null` where unknown. */
  readonly published: string | null;
}

/** A dated, sourced report of where a caravan was. */
export interface Sighting {
  readonly date: string;
  /** Name as reported. */
  readonly place: string;
  /** Like the id of a place; that place is in the network, or lies near it at `lat` and `lon`. */
  readonly slug: string | null;
  /** Degrees, WGS 84, rounded to about a kilometre. */
  readonly lat: number;
  readonly lon: number;
  readonly event: 'arrived' | 'at' | 'departed' | 'dissolved' | 'joined' | 'split' | 'stopped';
  /**
   * Whom the size counts: the group (`whole caravan`, `main body`), a part of it (`splinter`), a number that
   * never falls (`cumulative arrivals`) or a stock (`waiting`).
   */
  readonly what: 'whole caravan' | 'main body' | 'splinter' | 'cumulative arrivals' | 'waiting';
  readonly size: SizeInterval | null;
  /** Who counted. */
  readonly estimator: 'official' | 'un' | 'ngo' | 'press' | 'organiser';
  /** How people came there, since the sighting before. */
  readonly mode: 'walk' | 'ride' | 'bus' | 'train' | 'mixed' | null;
  /** What was worked out and is not in the report itself. */
  readonly inferred: readonly ('date' | 'location' | 'size')[];
  readonly note: string;
  readonly sources: readonly ReportSource[];
}

/** People who left a caravan or joined it, as reported. */
export interface CaravanFlow {
  readonly date: string;
  readonly place: string;
  readonly kind: 'asylum_applied' | 'deported' | 'detained' | 'joined' | 'permit' | 'returned';
  readonly count: SizeInterval | null;
  readonly note: string | null;
  readonly sources: readonly ReportSource[];
}

/**
 * A caravan of the past with its dated sightings. Files of this form can be read with `parseCaravan`, so the
 * names of the fields are those of the file.
 */
export interface HistoricalCaravan {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly origin: {
    readonly place: string;
    readonly slug: string;
    readonly date: string;
    readonly size: SizeInterval | null;
  };
  /** By date. */
  readonly sightings: readonly Sighting[];
  readonly flows: readonly CaravanFlow[];
  readonly outcome: {
    /** `dispersed`: the end was not seen, so the journey is censored on the right. */
    readonly kind: 'reached_border' | 'dissolved' | 'blocked' | 'dispersed';
    readonly place: string | null;
    readonly slug: string | null;
    /** Before the departure in a record of several small groups: then hindcasts leave the end out. */
    readonly date: string;
    readonly size: SizeInterval | null;
    readonly note: string | null;
  };
}
