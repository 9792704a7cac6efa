import { accountCount } from '../engine/accounts.js';
import { endKinds } from '../engine/submodels/dissolution.js';
import type { Scenario } from '../scenario/scenario.js';
import { HistogramGrid, type HistogramTable } from '../stats/count-histogram.js';

/** What decides how large the tables of {@link EnsembleCounts} are: a model has it, and a scenario gives it. */
export interface CountsShape {
  readonly caravanCount: number;
  readonly placeCount: number;
  readonly cityCount: number;
  readonly horizonDays: number;
}

/** The shape without a model, which takes a hundred times as long to build. */
export function countsShape({ caravans, network, border, horizonDays }: Scenario): CountsShape {
  return {
    caravanCount: caravans.length + 1,
    placeCount: network.places.length,
    cityCount: border.length,
    horizonDays,
  };
}

/**
 * What an ensemble keeps of its replicates: how many of them had this day, this place, this number of people.
 * Every part is a sum over replicates, so parts of an ensemble add up in any order, and memory does not grow
 * with the number of replicates. Caravan 0 is everybody outside the caravans.
 */
export class EnsembleCounts {
  replicates = 0;
  readonly caravanCount: number;
  readonly placeCount: number;
  readonly cityCount: number;
  readonly dayCount: number;
  /** `[caravan][place][day]`: replicates in which the main body, any group, any member first reached the place. */
  readonly mainDay: Uint32Array;
  readonly groupDay: Uint32Array;
  readonly memberDay: Uint32Array;
  /** `[caravan][place]`: people of the main body when it reached the place. */
  readonly mainPeopleAtArrival: HistogramGrid;
  /** `[caravan][day][place]`: replicates in which the main body slept there, the nearer end if on the way. */
  readonly mainPlace: Uint32Array;
  /** `[caravan][day]`: people of the main body, and in all groups. */
  readonly mainPeople: HistogramGrid;
  readonly groupPeople: HistogramGrid;
  /** `[place][day]`: people of all caravans who sleep there. */
  readonly nights: HistogramGrid;
  /** `[place]`: people on its fullest night, and `[place][day]`: replicates in which that was the (first) one. */
  readonly fullestPeople: HistogramGrid;
  readonly fullestDay: Uint32Array;
  /** `[caravan][city][day]`, city `cityCount` for all together: people who have arrived at the border so far. */
  readonly arrivals: HistogramGrid;
  /** `[caravan][city]`: the same at the horizon, of those who arrived as part of a group. */
  readonly arrivalsInGroup: HistogramGrid;
  /** `[city][day]`, city `cityCount` for all together: people waiting there (with others), beyond shelter, met. */
  readonly waiting: HistogramGrid;
  readonly overflow: HistogramGrid;
  readonly encounters: HistogramGrid;
  /** `[caravan][account]`: people at the horizon. */
  readonly accounts: HistogramGrid;
  /** `[caravan][day]`: last day with a travelling group; -1 (never) is not counted. */
  readonly lastGroupDay: Uint32Array;
  /** `[caravan][kind][place]`: how and where the last group that ended did so. */
  readonly endKindPlace: Uint32Array;
  /** `[caravan][kind][day]`: how the last group ended, by its last day; those that travel at the horizon are not here. */
  readonly endKindDay: Uint32Array;

  constructor({ caravanCount, placeCount, cityCount, horizonDays }: CountsShape) {
    const dayCount = horizonDays + 1;
    this.caravanCount = caravanCount;
    this.placeCount = placeCount;
    this.cityCount = cityCount;
    this.dayCount = dayCount;
    this.mainDay = new Uint32Array(caravanCount * placeCount * dayCount);
    this.groupDay = new Uint32Array(caravanCount * placeCount * dayCount);
    this.memberDay = new Uint32Array(caravanCount * placeCount * dayCount);
    this.mainPeopleAtArrival = new HistogramGrid(caravanCount * placeCount);
    this.mainPlace = new Uint32Array(caravanCount * dayCount * placeCount);
    this.mainPeople = new HistogramGrid(caravanCount * dayCount);
    this.groupPeople = new HistogramGrid(caravanCount * dayCount);
    this.nights = new HistogramGrid(placeCount * dayCount);
    this.fullestPeople = new HistogramGrid(placeCount);
    this.fullestDay = new Uint32Array(placeCount * dayCount);
    this.arrivals = new HistogramGrid(caravanCount * (cityCount + 1) * dayCount);
    this.arrivalsInGroup = new HistogramGrid(caravanCount * (cityCount + 1));
    this.waiting = new HistogramGrid((cityCount + 1) * dayCount);
    this.overflow = new HistogramGrid((cityCount + 1) * dayCount);
    this.encounters = new HistogramGrid((cityCount + 1) * dayCount);
    this.accounts = new HistogramGrid(caravanCount * accountCount);
    this.lastGroupDay = new Uint32Array(caravanCount * dayCount);
    this.endKindPlace = new Uint32Array(caravanCount * endKinds.length * placeCount);
    this.endKindDay = new Uint32Array(caravanCount * endKinds.length * dayCount);
  }

  /** Call when a replicate is over. */
  endReplicate(): void {
    this.replicates++;
    for (const part of Object.values(this)) if (part instanceof HistogramGrid) part.endReplicate();
  }

  /** Call when a replicate has not come to its end, before it is counted anywhere but in the histograms. */
  forgetReplicate(): void {
    for (const part of Object.values(this)) if (part instanceof HistogramGrid) part.forgetReplicate();
  }

  /** Call when all replicates are over, before the counts are copied or merged. */
  settle(): void {
    for (const part of Object.values(this)) if (part instanceof HistogramGrid) part.settle();
  }

  /** Adds the replicates of another, settled part of the same ensemble; a copy from another thread is used up. */
  merge(other: EnsembleCounts): void {
    this.replicates += other.replicates;
    for (const [key, own] of Object.entries(this)) {
      const added = (other as unknown as Record<string, unknown>)[key];
      if (own instanceof HistogramGrid) own.merge(added as HistogramTable);
      else if (own instanceof Uint32Array) {
        (added as Uint32Array).forEach((n, at) => {
          own[at]! += n;
        });
      }
    }
  }
}
