import { expect, test } from 'vitest';
import { runDifferences } from '../../src/files/run-differences.js';

const part = {
  packageVersion: '1.0.0',
  dataPackHash: '0123456789abcdef',
  scenarioText: '{}',
  networkText: null,
  seed: 's',
  replicates: 40,
  first: 0,
  last: 20,
};

test('a part of the same run has none, whichever its replicates are', () => {
  expect(runDifferences(part, { ...part, first: 20, last: 40 })).toEqual([]);
});

test('each is told without the names of fields, which nobody sees', () => {
  const run = {
    packageVersion: '1.1.0',
    dataPackHash: 'fedcba9876543210',
    scenarioText: '[]',
    networkText: '{}',
    seed: 't',
    replicates: 41,
  };

  expect(runDifferences(part, run)).toEqual([
    'is of version 1.0.0 of caravan-sim, expected 1.1.0',
    'is of the data pack 0123456789ab, expected fedcba987654',
    'is of another scenario, expected the same',
    'is of another network, expected the same',
    'has the seed s, expected t',
    'is of 40 replicates in all, expected 41',
  ]);
});

test('what the run does not say is not looked at', () => {
  expect(runDifferences(part, { seed: 's' })).toEqual([]);
});
