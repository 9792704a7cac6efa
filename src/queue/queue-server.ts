import type { Redis, RedisOptions } from 'ioredis';
import { type Check, must, text } from '../base/checks.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { fileError } from '../files/file-error.js';

/** A server of Redis or Valkey, and how to enter it. */
export interface QueueServer {
  /** `redis://host:6379/0`, with TLS `rediss://`; name and password may stand in it: `redis://user:password@host`. */
  readonly url: string;
  /** Instead of in the address, where others may read it. */
  readonly password?: string;
  /** Certificate in PEM of the authority to trust, where it is one's own. Only with `rediss`. */
  readonly ca?: string;
}

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

/** Seconds without an answer after which a server cannot be reached. */
const patienceSeconds = 5;

/**
 * Opens connections to a server, when it has been seen to answer.
 *
 * @returns makes a connection, which comes back by itself when the server was away
 * @throws CaravanError `invalid_input` for an address that is none; FileError if the server cannot be reached
 */
export async function connectTo(server: QueueServer): Promise<() => Redis> {
  const options = optionsOf(server);
  const ioredis = await loaded('ioredis', () => import('ioredis'));
  const probe = new ioredis.Redis({
    ...options,
    lazyConnect: true,
    connectTimeout: patienceSeconds * 1000,
    commandTimeout: patienceSeconds * 1000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // What `connect` rejects with says only that the connection is closed.
  let reason: unknown;
  probe.on('error', (error) => {
    reason = error;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    throw unreachable(server, reason ?? error);
  } finally {
    probe.disconnect();
  }
  return () => {
    const connection = new ioredis.Redis({
      ...options,
      maxRetriesPerRequest: null,
      retryStrategy: () => 500,
    });
    // Connections come back; whoever waits too long for an answer says so.
    connection.on('error', () => undefined);
    return connection;
  };
}

/** An optional package, or what to do where it is missing. */
export async function loaded<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw fileError('load', `the package ${name}`, cause, {
      reason: 'it is not installed',
      hint: 'npm install bullmq ioredis',
    });
  }
}

/** The address without its password. */
export function shownAddress({ url }: QueueServer): string {
  return url.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:***@');
}

/** @throws FileError, always */
export function unreachable(server: QueueServer, cause: unknown): Error {
  const text = cause instanceof Error ? cause.message : String(cause);
  const isRefusal = /NOAUTH|WRONGPASS|NOPERM|invalid password/i.test(text);
  const [reason, hint] = isRefusal
    ? [
        'name or password is wrong or missing',
        'give it in the address, or in a file with --queue-password-file',
      ]
    : [
        reasons.find(([pattern]) => pattern.test(text))?.[1] ?? text,
        'is the server running, and the address right?',
      ];
  return fileError('reach', shownAddress(server), cause, { reason, hint });
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND|EAI_AGAIN/, 'there is no such host'],
  [/ETIMEDOUT|timed out/i, `no answer for ${patienceSeconds} s`],
  [/certificate|SSL|TLS|wrong version number/i, 'the encrypted connection could not be made'],
];

function optionsOf(server: QueueServer): Omit<RedisOptions, 'replyMapping'> {
  const { url, password, ca } = server;
  const fail = (message: string): never => {
    throw new CaravanError('invalid_input', 'queue', [makeIssue(['url'], message)]);
  };
  if (!URL.canParse(url)) return fail(`is ${url}, expected an address such as redis://localhost:6379`);
  const { protocol, hostname, port, username, password: inUrl, pathname } = new URL(url);
  const isTls = protocol === 'rediss:';
  if (!isTls && protocol !== 'redis:') return fail(`begins with ${protocol}, expected redis: or rediss:`);
  if (!/^\/?\d*$/.test(pathname)) return fail(`has the path ${pathname}, expected the number of a database`);
  if (ca !== undefined && !isTls)
    return fail(`is ${shownAddress(server)}, expected rediss: with a certificate`);
  const secret = password ?? decodeURIComponent(inUrl);
  return {
    host: hostname.replace(/^\[|\]$/g, '') || 'localhost',
    port: port === '' ? 6379 : Number(port),
    db: Number(pathname.slice(1)),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(secret === '' ? {} : { password: secret }),
    ...(isTls ? { tls: ca === undefined ? {} : { ca } } : {}),
  };
}
