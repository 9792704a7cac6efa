import { type Check, objectWith } from '../base/checks.js';

/** What a program without types may get wrong: a file as it was read is no scenario yet. */
export const aScenario: Check = objectWith(
  'a scenario that parseScenario has made',
  ['network', 'file'],
  'parseScenario(file, scenarioContext())',
);
