import borderJson from './border.json' with { type: 'json' };
import borderCitiesJson from './border-cities.json' with { type: 'json' };
import { caravanFiles } from './caravan-files.js';
import hubsJson from './hubs.json' with { type: 'json' };
import leversJson from './levers.json' with { type: 'json' };
import linksJson from './links.json' with { type: 'json' };
import placesJson from './places.json' with { type: 'json' };
import populationJson from './population.json' with { type: 'json' };
import ratesJson from './rates.json' with { type: 'json' };
import sourcesJson from './sources.json' with { type: 'json' };

/**
 * What the files of the data pack hold, by name: what the hash of the pack is taken over. A new file of
 * facts or rates belongs in this list; scenarios are not in it, because a result names its own.
 *
 * @internal
 */
export function packContents(): Readonly<Record<string, unknown>> {
  return {
    border: borderJson,
    'border-cities': borderCitiesJson,
    caravans: caravanFiles,
    hubs: hubsJson,
    levers: leversJson,
    links: linksJson,
    places: placesJson,
    population: populationJson,
    rates: ratesJson,
    sources: sourcesJson,
  };
}
