import { spawnSync } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Model } from '../../src/engine/model.js';
import { EnsembleCounts } from '../../src/ensemble/counts.js';
import { prepareEnsemble } from '../../src/ensemble/ensemble-work.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { runEnsembleInBrowserWorkers } from '../../src/ensemble/run-ensemble-in-browser-workers.js';
import { countInWorkers, runEnsembleInWorkers } from '../../src/ensemble/run-ensemble-in-workers.js';
import { runInPool } from '../../src/ensemble/run-in-pool.js';
import { countsOfReplicates, fingerprints, letFail } from '../helpers/counts.js';
import { fakeWorkers } from '../helpers/fake-worker.js';
import { tenDays } from '../helpers/hand-made.js';

const workerUrl = new URL('../../dist/ensemble/worker.js', import.meta.url);
const scenario = tenDays();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('runEnsembleInWorkers', () => {
  test.each([1, 2, 3])('gives with %d workers the same bits as one thread', async (workers) => {
    const seen: number[] = [];
    const many = await runEnsembleInWorkers(scenario, {
      replicates: 230,
      workers,
      workerUrl,
      onProgress: (done) => seen.push(done),
    });

    expect(fingerprints(many)).toEqual(fingerprints(runEnsemble(scenario, { replicates: 230 })));
    expect(seen.at(-1)).toBe(230);
  });

  test.each([1, 2])('with %d workers stops when told so, with the reason given', async (workers) => {
    const stop = new AbortController();
    const run = runEnsembleInWorkers(scenario, {
      replicates: 1_000_000,
      workers,
      workerUrl,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });

    await expect(run).rejects.toThrow('enough');
  });

  test('works with the threads of the run before, where they have answered everything', async () => {
    let started = 0;
    const count = (): void => {
      started++;
    };
    const again = (replicates: number) =>
      runEnsembleInWorkers(scenario, { replicates, workers: 2, workerUrl });
    await again(120);
    process.on('worker', count);
    try {
      const second = await again(130);

      expect(started).toBe(0);
      expect(fingerprints(second)).toEqual(fingerprints(runEnsemble(scenario, { replicates: 130 })));

      const stop = new AbortController();
      const stopped = runEnsembleInWorkers(scenario, {
        ...{ replicates: 1_000_000, workers: 2, workerUrl, signal: stop.signal },
        onProgress: () => stop.abort(new Error('enough')),
      });
      await expect(stopped).rejects.toThrow('enough');
      const third = await again(140);

      expect(started).toBeGreaterThan(0);
      expect(fingerprints(third)).toEqual(fingerprints(runEnsemble(scenario, { replicates: 140 })));
    } finally {
      process.off('worker', count);
    }
  });

  test('does not work with threads that have waited long enough, though they have not stopped yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const again = (replicates: number) =>
      runEnsembleInWorkers(scenario, { replicates, workers: 2, workerUrl });
    await again(120);
    vi.advanceTimersByTime(20_000);

    expect((await again(130)).replicates).toBe(130);
  });

  test.each([
    [['--max-old-space-size=512']],
    [['--max-old-space-size=512', '--conditions', 'some', '--input-type=module']],
    [['--title=mine', '--input-type', 'module']],
  ])('works in a program that Node runs with %s', (options) => {
    const program = `
      const { runEnsembleInWorkers } = await import(${JSON.stringify(new URL('../../dist/node.js', import.meta.url).href)});
      const { builtInScenario } = await import(${JSON.stringify(new URL('../../dist/data/index.js', import.meta.url).href)});
      const { replicates } = await runEnsembleInWorkers(builtInScenario('january-2021'), { replicates: 120, workers: 2 });
      console.log(replicates);`;
    const isText = options.some((option) => option.startsWith('--input-type'));
    const text = isText ? program : `(async () => {${program}})()`;

    const { stdout, stderr } = spawnSync(process.execPath, [...options, '-e', text], { encoding: 'utf8' });

    expect([stdout, stderr]).toEqual(['120\n', '']);
  });

  test.each([1, 2])('with %d workers leaves nothing at a signal that lives on', async (workers) => {
    const { signal } = new AbortController();
    await runEnsembleInWorkers(scenario, { replicates: 120, workers, workerUrl, signal });

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('leaves threads waiting that keep no program from ending', () => {
    const program = `
      import { runEnsembleInWorkers } from ${JSON.stringify(new URL('../../dist/node.js', import.meta.url).href)};
      import { builtInScenario } from ${JSON.stringify(new URL('../../dist/data/index.js', import.meta.url).href)};
      const { replicates } = await runEnsembleInWorkers(builtInScenario('january-2021'), { replicates: 120, workers: 2 });
      console.log(replicates);`;

    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      ...{ encoding: 'utf8', timeout: 15_000 },
    });

    expect([stdout, signal]).toEqual(['120\n', null]);
  });

  test('does not begin when it is stopped already', async () => {
    const signal = AbortSignal.abort(new Error('before'));

    await expect(runEnsembleInWorkers(scenario, { signal, workerUrl })).rejects.toThrow('before');
  });

  test('ends with the error of a worker that cannot be loaded', async () => {
    const gone = new URL('no-such-worker.js', workerUrl);
    const run = runEnsembleInWorkers(scenario, { replicates: 100, workers: 2, workerUrl: gone });

    await expect(run).rejects.toThrow('no-such-worker.js');
  });

  test('names the replicates that failed', async () => {
    letFail([4, 60]);
    const { failed, replicates } = await runEnsembleInWorkers(scenario, { replicates: 70, workers: 1 });

    expect(failed?.map(({ replicate }) => replicate)).toEqual([4, 60]);
    expect(replicates).toBe(68);
  });
});

