/** Exit codes of the command line. */
export const exitCodes = {
  done: 0,
  bug: 1,
  wrongInput: 2,
  notIdentifiable: 3,
  file: 4,
  /** Done, but without some replicates, which failed. */
  incomplete: 5,
} as const;
