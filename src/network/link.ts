/** How a link is travelled: `crossing` is a road over a border. */
export type LinkMode = 'road' | 'rail' | 'crossing';

/** A way between two places, usable in both directions. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly mode: LinkMode;
  /** Along the road or the track. */
  readonly lengthKm: number;
  readonly lengthStatus: 'sourced' | 'estimated';
  /**
   * Factor on the length in the choice of a route, for terrain and custom: 1 is neutral, 3 makes the link
   * three times as unattractive. Distances travelled are not changed by it.
   */
  readonly costFactor: number;
  /** Key of the source table. */
  readonly source: string;
  readonly note: string | null;
}