describe('runInPool', () => {
  test('hands out even batches, smaller at the end', async () => {
    const sizes: number[] = [];
    await runInPool({
      startWorker: (report) => ({
        send: (order) =>
          queueMicrotask(() => {
            if (order.kind === 'collect') report({ kind: 'counts', counts: undefined });
            if (order.kind !== 'run') return;
            sizes.push(order.last - order.first);
            report({ kind: 'done', replicates: order.last - order.first, failed: [] });
          }),
        stop: () => undefined,
      }),
      workers: 2,
      work: undefined,
      first: 0,
      last: 1001,
      onCounts: () => {},
    });

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1001);
    expect(sizes[0]).toBe(26);
    expect(sizes.slice(0, -1).every((size, i) => size % 2 === 0 && size <= (sizes[i - 1] ?? size))).toBe(
      true,
    );
    expect(Math.max(...sizes.slice(-4))).toBeLessThanOrEqual(4);
  });
});

describe('runEnsembleInBrowserWorkers', () => {
  test('gives the same bits as one thread, and stops its workers', async () => {
    const FakeWorker = fakeWorkers(prepareEnsemble);
    vi.stubGlobal('Worker', FakeWorker);
    const many = await runEnsembleInBrowserWorkers(scenario, {
      replicates: 110,
      workers: 2,
      workerUrl: 'blob:worker',
    });

    expect(fingerprints(many)).toEqual(fingerprints(runEnsemble(scenario, { replicates: 110 })));
    expect([FakeWorker.started, FakeWorker.stopped]).toEqual([2, 2]);
  });
});

describe('a checkpoint', () => {
  test.each([1, 3])('with %d workers holds all replicates up to a number, and no other', async (workers) => {
    const model = new Model(scenario);
    const counts = new EnsembleCounts(model);
    const kept: number[] = [];
    await countInWorkers(scenario, {
      ...{ first: 20, last: 320, workers, workerUrl, counts },
      checkpoint: {
        isDue: () => true,
        keep: async (last) => {
          kept.push(last);
          const print = fingerprints({ counts, scenario });
          expect(print).toEqual(fingerprints({ counts: countsOfReplicates(model, 20, last), scenario }));
          // While a checkpoint is written, the workers go on.
          await new Promise((resolve) => setTimeout(resolve, 5));
        },
      },
    });

    expect(kept.length).toBeGreaterThan(0);
    expect(fingerprints({ counts, scenario })).toEqual(
      fingerprints({ counts: countsOfReplicates(model, 20, 320), scenario }),
    );
  });

  test('that cannot be kept ends the run', async () => {
    const checkpoint = { isDue: () => true, keep: () => Promise.reject(new Error('disk full')) };

    await expect(countInWorkers(scenario, { first: 0, last: 100, workers: 1, checkpoint })).rejects.toThrow(
      'disk full',
    );
  });
});
