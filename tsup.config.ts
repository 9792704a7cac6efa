import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/**
 * Writes the licences of all packages whose code is inside the bundles, as their terms ask.
 * The list is read from what esbuild says it has bundled, so it cannot fall behind.
 */
function writeNotices(): void {
  const packages = new Set<string>();
  for (const file of readdirSync('dist').filter((name) => name.startsWith('metafile-'))) {
    const { inputs } = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as {
      inputs: Record<string, unknown>;
    };
    for (const input of Object.keys(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1];
      if (name !== undefined) packages.add(name);
    }
    rmSync(`dist/${file}`);
  }
  const notices = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    `Packages whose code is bundled in this one.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`,
  );
}

const entriesWithTypes = {
  index: 'src/index.ts',
  'data/index': 'src/data/index.ts',
  'evidence/index': 'src/evidence/index.ts',
  'plots/index': 'src/plots/index.ts',
  'report/index': 'src/report/index.ts',
  'scores/index': 'src/scores/index.ts',
  node: 'src/node.ts',
  browser: 'src/browser.ts',
  'queue/index': 'src/queue/index.ts',
};

export default defineConfig({
  entry: {
    ...entriesWithTypes,
    'cli/main': 'src/cli/main.ts',
    'browser-worker': 'src/browser-worker.ts',
    'ensemble/worker': 'src/ensemble/worker.ts',
    'comparison/worker': 'src/comparison/worker.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // What is bundled runs in browsers too: of packages with a form for Node and one for browsers, the latter.
  esbuildOptions: (options) => {
    options.conditions = ['browser'];
  },
  // Shared chunks in both formats: an error thrown by one entry is an instance of the class of another.
  splitting: true,
  // `import.meta.url`, by which the worker's file is found, in CommonJS.
  shims: true,
  clean: true,
  metafile: true,
  treeshake: true,
  // tsup sets baseUrl, which TypeScript 6 deprecates.
  dts: { entry: entriesWithTypes, compilerOptions: { ignoreDeprecations: '6.0' } },
  async onSuccess() {
    writeNotices();
  },
});
