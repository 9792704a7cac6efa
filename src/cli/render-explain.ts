import { CaravanError } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import type { Source } from '../data/source.js';
import { type Distribution, describeDistribution } from '../scenario/distribution.js';
import { range80 } from '../scenario/distribution-range.js';
import { type ParameterName, parameterNames, parameters } from '../scenario/parameters.js';
import type { Rate, Regime } from '../scenario/scenario.js';
import { leastRoom, screenWidth, wrapText } from './text-table.js';
import { numberText } from './words.js';

/** Every rate in one line, by the submodel that reads it, and the regimes that give them their defaults. */
export function renderParameterList(regimes: Iterable<Pick<Regime, 'id' | 'title'>>): string {
  const submodels = [...new Set(parameterNames.map((name) => parameters[name].submodel))];
  const width = Math.max(...parameterNames.map((name) => name.length)) + 4;
  const isNarrow = screenWidth() < width + leastRoom;
  const line = (name: string, meaning: string): string =>
    isNarrow
      ? `  ${name}\n${wrapText(meaning, '    ', '    ')}`
      : wrapText(meaning, ' '.repeat(width), `  ${name}`.padEnd(width));
  const parts = [
    ...submodels.map((submodel) => [
      submodel,
      ...parameterNames
        .filter((name) => parameters[name].submodel === submodel)
        .map((name) => line(name, parameters[name].meaning)),
    ]),
    ['regimes, of which a scenario has one', ...[...regimes].map(({ id, title }) => line(id, title))],
  ].map((lines) => lines.join('\n'));
  const more = wrapText(`All about one of them: caravan-sim explain ${parameterNames[0]}`);
  return `${parts.join('\n\n')}\n\n${more}\n`;
}

/**
 * What a rate is, what it may be, and what each regime takes it to be, with its source.
 *
 * @throws CaravanError `unknown_id` with the nearest name
 */
export function renderParameter(
  name: string,
  regimes: Iterable<Regime>,
  sources: ReadonlyMap<string, Source>,
  ratesStatus: string,
): string {
  const known = parameterNames.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (known === undefined) {
    const hint = didYouMean(name, parameterNames) ?? containing(name);
    const issue = makeIssue(['parameter'], `is ${JSON.stringify(name)}, expected the name of a rate`, hint);
    throw new CaravanError('unknown_id', 'explain', [issue]);
  }
  const { meaning, unit, lower, upper, submodel, scope } = parameters[known];
  const drawn = scope === 'caravan' ? 'once for each caravan of a replicate' : 'once for each replicate';
  const defaults = defaultsOf(known, regimes);
  const keys = [...new Set(defaults.map(({ rate }) => rate.source))];
  return `${[
    wrapText(`${known}: ${meaning}`),
    '',
    field('unit', `${unit}, from ${amount(lower)} to ${amount(upper)}`),
    field('submodel', submodel),
    field('drawn', drawn),
    ...defaults.flatMap(({ regimes: ids, rate }) => ['', ...defaultLines(ids, rate, parameters[known])]),
    '',
    ...keys.flatMap((key) => sourceLines(key, sources.get(key))),
    '',
    wrapText(`Rates: ${ratesStatus}`),
  ].join('\n')}\n`;
}

function field(key: string, text: string): string {
  return wrapText(text, ' '.repeat(12), `  ${key.padEnd(10)}`);
}

/** Regimes that share a default are named together. */
function defaultsOf(name: ParameterName, regimes: Iterable<Regime>): { regimes: string[]; rate: Rate }[] {
  const groups = new Map<string, { regimes: string[]; rate: Rate }>();
  for (const { id, rates } of regimes) {
    const { law, source, note } = rates[name];
    const key = JSON.stringify([law, source, note]);
    const group = groups.get(key) ?? { regimes: [], rate: rates[name] };
    group.regimes.push(id);
    groups.set(key, group);
  }
  return groups.size === 1
    ? [...groups.values()].map(({ rate }) => ({ regimes: ['every regime'], rate }))
    : [...groups.values()];
}

function defaultLines(
  ids: readonly string[],
  { law, source, note }: Rate,
  bounds: { readonly lower: number; readonly upper: number },
): string[] {
  return [
    wrapText(`Default in ${ids.join(', ')}`, '  '),
    `${wrapText(describeDistribution(law), '    ', '  ')}${rangeText(law, bounds)}`,
    ...(note === null ? [] : [wrapText(note, '  ', '  ')]),
    `  source: ${source}`,
  ];
}

function rangeText(law: Distribution, bounds: { readonly lower: number; readonly upper: number }): string {
  if (law.distribution === 'fixed') return '';
  const [from, to] = range80(law, bounds);
  return `\n  80 % of its draws lie from ${amount(from)} to ${amount(to)}`;
}

function sourceLines(key: string, source: Source | undefined): string[] {
  if (source === undefined) return [key];
  const { title, publisher, published, url, status, note } = source;
  const date = published === null ? '' : `, ${published}`;
  return [
    wrapText(`${key}: ${title}. ${publisher}${date} (${status})`, '  '),
    ...(url === null ? [] : [`  ${url}`]),
    ...(note === null ? [] : [wrapText(note, '  ', '  ')]),
  ];
}

function containing(text: string): string {
  const wanted = text.toLowerCase();
  const some = parameterNames.filter((name) => name.toLowerCase().includes(wanted)).slice(0, 5);
  return some.length > 0 ? `did you mean ${some.join(', ')}?` : 'caravan-sim explain lists them all';
}

function amount(number: number): string {
  return Number.isInteger(number) ? numberText(number) : String(Number(number.toPrecision(2)));
}
