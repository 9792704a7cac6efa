import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Observer } from '../engine/simulate.js';
import type { World } from '../engine/world.js';
import { type ComparisonShape, measures, rowCount, rowOf } from './comparison-counts.js';

/** Weeks begin on a day of the scenario. */
export interface WeeklyLayout extends ComparisonShape {
  readonly firstDay: number;
}

export const daysPerWeek = 7;
const largestCount = 2 ** 31 - 1;
const [arrivals, waiting, overflowNights, encounters] = measures.map((_, measure) => measure) as [
  number,
  number,
  number,
  number,
];

/** Follows one replicate at a time and keeps its measures by row. */
export class WeeklyValues implements Observer {
  readonly values: Float64Array;
  private readonly layout: WeeklyLayout;
  private readonly arrivedBefore: Int32Array;

  constructor(layout: WeeklyLayout) {
    this.layout = layout;
    this.values = new Float64Array(rowCount(layout));
    this.arrivedBefore = new Int32Array(layout.cityCount);
  }

  afterDay(world: World): void {
    if (world.day === 0) {
      this.values.fill(0);
      this.arrivedBefore.fill(0);
    }
    const { cityCount, firstDay } = this.layout;
    const week = Math.floor((world.day - firstDay) / daysPerWeek);
    let waitingInAll = 0;
    for (let city = 0; city < cityCount; city++) {
      const arrived = arrivedAt(world, city);
      const today = arrived - this.arrivedBefore[city]!;
      this.arrivedBefore[city] = arrived;
      if (week < 0) continue;
      this.add(arrivals, city, week, today);
      this.add(overflowNights, city, week, world.border.overflow[city]!);
      this.add(encounters, city, week, world.border.encounters[city]!);
      const people = world.waitingAt(city);
      waitingInAll += people;
      this.set(waiting, city, week, people);
      if (city === cityCount - 1) this.set(waiting, cityCount, week, waitingInAll);
    }
  }

  /** @throws CaravanError `invalid_input` where a number is too large for histograms of counts */
  afterReplicate(): void {
    const largest = this.values.reduce((most, value) => Math.max(most, value), 0);
    if (largest <= largestCount) return;
    const message = `make ${largest} nights or encounters, expected at most ${largestCount}: fewer people or days`;
    throw new CaravanError('invalid_input', 'compareScenarios', [makeIssue(['a', 'border'], message)]);
  }

  private add(measure: number, city: number, week: number, people: number): void {
    const { layout, values } = this;
    for (const c of [city, layout.cityCount]) {
      for (const w of [week, layout.weekCount]) values[rowOf(layout, measure, c, w)]! += people;
    }
  }

  private set(measure: number, city: number, week: number, people: number): void {
    const { layout, values } = this;
    for (const w of [week, layout.weekCount]) values[rowOf(layout, measure, city, w)] = people;
  }
}

/** People of all caravans who have arrived at a border city so far. */
function arrivedAt({ model, arrivedInGroup, arrivedAlone }: World, city: number): number {
  let people = 0;
  for (let caravan = 1; caravan < model.caravanCount; caravan++) {
    const cell = caravan * model.cityCount + city;
    people += arrivedInGroup[cell]! + arrivedAlone[cell]!;
  }
  return people;
}
