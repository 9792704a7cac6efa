import type { Arrival } from '../estimates/arrival.js';
import type { CaravanEstimates } from '../formats/result-estimates.js';
import { stopPlaces } from '../scenario/stop-places.js';
import type { ScreenView } from './screen-view.js';
import { shortName } from './short-name.js';
import { fittingTable, textTable } from './text-table.js';
import { dateCell, high, middle, peopleCell, percentText } from './words.js';

const mostTowns = 5;
const leastProbability = 0.05;
/** Median arrivals of two towns of the table lie at least so many days apart. */
const leastDaysApart = 2;

/** When the main body comes to the towns of long stops and the rail yards on the way, and with how many. */
export function renderTowns(caravan: CaravanEstimates, view: ScreenView): string {
  const towns = view.places.length > 0 ? askedTowns(caravan, view) : townsOnTheWay(caravan, view);
  if (towns.length === 0) return '';
  return fittingTable((longest) =>
    textTable(
      [
        { heading: 'Town on the way' },
        { heading: 'Comes?', align: 'right' },
        { heading: 'Main body arrives, if it does' },
        { heading: 'People then' },
      ],
      towns.map((town) => [
        shortName(view.nameOf(town.place), longest),
        percentText(town.probability),
        dateCell(town.ifItArrives),
        peopleCell(town.mainPeople),
      ]),
    ),
  );
}

function askedTowns({ arrivals }: CaravanEstimates, view: ScreenView): Arrival[] {
  const { placeIndex } = view.estimates.scenario.network;
  return view.places.map((place) => arrivals.main[placeIndex.get(place)!]!);
}

/**
 * The towns worth a line, in the order of arrival: hubs and rail yards that at least 5 % of the replicates
 * reach, towns where the border city is chosen first, then by probability, and not two of the same days.
 */
function townsOnTheWay({ arrivals, origins }: CaravanEstimates, view: ScreenView): Arrival[] {
  const { hubs, border } = view.estimates.scenario;
  const hubOf = new Map(hubs.map((hub) => [hub.place, hub]));
  const cities = new Set(border.map(({ place }) => place));
  const stops = stopPlaces(view.estimates.scenario);
  const candidates = arrivals.main.filter(
    (town) =>
      stops.has(town.place) &&
      town.probability >= leastProbability &&
      !cities.has(town.place) &&
      !origins.includes(town.place) &&
      dayAt(town, high) >= view.firstDay,
  );
  const weight = ({ place, probability }: Arrival): number =>
    hubOf.get(place)?.decision === true ? 2 : probability + (hubOf.has(place) ? 0.1 : 0);
  const chosen: Arrival[] = [];
  for (const town of candidates.sort((a, b) => weight(b) - weight(a))) {
    const apart = chosen.every(
      (other) => Math.abs(dayAt(other, middle) - dayAt(town, middle)) >= leastDaysApart,
    );
    if (apart && chosen.length < mostTowns) chosen.push(town);
  }
  return chosen.sort((a, b) => dayAt(a, middle) - dayAt(b, middle) || b.probability - a.probability);
}

function dayAt({ ifItArrives }: Arrival, probability: number): number {
  const quantile = ifItArrives.find((candidate) => candidate.probability === probability);
  return quantile?.status === 'reached' ? quantile.day : Number.POSITIVE_INFINITY;
}
