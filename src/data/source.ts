/**
 * How sure we are that a source says what is taken from it: `sourced`, seen in the page named; `derived`,
 * arithmetic on sourced figures; `recalled`, from memory and unverified; `judgement`, a guess to be replaced.
 */
export type SourceStatus = 'sourced' | 'derived' | 'recalled' | 'judgement';

/** Where facts of the data pack come from: a row of `sources.json`. */
export interface Source {
  /** What it is and what is taken from it, in our words where the title of the page was not kept. */
  readonly title: string;
  readonly publisher: string;
  /** Address; `null` where there is none to give. */
  readonly url: string | null;
  /** When it was published, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where unknown. */
  readonly published: string | null;
  /** Terms under which the data may be used, where they matter; facts read from a news page have none. */
  readonly licence: string | null;
  readonly status: SourceStatus;
  readonly note: string | null;
}
