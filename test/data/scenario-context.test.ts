import { expect, test } from 'vitest';
import { historicalCaravans } from '../../src/data/historical-caravans.js';
import { regimeOn } from '../../src/data/regimes.js';
import { scenarioContext } from '../../src/data/scenario-context.js';

test('rates without a caravan are those of the regime of its departure', () => {
  const heldOut = scenarioContext().heldOut!;
  const departures = historicalCaravans().filter(({ id }) => heldOut.has(id));

  expect(departures.length).toBe(heldOut.size);
  for (const { id, origin } of departures) expect(heldOut.get(id)!.regime, id).toBe(regimeOn(origin.date));
});
