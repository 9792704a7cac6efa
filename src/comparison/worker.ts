import { workerData } from 'node:worker_threads';
import { serveBatches } from '../ensemble/serve-batches.js';
import type { ComparisonStart } from './compare-scenarios-in-workers.js';
import { PairedRuns } from './paired-runs.js';

const { a, b, seed, firstDay } = workerData as ComparisonStart;
const runs = new PairedRuns(a, b, seed, firstDay);
serveBatches(runs.counts, (first, last) => runs.run(first, last));
