import { expect, test } from 'vitest';
import { beta } from '../../src/random/beta.js';
import { betaBinomial } from '../../src/random/beta-binomial.js';
import { binomial } from '../../src/random/binomial.js';
import { gamma } from '../../src/random/gamma.js';
import { hypergeometric } from '../../src/random/hypergeometric.js';
import { logNormal } from '../../src/random/log-normal.js';
import { multinomialInPlace } from '../../src/random/multinomial.js';
import { multivariateHypergeometricInPlace } from '../../src/random/multivariate-hypergeometric.js';
import { normal } from '../../src/random/normal.js';
import { poisson } from '../../src/random/poisson.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';

// Our own numbers, to be changed only with a note "results change" in the changelog: who repeats a published
// seed gets the published forecast. That they follow the right laws is the matter of the other tests.
// Last columns: first draw, and sum of the draws of 1,000 days, to ten digits, because the last bits of Math.exp
// and Math.log are the engine's affair.
const people = new Int32Array(3);
const frozen: [name: string, sample: (stream: RandomStream) => number, first: number, sum: number][] = [
  ['uniform', (stream) => stream.uniform(), 0.7371116338, 505.8546446],
  ['binomial by inversion', (stream) => binomial(stream, 400, 0.02), 10, 8042],
  ['binomial of one person', (stream) => binomial(stream, 1, 0.3), 1, 304],
  ['binomial by rejection', (stream) => binomial(stream, 4000, 0.3), 1221, 1201299],
  ['binomial mirrored', (stream) => binomial(stream, 4000, 0.8), 3218, 3201378],
  ['poisson by inversion', (stream) => poisson(stream, 6), 7, 6031],
  ['poisson by rejection', (stream) => poisson(stream, 60), 66, 60279],
  ['normal', normal, 0.6344660252, 18.61826236],
  ['log-normal', (stream) => logNormal(stream, 25, 0.4), 32.22241199, 27109.90242],
  ['gamma', (stream) => gamma(stream, 2.5), 3.241184111, 2501.518866],
  ['gamma below 1', (stream) => gamma(stream, 0.4), 0.0178267963, 385.5896723],
  ['beta', (stream) => beta(stream, 2, 3), 0.6636725773, 405.0030395],
  ['beta below 1', (stream) => beta(stream, 0.5, 3), 0.02292944939, 138.5708459],
  ['beta-binomial', (stream) => betaBinomial(stream, 500, 2, 3), 338, 203008],
  ['hypergeometric by search', (stream) => hypergeometric(stream, 900, 50, 90), 6, 5039],
  ['hypergeometric by rejection', (stream) => hypergeometric(stream, 9000, 5000, 900), 485, 500473],
  [
    'multinomial',
    (stream) => {
      multinomialInPlace(stream, 1000, Float64Array.of(9, 2, 5), 3, people);
      return people[0]! + 1000 * people[1]!;
    },
    111574,
    125264241,
  ],
  [
    'multinomial of fewer people than options',
    (stream) => {
      multinomialInPlace(stream, 2, Float64Array.of(9, 2, 5), 3, people);
      return people[0]! + 1000 * people[1]!;
    },
    1,
    264084,
  ],
  [
    'multivariate hypergeometric',
    (stream) => {
      multivariateHypergeometricInPlace(stream, Int32Array.of(90, 20, 500), 3, 100, people);
      return people[0]! + 1000 * people[1]!;
    },
    2011,
    3218803,
  ],
];

test.each(frozen)('draws of one seed are frozen: %s', (_name, sample, first, sum) => {
  const stream = new RandomStream(streamKey('frozen'), 1);
  const draws = Array.from({ length: 1000 }, (_, day) => sample(stream.at(2018, day, 5)));

  const total = draws.reduce((soFar, draw) => soFar + draw, 0);
  expect([draws[0]!, total].map((value) => Number(value.toPrecision(10)))).toEqual([first, sum]);
});
