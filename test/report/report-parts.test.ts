import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { dataPackHash } from '../../src/data/data-pack-hash.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { resultContext } from '../../src/files/result-context.js';
import { reportHtml } from '../../src/report/report-html.js';
import { reportParts } from '../../src/report/report-parts.js';
import skillFile from '../../src/report/skill.json' with { type: 'json' };
import { page } from '../helpers/page.js';

describe('the scores in reports', () => {
  test('were made with the data pack that is shipped: make-skill.mjs makes them anew', () => {
    expect(skillFile.provenance.dataPackHash).toBe(dataPackHash());
  });
});

describe('the parts of a report', () => {
  const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 40, seed: 1 });
  const options = { document: page(), context: resultContext(ensemble.scenario) };
  const parts = Object.entries(reportParts(ensemble, options));
  const whole = reportHtml(ensemble, options);

  test.each(parts)('say what the report says: %s', (_, part) => {
    expect(part().length).toBeGreaterThan(40);
    expect(whole).toContain(part());
  });
});
