import { openUnit } from './open-unit.js';
import { philox4x32 } from './philox.js';
import { compilePhilox, type PhiloxGenerator } from './philox-wasm.js';

let shared: PhiloxGenerator | undefined;

/** The generator of all streams: by WebAssembly where it can be had, else in JavaScript, with the same words. */
export function philoxGenerator(): PhiloxGenerator {
  shared ??= compilePhilox() ?? plainPhilox();
  return shared;
}

/** @internal */
export function plainPhilox(): PhiloxGenerator {
  const words = new Uint32Array(4);
  const second = new Float64Array(1);
  return {
    words,
    second,
    block(counter0, counter1, counter2, counter3, key0, key1) {
      philox4x32(words, counter0, counter1, counter2, counter3, key0, key1);
      second[0] = openUnit(words[2]!, words[3]!);
      return openUnit(words[0]!, words[1]!);
    },
  };
}
