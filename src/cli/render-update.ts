import { dayFromIso, isoFromDay } from '../base/day.js';
import type { Interval80 } from '../evidence/interval80.js';
import type { UpdatedForecast } from '../evidence/update-forecast.js';
import { liesBehind } from '../network/lies-behind.js';
import { placeNames } from '../network/place-names.js';
import type { Scenario } from '../scenario/scenario.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable, wrapText } from './text-table.js';
import { longDate, numberText, percentText, percentWords, shortDate } from './words.js';

const daysShown = 14;

/**
 * The forecast after the reports, and what each of them has changed.
 *
 * @param places - parts on places that were asked for
 */
export function renderUpdate(
  forecast: UpdatedForecast,
  scenario: Scenario,
  places: readonly string[] = [],
): string {
  const nameOf = placeNames(scenario.network);
  const { reports, days, endDay, reachesBorderProbability, inference, warnings } = forecast;
  const { date: start, place: from } = scenario.caravans.find(({ id }) => id === forecast.caravan)!
    .departures[0]!;
  const number = (value: number | null): string => (value === null ? '-' : numberText(round(value)));
  const range = ({ low, median, high }: Interval80): string =>
    median === null ? '-' : `${number(median)} (${number(low)}-${number(high)})`;
  // The last night is the one before the first day without a group; a null lies beyond the simulated days.
  const lastNight = (day: number | null, text: (iso: string) => string): string =>
    day === null ? 'later' : text(isoFromDay(dayFromIso(start)! + day - 1));
  const lastNights = ({ low, median, high }: Interval80): string =>
    `${lastNight(median, shortDate)} (${lastNight(low, shortDate)} to ${lastNight(high, shortDate)})`;
  const effects = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Report' },
        { heading: 'Seen at' },
        { heading: 'km', align: 'right' },
        { heading: 'Expected km' },
        { heading: 'People' },
        { heading: 'Expected' },
        { heading: 'Border?', align: 'right' },
        { heading: 'Last night' },
      ],
      reports.map(({ date, place, observed, expected, endDay: end, reachesBorderProbability: border }) => [
        shortDate(date),
        shortName(nameOf(place), longest),
        number(observed.progressKm),
        range(expected.progressKm),
        observed.reported === null
          ? ''
          : [...new Set([observed.reported.low, observed.reported.high])].map((n) => numberText(n)).join('-'),
        // Without the median, for which there is no room.
        expected.people.median === null
          ? '-'
          : `${number(expected.people.low)}-${number(expected.people.high)}`,
        percentText(border),
        // Last, since it is what goes below where the others leave no room.
        lastNights(end),
      ]),
    ),
  );
  const positions = fittingTable((longest) =>
    textTable(
      [
        { heading: 'Night', align: 'right' },
        { heading: 'Group?', align: 'right' },
        { heading: 'Middle' },
        { heading: '80 % from ... to ...' },
        { heading: 'People' },
      ],
      days
        .slice(0, daysShown)
        .map(({ date, groupProbability, places, people }) => [
          shortDate(date),
          percentText(groupProbability),
          places === null ? '-' : shortName(nameOf(places.median), longest),
          places === null
            ? '-'
            : [places.low, places.high].map((id) => shortName(nameOf(id), longest)).join(' to '),
          range(people),
        ]),
    ),
  );
  const sentence = wrapText(
    `After ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}, the last of ${longDate(reports.at(-1)!.date)}: ${endText(endDay, (day) => lastNight(day, longDate))} The chance that a group of it reaches a border city is ${percentWords(reachesBorderProbability)}.`,
  );
  const goals = scenario.border.map(({ place }) => place);
  const notes = [
    ...reports.flatMap(({ date, place, warnings: own }) =>
      [
        ...(liesBehind(scenario.network, place, from, goals)
          ? [`${nameOf(place)} lies the other way, behind the departure from ${nameOf(from)}`]
          : []),
        ...own.filter((text) => !warnings.includes(text)),
      ].map((text) => `${shortDate(date)}: ${text}.`),
    ),
    ...warnings.map((text) => `Warning: ${text}.`),
  ].map((text) => wrapText(text));
  const inferenceNote = wrapText(
    `${inference.effectiveDraws} of ${inference.draws} draws of the rates count after the last report. In brackets: 80 % intervals. "Expected" is from the reports before. For planning aid, not for locating, stopping or turning back people.`,
  );
  const parts = [
    wrapText(scenario.title),
    sentence,
    `Where its main body sleeps, if it still is a group\n${positions}`,
    ...places,
    `What each report changed\n${effects}`,
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    inferenceNote,
  ];
  return `${parts.join('\n\n')}\n`;
}

function endText({ low, median, high }: Interval80, date: (day: number | null) => string): string {
  const interval = `80 %: ${date(low)} to ${date(high)}`;
  return median === null
    ? `as likely as not it still is a group at the end of the days simulated (last night, ${interval}).`
    : `its last night as a group is as likely as not ${date(median)} or before (${interval}).`;
}

/** Two digits of large numbers: more is not known. */
function round(value: number): number {
  return Math.abs(value) < 100 ? Math.round(value) : Number(value.toPrecision(2));
}
