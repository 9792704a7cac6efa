import type { Checker } from './checker.js';
import type { Distribution } from './distribution.js';
import { asObject, type Loose, type Path } from './loose.js';
import { type ParameterName, parameters, sharesOfOneWhole } from './parameters.js';

/** Bounds of the rates of a scenario, of each and of those that belong together. */
export function checkRates(checker: Checker, scenario: Loose): void {
  for (const [name, value] of Object.entries(asObject(scenario['rates']) ?? {})) {
    if (Object.hasOwn(parameters, name)) rate(checker, ['rates', name], name as ParameterName, value);
  }
  ratesTogether(checker, scenario);
}

function rate(checker: Checker, path: Path, name: ParameterName, value: unknown): void {
  const law = asObject(value) as (Distribution & Loose) | undefined;
  if (law === undefined) return;
  checker.tag(path, law, 'distribution');
  const { lower, upper, unit } = parameters[name];
  const check = (key: string, number: unknown): void => {
    if (typeof number !== 'number' || (number >= lower && number <= upper)) return;
    checker.add([...path, key], number, `${lower} to ${upper} ${unit}`);
  };
  if (law.distribution === 'fixed') check('value', law.value);
  if (law.distribution === 'gamma') check('mean', law.mean);
  if (law.distribution === 'logNormal') check('median', law.median);
  const isOnUnit = law.distribution === 'beta' || law.distribution === 'logitNormal';
  if (isOnUnit && (lower > 0 || upper < 1)) {
    checker.add(
      [...path, 'distribution'],
      law.distribution,
      `a distribution on ${lower} to ${upper} ${unit}, not on 0 to 1`,
    );
  }
  if (law.distribution === 'uniform') {
    check('low', law.low);
    check('high', law.high);
    if (law.low > law.high) checker.add([...path, 'high'], law.high, `at least low, which is ${law.low}`);
  }
}

/** The value of a rate, its own or the regime's, where it is known; laws are left to their draws. */
function knownRate(checker: Checker, scenario: Loose, name: ParameterName): number | undefined {
  const own = asObject(scenario['rates'])?.[name];
  const law =
    own === undefined ? checker.context.regimes.get(String(scenario['regime']))?.rates[name].law : own;
  if (typeof law === 'number') return law;
  const value = asObject(law)?.['value'];
  return typeof value === 'number' ? value : undefined;
}

function ratesTogether(checker: Checker, scenario: Loose): void {
  const rates = asObject(scenario['rates']) ?? {};
  const ownOf = (names: readonly ParameterName[]): ParameterName[] =>
    names.filter((name) => Object.hasOwn(rates, name));
  // Of a whole only the file's own values are held against each other: those of the regime make room for them.
  for (const names of sharesOfOneWhole) {
    const own = ownOf(names).map((name) => ({ name, value: knownRate(checker, scenario, name) ?? 0 }));
    const last = own.pop();
    const before = own.reduce((total, { value }) => total + value, 0);
    if (last === undefined || own.length === 0 || before + last.value <= 1 + 1e-9) continue;
    const taken = own.map(({ name, value }) => `${name} (${value})`).join(' and ');
    const expected = `what ${taken} leave${own.length === 1 ? 's' : ''} of the whole, or less`;
    checker.add(['rates', last.name], rates[last.name], expected);
  }
  const peak = ['dissolutionPeakFirstDay', 'dissolutionPeakLastDay'] as const;
  const [from, to] = [knownRate(checker, scenario, peak[0]), knownRate(checker, scenario, peak[1])];
  const name = ownOf(peak).at(-1);
  if (name === undefined || from === undefined || to === undefined || from <= to) return;
  const expected =
    name === peak[0] ? `at most ${peak[1]}, which is ${to}` : `at least ${peak[0]}, which is ${from}`;
  checker.add(['rates', name], rates[name], expected);
}
