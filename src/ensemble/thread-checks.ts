import { abortSignal, type Check, objectWith, wholeNumber } from '../base/checks.js';

/** Number of threads or of workers in a browser. */
export const workerCount: Check = wholeNumber(1, 256);

/** Checks of the options of everything that runs in threads of Node. */
export const threadChecks: { readonly workers: Check; readonly signal: Check; readonly workerUrl: Check } = {
  workers: workerCount,
  signal: abortSignal,
  workerUrl: objectWith('a URL', ['href']),
};
