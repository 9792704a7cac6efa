/** A Philox generator, used by all streams. */
export interface PhiloxGenerator {
  readonly words: Uint32Array;
  /** Second of the two uniform numbers of the last block. */
  readonly second: Float64Array;
  /**
   * Writes the four words of a counter and a key to `words`.
   *
   * @returns the first of the two uniform numbers that they make, see `openUnit`
   */
  block(
    counter0: number,
    counter1: number,
    counter2: number,
    counter3: number,
    key0: number,
    key1: number,
  ): number;
}

/**
 * The function of {@link philox4x32} as WebAssembly, which has the 64-bit product that JavaScript lacks: a block
 * takes a third of the time, and every fourth part of a simulation's time was spent on blocks. It makes the uniform
 * numbers, too, which spares the way of the words through memory.
 *
 * @returns `undefined` where WebAssembly is missing or forbidden (a page's content security policy may do so)
 */
export function compilePhilox(): PhiloxGenerator | undefined {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(moduleBytes())));
    const { memory, block } = exports as unknown as {
      memory: WebAssembly.Memory;
      block: PhiloxGenerator['block'];
    };
    return {
      words: new Uint32Array(memory.buffer, 0, 4),
      second: new Float64Array(memory.buffer, 16, 1),
      block,
    };
  } catch {
    return undefined;
  }
}

const i32 = 0x7f;
const i64 = 0x7e;
const f64 = 0x7c;

// Locals of the function: 0 to 3 are the counter, 4 and 5 the key, 6 and 7 the two products.
function moduleBytes(): number[] {
  const body = [1, 2, i64];
  for (let round = 0; round < 10; round++) {
    body.push(...product(0, 0xd2511f53n, 6), ...product(2, 0xcd9e8d57n, 7));
    body.push(...mixed(7, 1, 4, 0), ...mixed(6, 3, 5, 2));
    if (round < 9) body.push(...raised(4, 0x9e3779b9), ...raised(5, 0xbb67ae85));
  }
  const storeI32 = 0x36;
  for (let word = 0; word < 4; word++) body.push(...constI32(0), ...get(word), storeI32, 2, 4 * word);
  const storeF64 = 0x39;
  body.push(...constI32(0), ...openUnit(2, 3), storeF64, 3, 16, ...openUnit(0, 1), 0x0b);

  const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 6, i32, i32, i32, i32, i32, i32, 1, f64]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('block'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ];
}

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constI32 = (value: number): number[] => [0x41, ...signed(BigInt(value | 0))];
const constI64 = (value: bigint): number[] => [0x42, ...signed(value)];
const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content];

/** `to = u64(from) * factor` */
function product(from: number, factor: bigint, to: number): number[] {
  const extendUnsigned = 0xad;
  const multiply = 0x7e;
  return [...get(from), extendUnsigned, ...constI64(factor), multiply, ...set(to)];
}

/** `high = upper word of the product ^ low ^ key`, then `low = lower word of the product` */
function mixed(from: number, low: number, key: number, high: number): number[] {
  const shiftRight = 0x88;
  const wrap = 0xa7;
  const xor = 0x73;
  return [
    ...[...get(from), ...constI64(32n), shiftRight, wrap, ...get(low), xor, ...get(key), xor, ...set(high)],
    ...[...get(from), wrap, ...set(low)],
  ];
}

/** `local += by` */
function raised(local: number, by: number): number[] {
  const add = 0x6a;
  return [...get(local), ...constI32(by), add, ...set(local)];
}

/** The uniform number of two words: `max((high >>> 5) * 2^26 + (low >>> 6), 1/2) * 2^-53` */
function openUnit(high: number, low: number): number[] {
  const [shiftRight, fromU32, add, multiply, max] = [0x76, 0xb8, 0xa0, 0xa2, 0xa5];
  const upper = (local: number, bits: number): number[] => [
    ...get(local),
    ...constI32(bits),
    shiftRight,
    fromU32,
  ];
  const whole = [...upper(high, 5), ...constF64(2 ** 26), multiply, ...upper(low, 6), add];
  return [...whole, ...constF64(0.5), max, ...constF64(2 ** -53), multiply];
}

function constF64(value: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value, true);
  return [0x44, ...new Uint8Array(bytes.buffer)];
}

/** LEB128 */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** LEB128 of a number with a sign */
function signed(value: bigint): number[] {
  const low = Number(value & 0x7fn);
  const rest = value >> 7n;
  const last = (rest === 0n && low < 0x40) || (rest === -1n && low >= 0x40);
  return last ? [low] : [low | 0x80, ...signed(rest)];
}
