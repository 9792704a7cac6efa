import type { Link } from './link.js';
import type { Network } from './network.js';
import type { Place } from './place.js';

/** Sorts and indexes places and links that {@link networkFaults} has no word against. */
export function indexNetwork(unsortedPlaces: readonly Place[], unsortedLinks: readonly Link[]): Network {
  const places = [...unsortedPlaces].sort((a, b) => compare(a.id, b.id));
  const links = [...unsortedLinks].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.mode, b.mode),
  );
  const placeIndex = new Map(places.map((place, index) => [place.id, index]));
  const arcCount = 2 * links.length;
  const arcTail = new Int32Array(arcCount);
  const arcHead = new Int32Array(arcCount);
  const arcKm = new Float64Array(arcCount);
  const arcCost = new Float64Array(arcCount);
  const arcIsRail = new Uint8Array(arcCount);
  links.forEach((link, i) => {
    const from = placeIndex.get(link.from)!;
    const to = placeIndex.get(link.to)!;
    for (const arc of [2 * i, 2 * i + 1]) {
      arcTail[arc] = arc % 2 === 0 ? from : to;
      arcHead[arc] = arc % 2 === 0 ? to : from;
      arcKm[arc] = link.lengthKm;
      arcCost[arc] = link.lengthKm * link.costFactor;
      arcIsRail[arc] = link.mode === 'rail' ? 1 : 0;
    }
  });
  return {
    places,
    links,
    placeIndex,
    arcTail,
    arcHead,
    arcKm,
    arcCost,
    arcIsRail,
    ...outArcs(places.length, arcTail),
  };
}

/** Arcs sorted by the place they leave, those of one place by index. */
function outArcs(placeCount: number, arcTail: Int32Array): Pick<Network, 'outStart' | 'outArcs'> {
  const outStart = new Int32Array(placeCount + 1);
  for (const tail of arcTail) outStart[tail + 1]!++;
  for (let p = 0; p < placeCount; p++) outStart[p + 1]! += outStart[p]!;
  const next = outStart.slice(0, placeCount);
  const arcs = new Int32Array(arcTail.length);
  arcTail.forEach((tail, arc) => {
    arcs[next[tail]!++] = arc;
  });
  return { outStart, outArcs: arcs };
}

/** By code unit, because the order must not depend on a locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
