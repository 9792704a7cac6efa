import { isoFromDay } from '../base/day.js';
import { makeIssue } from '../base/make-issue.js';
import type { Scenario } from '../scenario/scenario.js';
import type { OptionNames } from './naming-options.js';

/** A scenario, and what was typed for it. */
export interface NamedScenario {
  readonly target: string;
  readonly scenario: Scenario;
}

/** Why two scenarios cannot be compared, and what to do about it, by what was typed for them. */
export function compareNames(a: NamedScenario, b: NamedScenario): OptionNames {
  const both = (of: (scenario: Scenario) => string): [string, string] => [of(a.scenario), of(b.scenario)];
  return {
    from: '--from',
    'b.startDate': () => {
      const [startA, startB] = both(({ startDay }) => isoFromDay(startDay));
      return makeIssue(
        [],
        `${a.target} starts on ${startA} and ${b.target} on ${startB}, expected the same day`,
        'take two that start together: caravan-sim scenarios shows the built-in ones; in a file change "startDate"',
      );
    },
    'b.horizonDays': () => {
      const [daysA, daysB] = both(({ horizonDays }) => String(horizonDays));
      return makeIssue(
        [],
        `${a.target} goes on for ${daysA} days and ${b.target} for ${daysB}, expected as many`,
        'in a file change "horizonDays"',
      );
    },
    'b.border': () =>
      makeIssue(
        [],
        `${[...onlyIn(a, b), ...onlyIn(b, a)].join(', ')}, expected the same border cities`,
        'in a file change "border"; where it has none, they are those of its "regime"',
      ),
    'a.border': ({ message }) => makeIssue([], `the border cities of ${a.target} and ${b.target} ${message}`),
  };
}

/** `only mine.json has mx-tijuana`, nothing where the other one has all. */
function onlyIn(one: NamedScenario, other: NamedScenario): string[] {
  const places = new Set(other.scenario.border.map(({ place }) => place));
  const own = one.scenario.border.map(({ place }) => place).filter((place) => !places.has(place));
  return own.length === 0 ? [] : [`only ${one.target} has ${own.join(', ')}`];
}
