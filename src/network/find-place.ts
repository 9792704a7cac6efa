import { text } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import type { Network } from './network.js';
import type { Place } from './place.js';

const suggestionCount = 3;

/**
 * The place that a person means: by its id, else by its name, without regard to accents, case and spaces.
 *
 * @throws CaravanError `unknown_id` with up to three nearest places as hint, or with the ids of all
 *   places of that name if there are several; `invalid_input` for a network or a text that is none
 * @example
 * ```ts
 * findPlace(network, 'ciudad juárez').id; // 'mx-ciudad-juarez'
 * ```
 */
export function findPlace(network: Network, text: string): Place {
  checkArguments(network, text, 'findPlace');
  const wanted = fold(text);
  const index = network.placeIndex.get(text) ?? network.placeIndex.get(wanted);
  if (index !== undefined) return network.places[index]!;
  const named = network.places.filter(({ name }) => fold(name) === wanted);
  if (named.length === 1) return named[0]!;
  const issue =
    named.length === 0
      ? unknownPlace(network, text, [], 'the id or the name of a place')
      : makeIssue([], `is "${text}", expected one place, but ${named.length} have this name`, list(named));
  throw new CaravanError('unknown_id', 'findPlace', [issue]);
}

function checkArguments(network: Network, wanted: string, where: string): void {
  refuseFaults(where, [...aNetwork(network, ['network']), ...text(wanted, ['text'])]);
}

/**
 * Places whose id, name or region contains the text, without regard to accents and case, sorted by id; all
 * of them for an empty text.
 *
 * @throws CaravanError `invalid_input` for a network or a text that is none
 */
export function searchPlaces(network: Network, text: string): Place[] {
  checkArguments(network, text, 'searchPlaces');
  return placesWith(network, text);
}

function placesWith(network: Network, text: string): Place[] {
  const wanted = fold(text);
  return network.places.filter(({ id, name, region }) =>
    [id, name, region].some((field) => fold(field).includes(wanted)),
  );
}

/** The fault of an id that no place has, with up to three nearest places as hint. @internal */
export function placeFaults(network: Network, id: unknown, path: Issue['path']): Issue[] {
  if (typeof id !== 'string' || network.placeIndex.has(id)) return [];
  return [unknownPlace(network, id, path, 'the id of a place')];
}

/**
 * A text that is no place, with up to three nearest ones as hint.
 *
 * @internal
 */
export function unknownPlace(network: Network, text: string, path: Issue['path'], expected: string): Issue {
  const near = nearestPlaces(network, text);
  return makeIssue(
    path,
    `is ${describeValue(text)}, expected ${expected}`,
    near.length === 0 ? undefined : list(near),
  );
}

/** Nearest by id, by name or by id without its country; then those that contain the text. */
function nearestPlaces(network: Network, text: string): Place[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const byName = new Map<string, Place[]>();
  for (const place of network.places) {
    for (const name of new Set([place.id, fold(place.name), place.id.replace(/^[a-z]{2}-/, '')])) {
      byName.set(name, [...(byName.get(name) ?? []), place]);
    }
  }
  const near = new Set<Place>();
  while (near.size < suggestionCount) {
    const name = nearestName(wanted, byName.keys());
    if (name === undefined) break;
    for (const place of byName.get(name) ?? []) near.add(place);
    byName.delete(name);
  }
  for (const place of placesWith(network, text)) near.add(place);
  return [...near].slice(0, suggestionCount);
}

function list(places: readonly Place[]): string {
  const texts = places.map(({ id, name }) => `"${id}" (${name})`);
  const last = texts.pop();
  return `did you mean ${texts.length === 0 ? last : `${texts.join(', ')} or ${last}`}?`;
}

/** Without accents, case and superfluous spaces; by Unicode and not by a locale. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
