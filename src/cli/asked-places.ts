import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { findPlace } from '../network/find-place.js';
import type { Network } from '../network/network.js';

/** What is wrong with names of places that were typed. */
export function placeIssues(network: Network, texts: readonly string[] = []): Issue[] {
  return texts.flatMap((text) => {
    try {
      findPlace(network, text);
      return [];
    } catch (error) {
      if (!(error instanceof CaravanError)) throw error;
      return error.issues.map(({ message, hint }) => makeIssue(['--place'], message, hint));
    }
  });
}

/** Ids of the places that were typed, each once. */
export function askedPlaces(network: Network, texts: readonly string[] = []): string[] {
  return [...new Set(texts.map((text) => findPlace(network, text).id))];
}
