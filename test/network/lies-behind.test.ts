import { describe, expect, test } from 'vitest';
import { builtInNetwork } from '../../src/data/built-in-network.js';
import { liesBehind } from '../../src/network/lies-behind.js';

describe('a place lies behind the start', () => {
  test.each([
    ['gt-guatemala-city', true],
    ['mx-ciudad-hidalgo', true],
    ['mx-tapachula', false],
    ['mx-huixtla', false],
    ['mx-mexico-city', false],
    ['mx-tijuana', false],
    // Not on the way that most take, but no farther from the border.
    ['mx-comitan', false],
  ])('as seen from Tapachula on the way to Tijuana or Matamoros: %s is %s', (place, isBehind) => {
    expect(liesBehind(builtInNetwork(), place, 'mx-tapachula', ['mx-tijuana', 'mx-matamoros'])).toBe(
      isBehind,
    );
  });
});
