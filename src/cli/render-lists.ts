import { isoFromDay } from '../base/day.js';
import type { PolicyLever } from '../data/policy-levers.js';
import type { Place } from '../network/place.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioFile } from '../scenario/scenario-schema.js';
import { shortName } from './short-name.js';
import { fittingTable, leastRoom, screenWidth, textTable, wrapText } from './text-table.js';
import { listText, numberText, plural } from './words.js';

/** The scenarios that come with the library, a line each; long titles go on below. */
export function renderScenarios(files: readonly ScenarioFile[]): string {
  const rows = files.map(({ name, title, startDate, caravans }) => {
    const sizes = caravans.flatMap(({ departures }) => departures.map(({ size }) => size));
    const sum = (of: (size: number | { low: number; high: number }) => number): number =>
      sizes.reduce<number>((total, size) => total + of(size), 0);
    const low = sum((size) => (typeof size === 'number' ? size : size.low));
    const high = sum((size) => (typeof size === 'number' ? size : size.high));
    const people = low === high ? numberText(low) : `${numberText(low)}-${numberText(high)}`;
    return [name, startDate, people, title];
  });
  const columns = [{ heading: 'Name' }, { heading: 'Start' }, { heading: 'People' }];
  const others = textTable(columns, rows).split('\n');
  const column = Math.max(...others.map(({ length }) => length)) + 2;
  const titles = ['Title', ...files.map(({ title }) => title)];
  const lines =
    screenWidth() - column >= leastRoom
      ? others.map((line, i) => wrapText(titles[i]!, ' '.repeat(column), line.padEnd(column)))
      : textTable([...columns, { heading: 'Title' }], rows)
          .split('\n')
          .map((line) => (line.length <= screenWidth() ? line : wrapText(line.trimStart(), '    ', '    ')));
  return `${lines.join('\n')}\n`;
}

/** Decisions of policy that are ready for a scenario, with what their numbers rest on. */
export function renderLevers(levers: readonly PolicyLever[]): string {
  const lines = levers.flatMap(({ id, title, note }) => [id, wrapText(`${title}: ${note}.`, '  ', '  ')]);
  return `${lines.join('\n')}\n`;
}

/** Places of a network, with what a scenario calls them. */
export function renderPlaces(places: readonly Place[]): string {
  return `${fittingTable((longest) =>
    textTable(
      [{ heading: 'Id' }, { heading: 'Name' }, { heading: 'In' }, { heading: 'Region' }, { heading: 'Kind' }],
      places.map(({ id, name, country, region, kind }) => [
        id,
        shortName(name, longest),
        country,
        shortName(region, longest),
        kind.replaceAll('_', ' '),
      ]),
    ),
  )}\n`;
}

/** What a faultless scenario file says, for its author to see that it was understood. */
export function renderValid(scenario: Scenario): string {
  const { name, title, startDay, horizonDays, regime, caravans, events, network, file } = scenario;
  const nameOf = (id: string): string => network.places[network.placeIndex.get(id) ?? -1]?.name ?? id;
  const first = isoFromDay(startDay);
  const last = isoFromDay(startDay + horizonDays);
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${events.filter((event) => event.kind === kind).length} ${kind}`);
  const own = Object.keys(file.rates);
  const line = (key: string, text: string): string => wrapText(text, ' '.repeat(12), `  ${key.padEnd(10)}`);
  return `${[
    `valid: ${name}`,
    line('title', title),
    line('days', `${first} to ${last}, ${plural(horizonDays + 1, 'night')}`),
    line('regime', `${regime}${own.length === 0 ? '' : `, with rates of its own for ${listText(own)}`}`),
    ...caravans.map((caravan) => {
      const departures = caravan.departures.map(({ date, place, size }) => {
        const people =
          typeof size === 'number' ? numberText(size) : `${numberText(size.low)} to ${numberText(size.high)}`;
        return `${people} people from ${nameOf(place)} on ${date}`;
      });
      return line('caravan', `${caravan.id}: ${departures.join('; ')}`);
    }),
    line('events', counts.length === 0 ? 'none' : listText(counts)),
  ].join('\n')}\n`;
}
