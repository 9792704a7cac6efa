/** What a place is on the route. */
export type PlaceKind =
  | 'origin'
  | 'waypoint'
  | 'hub'
  | 'rail_yard'
  | 'checkpoint'
  | 'border_crossing'
  | 'port_of_entry';

/** Stretch of the route over which rates of riding and ending are taken to be alike. */
export type Zone = 'central_america' | 'southern_mexico' | 'northern_mexico' | 'united_states';

/** A node of the network: a town, a crossing or a port of entry. */
export interface Place {
  /** Stable id, lower case with hyphens: `mx-tapachula`. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** State or department. */
  readonly region: string;
  readonly zone: Zone;
  readonly kind: PlaceKind;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Inhabitants; `null` where unknown. */
  readonly population: number | null;
  /** Key of the source table. */
  readonly source: string;
}
