/** How a text is set; sizes and places in points. */
export interface TextStyle {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  readonly colour?: string;
  /** Reads from below to above. */
  readonly isUpright?: boolean;
}

/** Mean width of a letter against its size, for the widest of the fonts that a picture may be shown in. */
const letterWidth = { plain: 0.56, bold: 0.64 } as const;

/** A text as it may stand in XML, in an attribute too; control characters, which XML has no form for, are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into XML.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** A text element; `text` is not escaped yet. */
export function svgText(x: number, y: number, text: string, style: TextStyle): string {
  const { size, anchor = 'start', isBold = false, colour = '#222', isUpright = false } = style;
  const attributes = [
    `x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${svgNumber(size)}" fill="${colour}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    isBold ? ' font-weight="bold"' : '',
    isUpright ? ` transform="rotate(-90 ${svgNumber(x)} ${svgNumber(y)})"` : '',
  ];
  return `<text ${attributes.join('')}>${escapeXml(text)}</text>`;
}

/** A text cut at the end, with dots, to what fits a width in points. */
export function fittingText(text: string, width: number, { size, isBold = false }: TextStyle): string {
  const most = Math.max(1, Math.floor(width / (size * (isBold ? letterWidth.bold : letterWidth.plain))));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Two decimals: a hundredth of a point is finer than any printer. */
export function svgNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}
