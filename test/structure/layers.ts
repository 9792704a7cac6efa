/** What a folder of `src` may import: folders, and packages from outside. */
export interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

/** Lower layers first: a layer may import only from those above it in this list, and only the ones named. */
export const layers: Readonly<Record<string, Layer>> = {
  base: { layers: [], packages: ['fastest-levenshtein', 'zod'] },
  random: { layers: ['base'], packages: ['seedrandom'] },
  stats: { layers: [], packages: [] },
  scores: { layers: ['base', 'random', 'stats'], packages: [] },
  inference: { layers: ['base', 'random', 'stats', 'scores'], packages: [] },
  network: { layers: ['base'], packages: ['@turf/turf', 'flatqueue', 'zod'] },
  scenario: { layers: ['base', 'network'], packages: ['zod'] },
  engine: { layers: ['base', 'random', 'network', 'scenario'], packages: [] },
  ensemble: {
    layers: ['base', 'random', 'stats', 'network', 'scenario', 'engine'],
    packages: ['node:os', 'node:process', 'node:worker_threads'],
  },
  comparison: {
    layers: ['base', 'random', 'stats', 'scenario', 'engine', 'ensemble'],
    packages: ['node:os'],
  },
  estimates: {
    layers: ['base', 'random', 'stats', 'network', 'scenario', 'engine', 'ensemble'],
    packages: [],
  },
  data: { layers: ['base', 'network', 'scenario'], packages: ['zod'] },
  sensitivity: { layers: ['base', 'random', 'scenario', 'engine'], packages: [] },
  fiscal: { layers: ['base', 'stats'], packages: [] },
  evidence: {
    // What follows from reports is an ensemble like any other.
    layers: [
      'base',
      'random',
      'scores',
      'inference',
      'network',
      'scenario',
      'engine',
      'ensemble',
      'data',
      'sensitivity',
    ],
    packages: ['zod'],
  },
  formats: {
    layers: ['base', 'network', 'scenario', 'ensemble', 'comparison', 'estimates'],
    packages: ['d3-dsv', 'hyparquet-writer', 'zod'],
  },
  words: {
    layers: ['base', 'scenario', 'data', 'engine', 'estimates', 'sensitivity', 'formats'],
    packages: [],
  },
  plots: {
    layers: [
      'base',
      'scores',
      'network',
      'data',
      'engine',
      'ensemble',
      'estimates',
      'sensitivity',
      'evidence',
      'words',
    ],
    packages: ['@observablehq/plot', 'd3-geo', 'geojson', 'topojson-client', 'topojson-specification'],
  },
  files: {
    layers: ['base', 'network', 'scenario', 'ensemble', 'estimates', 'data', 'formats'],
    packages: [
      'node:crypto',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:process',
      'node:zlib',
      'package.json',
    ],
  },
  queue: {
    layers: ['base', 'network', 'scenario', 'ensemble', 'data', 'formats', 'files'],
    packages: ['bullmq', 'ioredis', 'node:crypto'],
  },
  report: {
    layers: [
      'base',
      'scenario',
      'network',
      'ensemble',
      'estimates',
      'data',
      'evidence',
      'formats',
      'words',
      'plots',
    ],
    packages: [],
  },
  cli: {
    layers: [
      'base',
      'network',
      'scenario',
      'ensemble',
      'comparison',
      'estimates',
      'data',
      'fiscal',
      'formats',
      'files',
      'queue',
      'evidence',
      'sensitivity',
      'words',
      'plots',
      'report',
    ],
    packages: ['commander', 'linkedom/worker', 'node:fs/promises', 'node:path'],
  },
};

/** Entry points in `src`, and folders that they must not reach, neither directly nor through others. */
export const entries: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['files', 'cli', 'data'],
  'data/index.ts': ['files', 'cli', 'engine', 'ensemble', 'estimates', 'formats'],
  'evidence/index.ts': ['files', 'cli', 'estimates', 'formats'],
  'scores/index.ts': ['files', 'cli', 'ensemble', 'estimates', 'formats', 'engine', 'data'],
  'plots/index.ts': ['files', 'cli'],
  'report/index.ts': ['files', 'cli'],
  'node.ts': ['cli'],
  'queue/index.ts': ['cli'],
  'browser.ts': ['files', 'cli', 'data', 'formats'],
  'browser-worker.ts': ['files', 'cli', 'data', 'formats'],
};

/** Entries that run in a browser: nothing that they reach may import a module of Node. */
export const browserEntries: readonly string[] = [
  'index.ts',
  'data/index.ts',
  'evidence/index.ts',
  'scores/index.ts',
  'plots/index.ts',
  'browser.ts',
  'browser-worker.ts',
  'report/index.ts',
];
