/** A copy of an array of numbers with another, larger length: zeros follow what it held. */
export function longer<Numbers extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  const copy = new (numbers.constructor as new (length: number) => Numbers)(length);
  copy.set(numbers);
  return copy;
}
