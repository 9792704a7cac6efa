// Executes the notebooks of examples/notebooks on Deno's Jupyter kernel: npm run test:notebooks
// Wants jupyter-nbconvert (Debian's package of that name) and deno in PATH, and the built package. With the name of a
// folder as argument, leaves the executed notebooks there as HTML.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = join(import.meta.dirname, '../../examples/notebooks');
const mostSeconds = 60;
const htmlFolder = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);

for (const [tool, remedy] of [
  ['deno', 'npm install --global deno'],
  ['jupyter-nbconvert', 'apt-get install jupyter-nbconvert'],
]) {
  if (spawnSync(tool, ['--version']).status === 0) continue;
  console.error(`${tool} is not there: ${remedy}`);
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'caravan-sim-notebooks-'));
// A kernel of this run alone: nothing is written to the user's own folders.
mkdirSync(join(work, 'kernels/deno'), { recursive: true });
const argv = ['deno', 'jupyter', '--kernel', '--conn', '{connection_file}'];
writeFileSync(
  join(work, 'kernels/deno/kernel.json'),
  JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }),
);
const env = { ...process.env, JUPYTER_PATH: work, JUPYTER_RUNTIME_DIR: join(work, 'runtime'), NO_COLOR: '1' };

/** Executes a notebook and returns what is wrong with it, or nothing. */
function faultOf(name) {
  const limit = `--ExecutePreprocessor.timeout=${mostSeconds}`;
  const to = ['--to', 'notebook', '--execute', limit, '--output-dir', work, join(folder, name)];
  const { status, stderr } = spawnSync('jupyter-nbconvert', to, { env, encoding: 'utf8' });
  if (status !== 0) return stderr.trim().split('\n').slice(-12).join('\n');
  if (htmlFolder !== undefined) {
    const html = ['--to', 'html', '--output-dir', htmlFolder, join(work, name)];
    execFileSync('jupyter-nbconvert', html, { env, stdio: 'ignore' });
  }
  const { cells } = JSON.parse(readFileSync(join(work, name), 'utf8'));
  const code = cells.filter(({ cell_type: type }) => type === 'code');
  const silent = code.findIndex(
    ({ source, outputs }) => source.join('').includes('show(') && outputs.length === 0,
  );
  if (silent !== -1) return `code cell ${silent + 1} shows nothing`;
  const figures = code.flatMap(({ outputs }) => outputs).filter(({ data }) => data?.['image/svg+xml']);
  if (figures.length === 0) return 'it shows no figure';
  const assertions = code.filter(({ source }) => source.join('').includes('assert('));
  return assertions.length === 1 ? undefined : `it has ${assertions.length} cells with an assertion, not one`;
}

let [passed, failed] = [0, 0];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ipynb'))) {
  const start = performance.now();
  let fault = faultOf(name);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > mostSeconds) fault ??= `it takes more than ${mostSeconds} s`;
  console.log(`${fault === undefined ? 'ok' : 'FAILED'}: ${name}, ${seconds.toFixed(1)} s`);
  if (fault === undefined) passed++;
  else {
    failed++;
    console.log(fault);
  }
}
rmSync(work, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
