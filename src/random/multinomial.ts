import { invariant } from '../base/invariant.js';
import { binomial } from './binomial.js';
import type { RandomStream } from './stream.js';

/**
 * Splits `n` people among options, each choosing independently with the same probabilities; conserves people.
 *
 * @param n - whole number in [0, 2^31)
 * @param weights - at least `count` values >= 0, in proportion to the probabilities; they need not sum to 1, but
 *   to more than 0 if n > 0. An option of weight 0 gets nobody.
 * @param count - number of options
 * @param out - `out[0]` to `out[count - 1]` are overwritten and sum to n; later elements are left alone
 * @remarks Exact law, by conditional binomials in the order of the options (Devroye 1986, section XI.1.4); where
 *   there are fewer people than options, person by person.
 */
export function multinomialInPlace(
  stream: RandomStream,
  n: number,
  weights: Float64Array,
  count: number,
  out: Int32Array,
): void {
  let restOfWeight = 0;
  let lastOption = -1;
  for (let i = 0; i < count; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0)) invariant(false, 'multinomial wants weights >= 0', `weight ${i} is ${weight}`);
    if (weight > 0) lastOption = i;
    restOfWeight += weight;
  }
  if (!((n | 0) === n && n >= 0 && restOfWeight < Infinity && (lastOption >= 0 || n === 0))) {
    invariant(
      false,
      'multinomial wants a whole n >= 0 and a finite sum of weights > 0',
      `n ${n}, sum ${restOfWeight}`,
    );
  }
  if (n < count) {
    choosePersonByPerson(stream, n, weights, count, out, restOfWeight, lastOption);
    return;
  }
  let people = n;
  for (let i = 0; i < count; i++) {
    const weight = weights[i]!;
    let chosen = 0;
    if (people > 0 && weight > 0) {
      // The last option takes the rest whatever rounding left of the weights.
      chosen =
        i === lastOption || weight >= restOfWeight ? people : binomial(stream, people, weight / restOfWeight);
    }
    out[i] = chosen;
    people -= chosen;
    restOfWeight -= weight;
  }
}

function choosePersonByPerson(
  stream: RandomStream,
  n: number,
  weights: Float64Array,
  count: number,
  out: Int32Array,
  total: number,
  lastOption: number,
): void {
  for (let i = 0; i < count; i++) out[i] = 0;
  for (let person = 0; person < n; person++) {
    let left = stream.uniform() * total;
    let option = 0;
    // Rounding of the sum may carry a draw past the end: then it is the last option that anybody can choose.
    while (option < lastOption && left >= weights[option]!) left -= weights[option++]!;
    out[option]!++;
  }
}
