// @ts-check
// A picture for a page or a slide, as SVG. A browser has a document; Node takes one, here that of the package linkedom.
import { runEnsemble } from 'caravan-sim';
import { builtInScenario, historicalCaravan } from 'caravan-sim/data';
import { observedCourse } from 'caravan-sim/evidence';
import { progressPlot } from 'caravan-sim/plots';
import { parseHTML } from 'linkedom';

const scenario = builtInScenario('exodus-2023');
const ensemble = runEnsemble(scenario, { replicates: 200, seed: 1 });
const { sightings } = observedCourse(historicalCaravan('2023-12-exodus'), scenario.network);
const { document } = parseHTML('<html></html>');
const svg = progressPlot(ensemble, { sightings, document, language: 'es' });
console.log(svg.getAttribute('aria-label'));
console.log(`${sightings.length} sightings lie over the fan; write svg.outerHTML to a file.`);

/* prints:
Éxodo de la pobreza: hasta dónde de su camino duerme el cuerpo principal
23 sightings lie over the fan; write svg.outerHTML to a file.
*/
