import { workerData } from 'node:worker_threads';
import { buildModel } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { collectInto } from './collect.js';
import { EnsembleCounts } from './counts.js';
import { serveBatches } from './serve-batches.js';
import type { WorkerStart } from './worker-protocol.js';

const { scenario, seed } = workerData as WorkerStart;
const model = buildModel(scenario);
const counts = new EnsembleCounts(model);
const observer = collectInto(counts);
const world = new World(model, new RandomStream(streamKey(seed), 0));
serveBatches(counts, (first, last) => {
  for (let replicate = first; replicate < last; replicate++) simulateReplicate(world, replicate, observer);
});
