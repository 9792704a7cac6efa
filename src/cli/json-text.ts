/** A JSON document as it is printed and written: for programs, and still to be read by people. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
