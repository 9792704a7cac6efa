import { codeOf, fileError } from '../files/file-error.js';
import { isEncrypted, type QueueServer, shownAddress } from './queue-address.js';

/** Seconds without an answer after which a server cannot be reached. */
export const patienceSeconds = 5;

/** What a fault is in words, and what to do about it. */
type Told = readonly [pattern: RegExp, reason: string, hint?: string];

const refusals: readonly Told[] = [
  [
    /NOAUTH|WRONGPASS|invalid password|ERR AUTH/i,
    'name or password is wrong or missing',
    'give it in the address, or in a file with --queue-password-file',
  ],
  [
    /NOPERM/,
    'its user may not do what a queue needs',
    'let it run all commands, on keys that begin with bull:caravan-sim-',
  ],
  [/\bOOM\b/, 'its memory is full', 'let it have more (maxmemory), or remove what else is there'],
  [/READONLY/, 'it is a copy of another server and takes nothing', 'give the address of that one'],
  [/MISCONF/, 'it cannot save what it has and takes nothing more', 'its log says why: its disk may be full'],
  [/LOADING/, 'it is not ready yet', 'try again when it has started'],
  [/DB index/, 'it has no database with this number', 'it has 0 to 15 unless it is set up otherwise'],
];

const faults: readonly Told[] = [
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND|EAI_AGAIN/, 'there is no such host'],
  [/ALTNAME/, 'its certificate is for another host name', 'give the address with the name that it is for'],
  [/CERT_HAS_EXPIRED/, 'its certificate has expired', 'let it be renewed'],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)/,
    'its certificate is of an authority that is not trusted here',
    'give the certificate of the right one with --queue-ca',
  ],
  [/certificate|SSL|TLS|EPROTO|wrong version number/i, 'the encrypted connection could not be made'],
  [/ETIMEDOUT|timed out/i, `no answer for ${patienceSeconds} s`],
  [/ECONNRESET|EPIPE|Connection is closed/, 'it closes the connection'],
];

/** Whether a server has answered, and refused. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

/** An error of a server, or of the way to it, in words. */
export function serverError(server: QueueServer, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  const text = `${codeOf(cause)} ${message}`;
  const isAnswer = isRefusal(cause);
  const told = (isAnswer ? refusals : faults).find(([pattern]) => pattern.test(text));
  // A port that speaks the other of the two languages is silent, or hangs up.
  const usual = isEncrypted(server)
    ? 'is the server running, the address right, and does it speak TLS there?'
    : 'is the server running, the address right, and without TLS? Else it begins with rediss:';
  const [, reason = message, hint = isAnswer ? undefined : usual] = told ?? [];
  return fileError(isAnswer ? 'use' : 'reach', shownAddress(server), cause, { reason, hint });
}
