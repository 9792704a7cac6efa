/** Names as they were shortened on the screen that is being set, and whether what is set now will be on it. */
let shortForms: Map<string, string> | undefined;
let isKept = false;

/** A screen on which a place is called alike in all tables: where one of them has to shorten its name, all do. */
export function withNamesAlike(render: () => string): string {
  shortForms = new Map();
  try {
    // Only after the last table it is known which names the first ones have to shorten.
    render();
    return render();
  } finally {
    shortForms = undefined;
  }
}

/** A table that will be on the screen, of those that were tried. */
export function withNamesKept(make: () => string): string {
  isKept = true;
  try {
    return make();
  } finally {
    isKept = false;
  }
}

const country = / \([A-Z]{2}\)$/;

/**
 * A name of at most so many letters: first without what stands in brackets and after "de", then with the
 * first letters of its first words, then its last word alone, and cut in the end; in {@link withNamesAlike} as it has
 * been shortened elsewhere, if it has.
 */
export function shortName(name: string, longest: number): string {
  const known = shortForms?.get(name);
  const form = known !== undefined && known.length <= longest ? known : shortened(name, longest);
  // Without its country a name may mean two towns: that is not carried to tables that have room for it.
  if (isKept && form !== name && !country.test(name)) shortForms?.set(name, form);
  return form;
}

function shortened(name: string, longest: number): string {
  // A country in brackets tells two towns of one name apart: it goes where there is no room for both.
  const withCountry = name.replace(/ \((?![A-Z]{2}\)).*\)$/, '');
  const plain = withCountry.replace(country, '');
  const words = plain.split(' ');
  const last = words.at(-1) ?? plain;
  const initials = words.map((_, count) =>
    [
      ...words.slice(0, count).map((word) => (word.length > 3 ? `${word.charAt(0)}.` : word)),
      ...words.slice(count),
    ].join(' '),
  );
  const forms = [
    name,
    withCountry,
    plain,
    plain.replace(/ de .*$/, ''),
    plain.replace(/ City$/, ' C.'),
    ...initials,
    last,
  ];
  return forms.find((form) => form.length <= longest) ?? `${last.slice(0, longest - 1)}.`;
}
