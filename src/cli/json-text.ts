/**
 * A JSON document as it is printed and written: for programs, and still to be read by people. Results of a run are
 * written without it: of megabytes of numbers nobody reads more than programs do.
 */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
