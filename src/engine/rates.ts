import { type ParameterName, parameterNames } from '../scenario/parameters.js';

/** One draw of every rate. */
export type Rates = Readonly<Record<ParameterName, number>>;

/**
 * What copies are made of. V8 makes a hash table of an object that gets so many properties by name, and reads them ten
 * times as slowly as from a copy of an object that was parsed. A fraction, so that its fields are made for such.
 */
const blank: Rates = JSON.parse(
  JSON.stringify(Object.fromEntries(parameterNames.map((name) => [name, 0.5]))),
);

export function blankRates(): Record<ParameterName, number> {
  return copyOf(blank);
}

/** Copies are made at this one place: at each other one V8 makes a kind of object of its own, and compiles for it anew. */
export function copyOf(rates: Rates): Record<ParameterName, number> {
  return { ...rates };
}
