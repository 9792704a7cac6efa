const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
};

/** The text with letters that look like a digit replaced by it: `2O24` becomes `2024`. */
export function withDigits(text: string): string {
  return [...text].map((character) => digits[character] ?? character).join('');
}
