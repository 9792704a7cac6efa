/**
 * Of Okabe and Ito, chosen to differ for all kinds of colour vision; those that stand for intervals also in lightness,
 * so that they do in grey.
 */
export const colours = {
  text: '#222222',
  quiet: '#595959',
  grid: '#e2e2e2',
  land: '#eeece7',
  border: '#6b665e',
  road: '#b5aea2',
  wide: '#b3d4ea',
  narrow: '#6baed6',
  median: '#08427a',
  other: '#d55e00',
  otherWide: '#f7d2b8',
  seen: '#000000',
} as const;

/** Of a group and the ways in which it ends, dark and light in turn. */
export const endColours: Readonly<Record<string, string>> = {
  group: '#0072b2',
  permit_offer: '#f0e442',
  raid: '#d55e00',
  surrender: '#56b4e9',
  faded: '#bdbdbd',
  border: '#007a5a',
  merged: '#e9b8d3',
};
