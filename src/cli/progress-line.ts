import { numberText } from './words.js';

const leastMilliseconds = 100;

/** Reports of how far an ensemble is, rewritten in one line of a terminal. */
export interface ProgressLine {
  readonly update: (finished: number, replicates: number) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** @param now - milliseconds of a clock: ten reports a second are enough */
export function progressLine(
  write: (text: string) => void,
  now: () => number,
  doing = 'simulating',
  what = 'replicates',
): ProgressLine {
  let last = Number.NEGATIVE_INFINITY;
  let width = 0;
  return {
    update: (finished, replicates) => {
      if (now() - last < leastMilliseconds && finished < replicates) return;
      last = now();
      const percent = Math.floor((100 * finished) / replicates);
      const text = `${doing} ${numberText(replicates)} ${what} ... ${percent} %`;
      width = Math.max(width, text.length);
      write(`\r${text.padEnd(width)}`);
    },
    clear: () => {
      if (width > 0) write(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
  };
}
