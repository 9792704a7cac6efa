/**
 * The line that the licence of GeoNames (CC BY 4.0) asks for wherever its places are shown or passed on,
 * with what was changed.
 */
export const geonamesAttribution: string =
  'Places: GeoNames (https://www.geonames.org/), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); ' +
  'a selection of cities500, names without accents, with kinds and zones added and 15 places of our own.';
