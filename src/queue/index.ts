// Entry point `caravan-sim/queue`: ensembles over many machines by BullMQ, which with ioredis is installed beside.
export type { QueueServer } from './queue-address.js';
export { type RunEnsembleOnQueueOptions, runEnsembleOnQueue } from './run-on-queue.js';
export { type WorkOnQueueOptions, workOnQueue } from './work-on-queue.js';
