/**
 * 32-bit hash of a text: FNV-1a with the finaliser of MurmurHash3 (public domain, Appleby). Turns a stable
 * id into a stable random-number entity, so that draws depend on names and never on positions in a list.
 */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** Id of a child from its parent's id and what tells it from its siblings; order of arguments matters. */
export function childId(parent: number, day: number, branch: number): number {
  return mix32(Math.imul(mix32(Math.imul(parent, 0x9e3779b1) ^ day), 0x85ebca77) ^ branch);
}

function mix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
