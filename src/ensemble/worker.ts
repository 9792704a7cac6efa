import { prepareEnsemble } from './ensemble-work.js';
import { serveInThread } from './serve-in-thread.js';

serveInThread(prepareEnsemble);
