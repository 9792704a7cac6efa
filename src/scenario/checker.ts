import { dayFromIso, isoFromDay } from '../base/day.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { formatPath } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import { asArray, asObject, dayOf, type Loose, type Path } from './loose.js';
import type { ScenarioContext } from './scenario.js';

/** Collects faults of unchecked input: names, dates, sizes and sources, wherever in a file they stand. */
export class Checker {
  readonly issues: Issue[] = [];
  readonly context: ScenarioContext;
  readonly known: ReadonlySet<string>;

  /** @param known - faults already found; a path that has one is not reported again */
  constructor(context: ScenarioContext, known: readonly Issue[]) {
    this.context = context;
    this.known = new Set(known.map((issue) => formatPath(issue.path)));
  }

  /** Whether a fault of a value, or of a part of it, has been found by anybody. */
  isFaulty(path: Path): boolean {
    const here = formatPath(path);
    return [...this.known, ...this.issues.map((issue) => formatPath(issue.path))].some(
      (other) => other === here || other.startsWith(`${here}.`) || other.startsWith(`${here}[`),
    );
  }

  add(path: Path, value: unknown, expected: string, hint?: string): void {
    if (this.known.has(formatPath(path))) return;
    const message = `is ${value === undefined ? 'missing' : describeValue(value)}, expected ${expected}`;
    this.issues.push(makeIssue(path, message, hint));
  }

  /** Where the key that tells the kinds apart is mistyped, the schema cannot say which other keys are wrong. */
  tag(path: Path, entry: Loose, key: string): void {
    if (key in entry) return;
    const meant = nearestName(key, Object.keys(entry));
    if (meant === undefined) return;
    this.issues.push(
      makeIssue([...path, meant], `is not a known key, expected "${key}"`, didYouMean(meant, [key])),
    );
  }

  name(path: Path, value: unknown, valid: Iterable<string>, what: string): void {
    if (typeof value !== 'string') return;
    const names = [...valid];
    if (names.includes(value)) return;
    const list =
      names.length === 0 ? ', but there is none' : names.length <= 12 ? `: ${names.join(', ')}` : '';
    this.add(path, value, `${what}${list}`, didYouMean(value, names));
  }

  place(path: Path, value: unknown): void {
    this.name(path, value, this.context.network.placeIndex.keys(), 'the id of a place');
  }

  /** A place south of the border: north of it nobody sets out, waits or is taken by bus. */
  placeBefore(path: Path, value: unknown): void {
    this.place(path, value);
    const index = this.context.network.placeIndex.get(String(value));
    if (index === undefined || this.context.network.places[index]!.country !== 'US') return;
    this.add(path, value, 'a place south of the US border');
  }

  port(path: Path, value: unknown): void {
    const ports = this.context.network.places.filter((place) => place.kind === 'port_of_entry');
    this.name(
      path,
      value,
      ports.map((place) => place.id),
      'the id of a port of entry',
    );
  }

  within(path: Path, value: unknown, first: number | undefined, last: number | undefined): void {
    const day = dayOf(value);
    if (day === undefined || first === undefined || last === undefined) return;
    if (day < first || day > last) {
      const expected = `a date from ${isoFromDay(first)} to ${isoFromDay(last)}, the days simulated`;
      this.add(path, value, expected, slipOfDate(String(value), first, last));
    }
  }

  ordered(path: Path, value: unknown): void {
    const size = asObject(value);
    if (typeof size?.['low'] !== 'number' || typeof size['high'] !== 'number') return;
    if (size['low'] > size['high'])
      this.add([...path, 'high'], size['high'], `at least low, which is ${size['low']}`);
  }

  sources(path: Path, entry: Loose): void {
    asArray(entry['sources']).forEach((source, s) => {
      if (typeof source !== 'string' || /^https?:\/\//.test(source) || this.context.sourceKeys.has(source))
        return;
      const expected = 'a key of the source table or an address https://…';
      this.add([...path, 'sources', s], source, expected, didYouMean(source, this.context.sourceKeys));
    });
  }

  placesOnce(scenario: Loose, key: string): void {
    const seen = new Set<unknown>();
    asArray(scenario[key]).forEach((value, i) => {
      const entry = asObject(value);
      if (entry === undefined) return;
      this.place([key, i, 'place'], entry['place']);
      if (seen.has(entry['place']))
        this.add([key, i, 'place'], entry['place'], `a place not listed before in ${key}`);
      seen.add(entry['place']);
      this.sources([key, i], entry);
    });
  }
}

/** The date between two days that differs from the text in one digit, if there is just one. */
export function slipOfDate(text: string, first: number, last: number): string | undefined {
  const meant = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      const form = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
      const day = dayFromIso(form);
      if (day !== undefined && day >= first && day <= last) meant.add(form);
    }
  }
  return meant.size === 1 ? `did you mean ${[...meant][0]}?` : undefined;
}
