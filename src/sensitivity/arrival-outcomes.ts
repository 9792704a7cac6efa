import { accountCount, outside } from '../engine/accounts.js';
import type { Model } from '../engine/model.js';
import type { Rates } from '../engine/rates.js';
import { type Observer, simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';

/** What a replicate is judged by. */
export interface SensitivityOutcome {
  readonly id: 'arrivalShare' | 'groupArrival' | 'firstArrivalDay' | 'arrivedPeople' | 'overflow';
  /** In a few words, of a mean over replicates. */
  readonly title: string;
  readonly unit: string;
}

/** Outcomes of the first caravan of a scenario by the last simulated day, in the order of {@link outcomesWith}. */
export const outcomes: readonly SensitivityOutcome[] = [
  { id: 'arrivalShare', title: 'share of people who arrive', unit: 'share of people' },
  { id: 'groupArrival', title: 'arrival as a group', unit: 'probability' },
  { id: 'firstArrivalDay', title: 'days to the first arrival', unit: 'days' },
  { id: 'arrivedPeople', title: 'people who arrive', unit: 'log(1 + people)' },
  { id: 'overflow', title: 'people beyond shelter', unit: 'people per night' },
];

/**
 * Replicates of an outcome for each that follows everybody. Whether a group arrives is yes or no, and so has the most
 * noise by far; it hangs on groups alone, and to follow those costs a fifteenth of following everybody.
 */
export function replicatesOf({ id }: SensitivityOutcome, replicates: number): number {
  return id === 'groupArrival' ? groupsOnly * replicates : replicates;
}

const groupsOnly = 6;

/**
 * Outcomes of some replicates with given rates.
 *
 * @param replicates - that follow everybody; see {@link replicatesOf} for how many each outcome has
 * @returns a function of one set of rates, which all caravans take, that answers `[outcome][replicate]`; its answer is
 *   written over by the next
 * @remarks Every set of rates meets replicates 0, 1, 2, ... of one seed, so two sets share every draw that they have in
 *   common, and a rate that changes nothing has no effect at all. Arrival is arrival in the border city one is bound for.
 *   The first arrival counts from the first departure; where nobody arrives it is the last simulated day. Overflow is
 *   the mean over the nights of people at all border cities beyond their places in shelters, whoever they are.
 */
export function outcomesWith(
  model: Model,
  seed: string,
  replicates: number,
): (rates: Rates) => readonly Float64Array[] {
  const world = new World(model, new RandomStream(streamKey(seed), 0));
  const { cityCount, caravanCount, horizonDays } = model;
  const firstDay = Math.min(
    ...model.departures.filter(({ caravan }) => caravan === 1).map(({ day }) => day),
    horizonDays,
  );
  const values = outcomes.map((outcome) => new Float64Array(replicatesOf(outcome, replicates)));
  const [arrivalShare, groupArrival, firstArrivalDay, arrivedPeople, overflow] = values;
  let arrivedOn = -1;
  let nightsBeyondShelter = 0;
  const inGroups = (): number => sumOver(world.arrivedInGroup, cityCount, 2 * cityCount);
  const arrived = (): number => inGroups() + sumOver(world.arrivedAlone, cityCount, 2 * cityCount);
  const observer = {
    afterDay(): void {
      if (arrivedOn === -1 && arrived() > 0) arrivedOn = world.day;
      nightsBeyondShelter += sumOver(world.border.overflow, 0, cityCount);
    },
    afterReplicate(): void {},
  };
  return (rates) => {
    const ofAll = new Array<Rates>(caravanCount).fill(rates);
    for (let r = 0; r < replicates; r++) {
      arrivedOn = -1;
      nightsBeyondShelter = 0;
      simulateReplicate(world, r, observer, { rates: ofAll });
      const members = -world.ledger.stock[accountCount + outside]!;
      arrivalShare![r] = members > 0 ? arrived() / members : 0;
      groupArrival![r] = inGroups() > 0 ? 1 : 0;
      firstArrivalDay![r] = (arrivedOn === -1 ? horizonDays : arrivedOn) - firstDay;
      arrivedPeople![r] = Math.log1p(arrived());
      overflow![r] = nightsBeyondShelter / (horizonDays + 1);
    }
    for (let r = replicates; r < groupArrival!.length; r++) {
      simulateReplicate(world, r, unobserved, { rates: ofAll, followed: 'groups' });
      groupArrival![r] = inGroups() > 0 ? 1 : 0;
    }
    return values;
  };
}

const unobserved: Observer = { afterDay() {}, afterReplicate() {} };

function sumOver(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
}
