import { number } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';

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

const aNumberOfPeople = number('a whole number from 0 on', (n) => Number.isSafeInteger(n) && n >= 0);
const aStandard = number('a number from 0.001 to 1000000', (n) => n >= 0.001 && n <= 1_000_000);

/**
 * What a number of people need for one night and day, by given standards.
 *
 * @returns whole units, rounded up: a part of a toilet serves nobody
 * @throws CaravanError `invalid_input` with every fault
 */
export function needsOf(people: number, standards: NeedStandards): Needs {
  refuseFaults('needsOf', [
    ...aNumberOfPeople(people, ['people']),
    ...standardNames.flatMap((name) => aStandard(standards?.[name], [name])),
  ]);
  return {
    people,
    waterLitres: Math.ceil(people * standards.waterLitresPerPersonDay),
    energyKcal: Math.ceil(people * standards.energyKcalPerPersonDay),
    coveredFloorSquareMetres: Math.ceil(people * standards.coveredFloorSquareMetresPerPerson),
    toilets: Math.ceil(people / standards.peoplePerToilet),
    toiletsAcutePhase: Math.ceil(people / standards.peoplePerToiletAcutePhase),
  };
}
