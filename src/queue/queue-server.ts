import type { Redis } from 'ioredis';
import { fileError } from '../files/file-error.js';
import { connectionOptions, type QueueServer } from './queue-address.js';
import { isRefusal, patienceSeconds, serverError } from './server-error.js';

/**
 * Opens connections to a server, when it has been seen to answer.
 *
 * @returns makes a connection, which comes back by itself when the server was away
 * @throws CaravanError `invalid_input` for an address that is none; FileError if the server cannot be reached, or refuses
 */
export async function connectTo(server: QueueServer): Promise<() => Redis> {
  const options = connectionOptions(server);
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
    // A connection that may not have its database goes on with the first one.
    if (options.db !== 0) await probe.select(options.db);
  } catch (error) {
    throw serverError(server, isRefusal(error) ? error : (reason ?? error));
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

/** How long a server may be away while others wait for its answers. */
const patienceMilliseconds = 60_000;

/** @throws FileError if the answer does not come, or is a refusal */
export async function answerOf<Value>(
  server: QueueServer,
  answer: Promise<Value>,
  patience = patienceMilliseconds,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(serverError(server, `no answer for ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw isRefusal(error) ? serverError(server, error) : error;
  } finally {
    clearTimeout(timer);
  }
}
