import { createHash } from 'node:crypto';
import type { RunPart } from '../files/run-part.js';

/** What a job holds: which replicates of what to simulate. Its result is a shard, as text in base 64. */
export type JobData = RunPart;

/** Fewest replicates in a job; at most so many jobs in a run, whose results the server holds until it is over. */
const leastReplicates = 100;
const mostJobs = 200;

/** A queue for each version and data pack: a worker of another one must not touch its jobs. */
export function queueName({
  packageVersion,
  dataPackHash,
}: Pick<RunPart, 'packageVersion' | 'dataPackHash'>): string {
  return `caravan-sim-${packageVersion}-${dataPackHash.slice(0, 12)}`;
}

/** The jobs of a run by name, which tells run and replicates: the same run has the same jobs. */
export function jobsOf(run: RunPart): Map<string, JobData> {
  const name = createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 24);
  const size = Math.max(leastReplicates, Math.ceil((run.last - run.first) / mostJobs));
  const jobs = new Map<string, JobData>();
  for (let first = run.first; first < run.last; first += size) {
    const last = Math.min(run.last, first + size);
    jobs.set(`${name}-${first}-${last}`, { ...run, first, last });
  }
  return jobs;
}
