import { parseHTML } from 'linkedom/worker';

/** A document for pictures, as Node has none. */
export function page(): Document {
  return parseHTML('<html></html>').document as unknown as Document;
}

/** All texts of a picture, in their order. */
export function textsOf(svg: Element): string[] {
  return [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
}
