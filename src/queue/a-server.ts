import { type Check, must, text } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import type { QueueServer } from './queue-address.js';

const serverChecks: OptionChecks<QueueServer> = { url: text, password: text, ca: text };
const anObject = must(
  "a server, such as { url: 'redis://localhost:6379' }",
  (value) => Object(value) === value,
);

/** The faults of a server; whether its address is one is seen when it is reached. @internal */
export const aServer: Check = (server, path) => {
  const faults = anObject(server, path);
  if (faults.length > 0) return faults;
  return optionFaults(server as QueueServer, serverChecks, ['url']).map((fault) => ({
    ...fault,
    path: [...path, ...fault.path],
  }));
};
