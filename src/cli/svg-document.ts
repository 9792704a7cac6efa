/** A document to make pictures with, where there is no browser. Loaded only when a picture is asked for. */
export async function svgDocument(): Promise<Document> {
  const { parseHTML } = await import('linkedom/worker');
  return parseHTML('<html></html>').document as unknown as Document;
}
