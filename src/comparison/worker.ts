import { serveInThread } from '../ensemble/serve-in-thread.js';
import { type ComparisonWork, PairedRuns } from './paired-runs.js';

serveInThread((work: ComparisonWork) => new PairedRuns(work));
