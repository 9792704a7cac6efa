import { CaravanError, type Issue, parseScenario, type Scenario, type ScenarioFile } from 'caravan-sim';
import { scenarioContext } from 'caravan-sim/data';
import { longDate, numberText, placeNames, wordsOf } from 'caravan-sim/report';
import { baseOf, type Draft, draftOf, type Entry, type State } from './draft';
import { eventsOnDays } from './events-on-days';
import { pageWords } from './words';

/** A draft that the library has read, or what it says about it. */
export type Checked =
  | { readonly file: ScenarioFile; readonly scenario: Scenario }
  | { readonly issues: readonly Issue[] };

/** Each draft as a scenario. */
export function checked({ drafts, language }: State): readonly Checked[] {
  return drafts.map((draft, i) => {
    const name = drafts.length === 1 ? undefined : pageWords(language).names[i];
    const file = fileOf(draft, language, name);
    try {
      return { file, scenario: parseScenario(file, scenarioContext()) };
    } catch (error) {
      if (error instanceof CaravanError)
        return { issues: error.issues.map((issue) => inDraft(issue, draft)) };
      throw error;
    }
  });
}

/** A fault of the scenario where its draft has it: events that are left out count there. */
function inDraft(issue: Issue, draft: Draft): Issue {
  const [top, at, ...rest] = issue.path;
  if (top !== 'events' || typeof at !== 'number') return issue;
  return { ...issue, path: [top, eventsOnDays(draft)[at]!.at, ...rest] };
}

function fileOf(draft: Draft, language: State['language'], name: string | undefined): ScenarioFile {
  const { border, leaveOut: _, description, ...base } = baseOf(draft);
  const [caravan] = base.caravans;
  const [departure] = caravan!.departures;
  const words = pageWords(language);
  const isSameDay = draft.date === departure!.date;
  const isSame = isSameDeparture(draft);
  const isUnchanged = JSON.stringify(draft) === JSON.stringify(draftOf(draft.base));
  const leaveOut = leftOut(draft);
  const size = draft.low === draft.high ? draft.low : { low: draft.low, high: draft.high };
  const file = {
    ...base,
    name: name ?? (isUnchanged ? base.name : words.changedName),
    title: isUnchanged ? wordsOf(language).nameOf(base.title) : titleOf(draft, language),
    ...(isUnchanged && description !== undefined ? { description } : {}),
    startDate: draft.date,
    horizonDays: draft.days,
    regime: draft.regime,
    caravans: [
      {
        ...caravan,
        name: isSame ? caravan!.name : words.caravan,
        departures: [
          {
            date: draft.date,
            place: draft.place,
            size,
            sources: isSame ? (departure!.sources ?? []) : [],
          },
        ],
      },
    ],
    // Who waits at the border is told for a day; on another day the data pack knows who did.
    ...(isSameDay && border !== undefined ? { border } : {}),
    ...(leaveOut === undefined ? {} : { leaveOut }),
    rates: Object.fromEntries(
      Object.entries(draft.rates).map(([rate, [low, high]]) => [
        rate,
        low === high ? low : { distribution: 'uniform', low, high },
      ]),
    ),
    events: eventsOnDays(draft).map(({ event }) => event),
  };
  // What the fields hold may be wrong: that is for the library to say.
  return file as unknown as ScenarioFile;
}

/**
 * The caravan of the archive without which the rates of a draft were calibrated. With another departure they stay what
 * they are, or the change of the rates would be taken for an effect of the departure.
 */
export function leftOut(draft: Draft): string | undefined {
  const { leaveOut, regime } = baseOf(draft);
  return draft.regime === regime ? leaveOut : undefined;
}

/** Whether a draft is still of the departure of its base, however many leave. */
function isSameDeparture(draft: Draft): boolean {
  const { date, place } = baseOf(draft).caravans[0]!.departures[0]!;
  return draft.date === date && draft.place === place;
}

function titleOf(draft: Draft, language: State['language']): string {
  const { low, high, place, date } = draft;
  const words = wordsOf(language);
  const number = (entry: Entry): string => (typeof entry === 'number' ? numberText(entry) : entry);
  const people = low === high ? number(low) : words.range(number(low), number(high));
  const name = placeNames(scenarioContext().network, words.nameOf)(place);
  const from = words.nameOf(baseOf(draft).title);
  return pageWords(language).scenarioTitle(people, name, longDate(words, date), from);
}
