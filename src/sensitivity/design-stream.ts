import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';

/** What the random numbers of a design are for. */
export const designPurposes = { start: 0, order: 1, first: 2, second: 3, bootstrap: 4 } as const;

/** Random numbers of a design, apart from those of the model that it is tried on. */
export function designStream(seed: string): RandomStream {
  return new RandomStream(streamKey(`${seed}/sensitivity`), 0);
}
