/**
 * An object whose properties are made when they are first read, and then kept.
 *
 * @param makers - a function for each property
 */
export function madeWhenRead<Made extends object>(
  makers: { readonly [Key in keyof Made]: () => Made[Key] },
): Made {
  const made = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    const get = (): unknown => {
      const value = make();
      Object.defineProperty(made, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(made, key, { get, enumerable: true, configurable: true });
  }
  return made as Made;
}
