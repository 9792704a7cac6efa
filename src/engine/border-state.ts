import type { Rates } from './rates.js';

/** The list tells apart those who joined in the last two weeks, in the two before, and earlier. */
export const listAges = 3;
export const daysOfListAge = 14;

/** People at the border cities by what they do there, `[caravan][city]`, and what happened today by city. */
export class BorderState {
  readonly list: Int32Array;
  /** The same, `[caravan][city][age]`, the newest first; changes by joinList, leaveList and ageLists only. */
  readonly listByAge: Int32Array;
  readonly attempting: Int32Array;
  readonly staying: Int32Array;
  /** Arrivals of the day, not yet settled. */
  readonly arriving: Int32Array;
  /** On the way here from another border city; they arrive tomorrow. */
  readonly moving: Int32Array;
  /** Per city: level of other people in this replicate, of those for the list and those who attempt. */
  readonly listLevel: Float64Array;
  readonly attemptLevel: Float64Array;
  /** Per city, today: encounters (a person may have several over the days), shelter overflow. */
  readonly encounters: Int32Array;
  readonly overflow: Int32Array;
  /** Per city: 1 where the list is long or nobody is served, so that people leave it; only where they do at all. */
  readonly isLong: Uint8Array;
  /** Per city: weight in the choice of those who leave a list, 0 where it is long. */
  readonly openPull: Float64Array;
  /** Work space of appointments and buses: by age of the list, then those who stay; `[row][caravan]`. */
  readonly waiting: Int32Array;
  readonly served: Int32Array;

  /** Probabilities of a day, from the hazards of the replicate. */
  giveUpProbability = 0;
  leaveListProbability = 0;
  leaveStayProbability = 0;
  attemptProbability = 0;

  constructor(caravanCount: number, cityCount: number) {
    this.list = new Int32Array(caravanCount * cityCount);
    this.listByAge = new Int32Array(caravanCount * cityCount * listAges);
    this.attempting = new Int32Array(caravanCount * cityCount);
    this.staying = new Int32Array(caravanCount * cityCount);
    this.arriving = new Int32Array(caravanCount * cityCount);
    this.moving = new Int32Array(caravanCount * cityCount);
    this.listLevel = new Float64Array(cityCount);
    this.attemptLevel = new Float64Array(cityCount);
    this.encounters = new Int32Array(cityCount);
    this.overflow = new Int32Array(cityCount);
    this.isLong = new Uint8Array(cityCount);
    this.openPull = new Float64Array(cityCount);
    this.waiting = new Int32Array(caravanCount * (listAges + 1));
    this.served = new Int32Array(caravanCount * (listAges + 1));
  }

  clear(): void {
    this.list.fill(0);
    this.listByAge.fill(0);
    this.attempting.fill(0);
    this.staying.fill(0);
    this.arriving.fill(0);
    this.moving.fill(0);
    this.encounters.fill(0);
    this.overflow.fill(0);
  }

  /** Call when the rates of a replicate have been drawn. */
  startReplicate(rates: Rates): void {
    const { borderReturnPerDay, borderStayAttemptPerDay, borderAsylumPerDay, borderLeaveListPerDay } = rates;
    const giveUpPerDay = borderReturnPerDay + borderAsylumPerDay;
    this.giveUpProbability = -Math.expm1(-giveUpPerDay);
    this.leaveListProbability = -Math.expm1(-giveUpPerDay - borderLeaveListPerDay);
    this.leaveStayProbability = -Math.expm1(-giveUpPerDay - borderStayAttemptPerDay);
    this.attemptProbability = -Math.expm1(-rates.borderAttemptPerDay);
  }

  joinList(cell: number, people: number, age = 0): void {
    this.list[cell]! += people;
    this.listByAge[cell * listAges + age]! += people;
  }

  leaveList(cell: number, people: number, age: number): void {
    this.list[cell]! -= people;
    this.listByAge[cell * listAges + age]! -= people;
  }

  letMoversArrive(): void {
    for (let cell = 0; cell < this.moving.length; cell++) {
      this.arriving[cell]! += this.moving[cell]!;
      this.moving[cell] = 0;
    }
  }

  /** Every two weeks people on the lists are two weeks older. */
  ageLists(): void {
    const { list, listByAge } = this;
    for (let cell = 0; cell < list.length; cell++) {
      if (list[cell] === 0) continue;
      const first = cell * listAges;
      const oldest = first + listAges - 1;
      listByAge[oldest]! += listByAge[oldest - 1]!;
      for (let at = oldest - 1; at > first; at--) listByAge[at] = listByAge[at - 1]!;
      listByAge[first] = 0;
    }
  }
}
