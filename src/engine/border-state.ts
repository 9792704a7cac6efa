import type { Rates } from './draw-rates.js';

/** People at the border cities by what they do there, `[caravan][city]`, and what happened today by city. */
export class BorderState {
  readonly list: Int32Array;
  readonly attempting: Int32Array;
  readonly staying: Int32Array;
  /** Arrivals of the day, not yet settled. */
  readonly arriving: Int32Array;
  /** Per city: level of other people in this replicate, of those for the list and those who attempt. */
  readonly listLevel: Float64Array;
  readonly attemptLevel: Float64Array;
  /** Per city, today: encounters (a person may have several over the days), shelter overflow. */
  readonly encounters: Int32Array;
  readonly overflow: Int32Array;

  /** Probabilities of a day, from the hazards of the replicate. */
  returnProbability = 0;
  beginProbability = 0;
  attemptProbability = 0;

  constructor(caravanCount: number, cityCount: number) {
    this.list = new Int32Array(caravanCount * cityCount);
    this.attempting = new Int32Array(caravanCount * cityCount);
    this.staying = new Int32Array(caravanCount * cityCount);
    this.arriving = new Int32Array(caravanCount * cityCount);
    this.listLevel = new Float64Array(cityCount);
    this.attemptLevel = new Float64Array(cityCount);
    this.encounters = new Int32Array(cityCount);
    this.overflow = new Int32Array(cityCount);
  }

  clear(): void {
    this.list.fill(0);
    this.attempting.fill(0);
    this.staying.fill(0);
    this.arriving.fill(0);
    this.encounters.fill(0);
    this.overflow.fill(0);
  }

  /** Call when the rates of a replicate have been drawn. */
  startReplicate({ borderReturnPerDay, borderStayAttemptPerDay, borderAttemptPerDay }: Rates): void {
    this.returnProbability = -Math.expm1(-borderReturnPerDay);
    this.beginProbability = -Math.expm1(-borderStayAttemptPerDay);
    this.attemptProbability = -Math.expm1(-borderAttemptPerDay);
  }
}
