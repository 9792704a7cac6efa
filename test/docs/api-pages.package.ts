import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './documents.js';

test('npm run docs makes a page for every entry, and every link in a docstring leads somewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caravan-sim-api-'));
  try {
    // Warnings, as of a link that leads nowhere, are errors by typedoc.json.
    execFileSync(join(root, 'node_modules/.bin/typedoc'), ['--out', folder], { cwd: root, stdio: 'pipe' });
    for (const entry of [
      'index',
      'data',
      'evidence',
      'scores',
      'plots',
      'report',
      'browser',
      'node',
      'queue',
    ])
      expect(existsSync(join(folder, `modules/${entry}.html`)), entry).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
