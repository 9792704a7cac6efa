import type { PolicyEvent, Scenario } from 'caravan-sim';
import { builtInRegimes } from 'caravan-sim/data';
import { type Language, numberText, placeNames, policyWhat, policyWhen, wordsOf } from 'caravan-sim/report';
import { pageWords } from './words';

/** What the second scenario assumes otherwise than the first, one line each. */
export function whatDiffers(first: Scenario, second: Scenario, language: Language): string[] {
  const page = pageWords(language);
  const words = wordsOf(language);
  const nameOf = placeNames(first.network, words.nameOf);
  const view = { words, nameOf, caravans: first.caravans, firstDate: first.file.startDate };
  const eventsOf = ({ events }: Scenario): Map<string, string> =>
    new Map(
      events.map((event: PolicyEvent) => [
        JSON.stringify({ ...event, sources: [] }),
        `${policyWhat(event, view)}, ${policyWhen(event, view)}`,
      ]),
    );
  const departureOf = ({ caravans }: Scenario): string => {
    const { place, size } = caravans[0]!.departures[0]!;
    const [low, high] = typeof size === 'number' ? [size, size] : [size.low, size.high];
    const people = low === high ? numberText(low) : words.range(numberText(low), numberText(high));
    return page.departure(people, nameOf(place));
  };
  const [a, b] = [eventsOf(first), eventsOf(second)];
  const rates = new Set([...Object.keys(first.file.rates), ...Object.keys(second.file.rates)]);
  const changedRates = ([...rates] as (keyof typeof words.rates)[]).filter(
    (name) => JSON.stringify(first.rates[name].law) !== JSON.stringify(second.rates[name].law),
  );
  return [
    ...(departureOf(first) === departureOf(second) ? [] : [departureOf(second)]),
    ...(first.regime === second.regime
      ? []
      : [`${page.regime}: ${words.nameOf(builtInRegimes().get(second.regime)?.title ?? second.regime)}`]),
    ...(first.file.leaveOut === second.file.leaveOut ? [] : [page.ratesWithout(second.file.leaveOut)]),
    ...[...b].filter(([key]) => !a.has(key)).map(([, text]) => page.with(text)),
    ...[...a].filter(([key]) => !b.has(key)).map(([, text]) => page.without(text)),
    ...changedRates.map((name) => page.otherRate(words.rates[name])),
  ];
}
