/** A smaller piece is copied with its message sooner than its memory is handed over. */
const leastBytes = 65_536;

/** Memory of the large typed arrays in a value, at any depth: what a message can hand over instead of copying it. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) {
      if (part.byteLength >= leastBytes) buffers.add(part.buffer as ArrayBuffer);
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(value);
  return [...buffers];
}
