/** Where the command line prints to; a test has its own. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches the error stream: then a progress line is shown. */
  readonly errIsTerminal: boolean;
  /** Columns of the screen. */
  readonly columns: number;
  /** Whether messages on the error stream keep within them too: a log has a line for each fault, as it is searched. */
  readonly breaksMessages: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Shows where in the code a bug was met. */
  readonly debug: boolean;
}

/** The same for a command, which may end with another exit code than 0 although it did its work. */
export interface CommandIo extends CliIo {
  readonly endWith: (exitCode: number) => void;
}
