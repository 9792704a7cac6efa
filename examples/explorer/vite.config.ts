import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** The page may run what is inside it and load nothing: the browser itself keeps it from asking anybody. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob: data:',
  "style-src 'unsafe-inline'",
  'img-src data:',
].join('; ');

const closedPage: Plugin = {
  name: 'closed-page',
  apply: 'build',
  transformIndexHtml: (html) =>
    html.replace('<head>', `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">`),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [closedPage, viteSingleFile()],
  // Browsers load no module worker from a blob where the page is a file; a classic one they do.
  worker: { format: 'iife' },
  build: { outDir: '../../dist/explorer', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
});
