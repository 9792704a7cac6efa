import { scattered } from '../engine/groups.js';
import { Model } from '../engine/model.js';
import { type Observer, simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import type { BatchRunner } from '../ensemble/serve-batches.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Scenario } from '../scenario/scenario.js';

/** Two scenarios that are run with the same draws. */
export interface PairedWork {
  readonly first: Scenario;
  readonly second: Scenario;
  readonly seed: string;
}

/** One replicate of one scenario, day by day. */
export interface Course {
  /** People of all caravans who travel in groups in the evening. */
  readonly peopleInGroups: Int32Array;
  /** People of all caravans who have arrived at border cities so far. */
  readonly arrivedPeople: Int32Array;
}

/** One replicate of both scenarios. */
export interface PairedCourse {
  readonly replicate: number;
  readonly first: Course;
  readonly second: Course;
}

/** Both scenarios, ready to be run replicate by replicate; one that fails ends the comparison. */
export class PairedCourses implements BatchRunner<PairedCourse[]> {
  private readonly worlds: readonly [World, World];
  private courses: PairedCourse[] = [];

  constructor({ first, second, seed }: PairedWork) {
    const worldOf = (scenario: Scenario): World =>
      new World(new Model(scenario), new RandomStream(streamKey(seed), 0));
    this.worlds = [worldOf(first), worldOf(second)];
  }

  run(first: number, last: number, onReplicate?: (replicate: number) => void): [] {
    const [a, b] = this.worlds;
    for (let replicate = first; replicate < last; replicate++) {
      this.courses.push({ replicate, first: courseOf(a, replicate), second: courseOf(b, replicate) });
      onReplicate?.(replicate);
    }
    return [];
  }

  collect(): PairedCourse[] {
    const { courses } = this;
    this.courses = [];
    return courses;
  }
}

function courseOf(world: World, replicate: number): Course {
  const { caravanCount, cityCount, horizonDays } = world.model;
  const peopleInGroups = new Int32Array(horizonDays + 1);
  const arrivedPeople = new Int32Array(horizonDays + 1);
  const observer: Observer = {
    afterDay({ day, groups, arrivedInGroup, arrivedAlone }) {
      for (let row = 0; row < groups.count; row++) {
        if (groups.caravan[row]! > 0 && groups.state[row] !== scattered)
          peopleInGroups[day]! += groups.people[row]!;
      }
      for (let city = cityCount; city < caravanCount * cityCount; city++)
        arrivedPeople[day]! += arrivedInGroup[city]! + arrivedAlone[city]!;
    },
    afterReplicate() {},
  };
  simulateReplicate(world, replicate, observer);
  return { peopleInGroups, arrivedPeople };
}
