import { describeValue } from '../base/describe-value.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';

/** Minimum needs of a person and a day; see `sphereStandards` of the data pack for the usual values. */
export interface NeedStandards {
  readonly waterLitresPerPersonDay: number;
  readonly energyKcalPerPersonDay: number;
  readonly coveredFloorSquareMetresPerPerson: number;
  readonly peoplePerToilet: number;
  readonly peoplePerToiletAcutePhase: number;
}

/** What some people need for one night and day, in whole units; see {@link needsOf}. */
export interface Needs {
  readonly people: number;
  readonly waterLitres: number;
  readonly energyKcal: number;
  readonly coveredFloorSquareMetres: number;
  readonly toilets: number;
  readonly toiletsAcutePhase: number;
}

const standardNames = [
  'waterLitresPerPersonDay',
  'energyKcalPerPersonDay',
  'coveredFloorSquareMetresPerPerson',
  'peoplePerToilet',
  'peoplePerToiletAcutePhase',
] as const;

/**
 * What a number of people need for one night and day, by given standards.
 *
 * @returns whole units, rounded up: a part of a toilet serves nobody
 * @throws CaravanError `invalid_input` with every fault
 */
export function needsOf(people: number, standards: NeedStandards): Needs {
  const issues = standardNames
    .filter((name) => !(Number(standards?.[name]) > 0))
    .map((name) => makeIssue([name], `is ${describeValue(standards?.[name])}, expected a number above 0`));
  if (!(Number.isInteger(people) && people >= 0)) {
    issues.unshift(makeIssue(['people'], `is ${describeValue(people)}, expected a whole number from 0 on`));
  }
  if (issues.length > 0) throw new CaravanError('invalid_input', 'needsOf', issues);
  return {
    people,
    waterLitres: Math.ceil(people * standards.waterLitresPerPersonDay),
    energyKcal: Math.ceil(people * standards.energyKcalPerPersonDay),
    coveredFloorSquareMetres: Math.ceil(people * standards.coveredFloorSquareMetresPerPerson),
    toilets: Math.ceil(people / standards.peoplePerToilet),
    toiletsAcutePhase: Math.ceil(people / standards.peoplePerToiletAcutePhase),
  };
}
