import { expect, test } from 'vitest';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import { compareByDayInBrowserWorkers } from '../../src/estimates/compare-by-day-in-browser-workers.js';
import { PairedCourses, type PairedWork } from '../../src/estimates/paired-courses.js';
import { fakeWorkers } from '../helpers/fake-worker.js';
import { quietScenario } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';

const first = quietScenario(line3());
const second = quietScenario(line3(), { rates: { dissolutionPerDaySouthernMexico: 0.2 } });

test('compareByDayInBrowserWorkers gives the numbers of one thread, and stops its workers', async () => {
  const FakeWorker = fakeWorkers((work: PairedWork) => new PairedCourses(work));
  const seen: number[] = [];
  const many = await compareByDayInBrowserWorkers(first, second, {
    replicates: 110,
    workers: 3,
    workerUrl: () => new FakeWorker(),
    onProgress: (done) => seen.push(done),
  });

  expect(many).toEqual(compareByDay(first, second, { replicates: 110 }));
  expect(many.days).not.toEqual(compareByDay(first, first, { replicates: 110 }).days);
  expect([FakeWorker.started, FakeWorker.stopped]).toEqual([3, 3]);
  expect(seen.at(-1)).toBe(110);
});

test('it refuses what compareByDay refuses, and a number of workers that is none', async () => {
  const options = { workerUrl: 'blob:worker' };
  await expect(compareByDayInBrowserWorkers(first, second, { ...options, replicates: 0 })).rejects.toThrow(
    'compareByDayInBrowserWorkers',
  );
  await expect(compareByDayInBrowserWorkers(first, second, { ...options, workers: 0 })).rejects.toThrow(
    '1 to 256',
  );
});
