import { parentPort, workerData } from 'node:worker_threads';
import { buildModel } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { collectInto } from './collect.js';
import { EnsembleCounts } from './counts.js';
import type { WorkerOrder, WorkerReport, WorkerStart } from './worker-protocol.js';

const { scenario, seed } = workerData as WorkerStart;
const model = buildModel(scenario);
const counts = new EnsembleCounts(model);
const observer = collectInto(counts);
const world = new World(model, new RandomStream(streamKey(seed), 0));
const report = (message: WorkerReport): void => parentPort!.postMessage(message);

parentPort!.on('message', (order: WorkerOrder) => {
  if (order.kind === 'finish') {
    counts.settle();
    report({ kind: 'counts', counts });
    return;
  }
  for (let replicate = order.first; replicate < order.last; replicate++)
    simulateReplicate(world, replicate, observer);
  report({ kind: 'done', replicates: order.last - order.first });
});
