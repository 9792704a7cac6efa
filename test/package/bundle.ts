import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/** A program and the built package in one file, as a bundler makes it. */
export interface Bundle {
  readonly code: string;
  readonly bytes: Uint8Array;
  /** Files of `src` and packages whose chunks have left code in it. */
  readonly parts: readonly string[];
}

/**
 * Bundles and minifies a program that imports the package by its name. For browsers, a module of Node is a fault.
 *
 * @param external - packages that stay outside
 */
export async function bundle(
  program: string,
  external: readonly string[] = [],
  platform: 'browser' | 'node' = 'browser',
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'js' },
    alias: {
      'caravan-sim': join(dist, 'index.js'),
      'caravan-sim/browser': join(dist, 'browser.js'),
      'caravan-sim/data': join(dist, 'data/index.js'),
      'caravan-sim/evidence': join(dist, 'evidence/index.js'),
      'caravan-sim/node': join(dist, 'node.js'),
      'caravan-sim/plots': join(dist, 'plots/index.js'),
      'caravan-sim/queue': join(dist, 'queue/index.js'),
      'caravan-sim/report': join(dist, 'report/index.js'),
      'caravan-sim/scores': join(dist, 'scores/index.js'),
    },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    external: [...external],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const parts = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([input]) => (input.startsWith('dist/') ? sourcesOf(join(root, input)) : [input]));
  return { code: outputFiles[0]!.text, bytes: outputFiles[0]!.contents, parts };
}

/** The files that went into a chunk, by the comments that its maker left. */
function sourcesOf(chunk: string): string[] {
  return [...readFileSync(chunk, 'utf8').matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(
    (match) => match[1]!,
  );
}
