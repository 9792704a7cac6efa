/**
 * Where a person can be. Every change of the model is a transfer of a whole number of people from one
 * account to another; `outside` is where people come from, and the accounts from `returned` on are for good.
 */
export const accounts = [
  'outside',
  'pool',
  'group',
  'independent',
  'list',
  'attempting',
  'staying',
  'returned',
  'asylum',
  'detained',
  'admitted',
  'processed',
  'entered',
] as const;

/** Name of an account: where people of a caravan are, or how they left the journey. */
export type Account = (typeof accounts)[number];
export const accountCount: number = accounts.length;

export const outside = 0;
export const pool = 1;
export const group = 2;
export const independent = 3;
/** Waiting for an appointment at a border city. */
export const list = 4;
/** At a border city, about to attempt between ports. */
export const attempting = 5;
/** At a border city, neither waiting nor attempting. */
export const staying = 6;
export const returned = 7;
/** Asylum or a permit in place: off the journey, in Mexico or Guatemala. */
export const asylum = 8;
export const detained = 9;
/** Crossed at a port of entry with an appointment. */
export const admitted = 10;
/** Encountered between ports and not sent back. */
export const processed = 11;
/** Entered between ports without an encounter. */
export const entered = 12;

/** First of the accounts that nobody leaves. */
export const firstExit: number = returned;
export const exitCount: number = accountCount - firstExit;
