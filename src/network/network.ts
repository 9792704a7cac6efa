import type { Link } from './link.js';
import type { Place } from './place.js';

/**
 * A checked and indexed network. Places and links are sorted by id, so the same network in another order
 * of input is the same network. Each link gives two arcs: `2 * link` from `from` to `to`, `2 * link + 1` back.
 */
export interface Network {
  readonly places: readonly Place[];
  readonly links: readonly Link[];
  /** Position of each place id in `places`. */
  readonly placeIndex: ReadonlyMap<string, number>;
  /** Arcs: index of the place an arc leaves and reaches, its length, its length times its cost factor. */
  readonly arcTail: Int32Array;
  readonly arcHead: Int32Array;
  readonly arcKm: Float64Array;
  readonly arcCost: Float64Array;
  /** 1 where the arc is a rail line, 0 for road and crossing. */
  readonly arcIsRail: Uint8Array;
  /** Arcs that leave place `p`: `outArcs[outStart[p]]` up to `outArcs[outStart[p + 1]]`, without the last. */
  readonly outStart: Int32Array;
  readonly outArcs: Int32Array;
}
