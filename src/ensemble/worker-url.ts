/**
 * The built worker, as seen from the top of the build's folder: the bundler puts this line there, into the
 * chunk that `node` and the command line share. The tests of the packed tarball hold it to that.
 */
export const builtWorkerUrl: URL = new URL('./ensemble/worker.js', import.meta.url);
