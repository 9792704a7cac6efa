import { X509Certificate } from 'node:crypto';
import type { RedisOptions } from 'ioredis';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';

/** A server of Redis or Valkey, and how to enter it. */
export interface QueueServer {
  /** `redis://host:6379/0`, with TLS `rediss://`; name and password may stand in it: `redis://user:password@host`. */
  readonly url: string;
  /** Instead of in the address, where others may read it. */
  readonly password?: string;
  /** Certificate in PEM of the authority to trust, where it is one's own. Only with `rediss`. */
  readonly ca?: string;
}

/** The address without its password, also where that has characters that should stand as codes. */
export function shownAddress({ url }: QueueServer): string {
  return url.replace(/^(\w+:\/\/|(?!\w+:\/\/))([^:@]*):.*@/s, '$1$2:***@');
}

/** Whether all that is said to a server, and by it, is encrypted. */
export function isEncrypted({ url }: QueueServer): boolean {
  return url.startsWith('rediss:');
}

const codesHint = 'in a name or password write @ as %40, / as %2F, : as %3A, # as %23, ? as %3F and % as %25';

/**
 * An address as options of a connection.
 *
 * @throws CaravanError `invalid_input` if it is none
 */
export function connectionOptions(
  server: QueueServer,
): Omit<RedisOptions, 'replyMapping'> & { readonly db: number } {
  const { url, password, ca } = server;
  const shown = shownAddress(server);
  const fail = (message: string, hint?: string, key: keyof QueueServer = 'url'): never => {
    throw new CaravanError('invalid_input', 'queue', [makeIssue([key], message, hint)]);
  };
  const hint = url.includes('@') ? codesHint : undefined;
  if (!URL.canParse(url))
    return fail(`is ${shown}, expected an address such as redis://localhost:6379`, hint);
  const { protocol, hostname, port, username, password: inUrl, pathname, search, hash } = new URL(url);
  const isTls = isEncrypted(server);
  if (!isTls && protocol !== 'redis:') return fail(`begins with ${protocol}, expected redis: or rediss:`);
  if (!/^\/?\d*$/.test(pathname) || search !== '' || hash !== '') {
    const expected =
      'expected nothing after host and port but the number of a database, as in redis://host:6379/3';
    return fail(`is ${shown}, ${expected}`, hint);
  }
  if (ca !== undefined && !isTls) return fail(`is ${shown}, expected rediss: with a certificate`);
  if (ca !== undefined && !isCertificate(ca))
    return fail('is no certificate in PEM, expected one', undefined, 'ca');
  const decoded = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return fail(
        `is ${shown}, expected two hexadecimal digits after each % in name and password`,
        codesHint,
      );
    }
  };
  const secret = password ?? decoded(inUrl);
  return {
    host: hostname.replace(/^\[|\]$/g, '') || 'localhost',
    port: port === '' ? 6379 : Number(port),
    db: Number(pathname.slice(1)),
    ...(username === '' ? {} : { username: decoded(username) }),
    ...(secret === '' ? {} : { password: secret }),
    ...(isTls ? { tls: ca === undefined ? {} : { ca } } : {}),
  };
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
