/** The built worker, as seen from the top of the build's folder; see `ensemble/worker-url.ts`. */
export const builtComparisonWorkerUrl: URL = new URL('./comparison/worker.js', import.meta.url);
