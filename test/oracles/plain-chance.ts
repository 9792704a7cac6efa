/** Uniform numbers for the twins: mulberry32 (public domain, Tommy Ettinger), kin of nothing in `src`. */
export function plainChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Index of the option that one person takes, in proportion to the weights. */
export function pick(chance: () => number, weights: readonly number[]): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let option = 0; option < weights.length - 1; option++) {
    left -= weights[option]!;
    if (left < 0) return option;
  }
  return weights.length - 1;
}
