// The corridor of the C++ kernel (corridor.cpp) as a network and a scenario of the engine.
import { parseNetwork, parseScenario } from 'caravan-sim';
import { scenarioContext } from 'caravan-sim/data';

const lengthKm = [0, 40, 180, 320, 250, 90, 380, 400, 210, 60, 330, 290, 150, 360, 20, 270, 310, 240];
/** Branches: the place of the trunk where each begins, the share of people who take it, and its two links. */
const branches = [
  { at: 3, share: 0.04, km: [120, 260] },
  { at: 6, share: 0.06, km: [200, 350] },
  { at: 8, share: 0.08, km: [75, 180] },
  { at: 11, share: 0.1, km: [300, 140] },
  { at: 13, share: 0.12, km: [220, 400] },
  { at: 15, share: 0.15, km: [160, 110] },
];
export const days = 120;
export const trunkEnd = 'p17';

/** Kilometres before each end, and how they are divided where the evening rule is to cost little. */
const lastKm = 80;
const stepKm = 8;

/**
 * People choose their end when they set out, each for themselves, with the probability of coming to it through all
 * forks before: the engine's decision for a border city. Everything else that the engine knows is switched off by its
 * rates; a day's distance is log-normal with the kernel's mean, 40 km, and standard deviation, 17.3 km.
 *
 * @param {number} groupSize
 * @param {number} groups - at once; each is a caravan of its own, so that none of them merge
 * @param {boolean} fineEnds - a group of the engine that is less than two days away pushes on to the next place if half
 *   of the way is done by evening, which the kernel does not know: with places every 8 km before each end it arrives on
 *   the same day as in the kernel
 */
export function corridorScenario(groupSize, groups, fineEnds = false) {
  const network = corridorNetwork(fineEnds);
  let onTrunk = 1;
  const ends = branches.map(({ share }, branch) => {
    const pull = onTrunk * share;
    onTrunk -= pull;
    return { place: `b${branch}-1`, pull };
  });
  const variance = 60 ** 2 / 12;
  const logVariance = Math.log(1 + variance / 40 ** 2);
  const file = {
    name: 'corridor',
    title: 'The corridor of the kernel',
    startDate: '2030-01-01',
    horizonDays: days - 1,
    regime: 'tolerated-2017-2018',
    caravans: Array.from({ length: groups }, (_, i) => ({
      id: `g${i}`,
      name: `Group ${i}`,
      departures: [{ date: '2030-01-01', place: 'p0', size: groupSize }],
    })),
    hubs: [{ place: 'p0', stopProbability: 0, stopDays: 1, decision: true }],
    border: [...ends, { place: trunkEnd, pull: onTrunk }],
    rates: {
      ...withoutEffect,
      ...switchedOff,
      walkKmPerDay: 40 * Math.exp(-logVariance / 2),
      walkDayLogSd: Math.sqrt(logVariance),
      exitPerDayMexico: -Math.log1p(-0.004),
      independentReturnedPerDay: -Math.log1p(-0.004),
    },
  };
  return parseScenario(file, scenarioContext(network));
}

/** @param {boolean} fineEnds */
function corridorNetwork(fineEnds) {
  const trunkEndIndex = lengthKm.length - 1;
  /** Places lie close together: links may be longer than the great circle, not shorter. */
  const placeAt = (id, x, y, kind) => ({
    id,
    name: id,
    country: 'MX',
    latitude: 20 + y / 1000,
    longitude: -100 + x / 1000,
    kind,
    zone: 'northern_mexico',
    region: 'Corridor',
    source: 'kernel',
  });
  const road = (from, to, km) => ({ from, to, lengthKm: km, mode: 'road', source: 'kernel' });
  /** A road to an end, by places in steps. */
  const roadToEnd = (from, end, km, x, y) => {
    if (!fineEnds) return [road(from, end, km)];
    const steps = Array.from({ length: lastKm / stepKm }, (_, i) => `${end}-${i}`);
    steps.forEach((id, i) => {
      places.push(placeAt(id, x + i / 100, y, 'waypoint'));
    });
    const stops = [...steps, end];
    return stops.map((to, i) => (i === 0 ? road(from, to, km - lastKm) : road(stops[i - 1], to, stepKm)));
  };
  const places = lengthKm.map((_, i) =>
    placeAt(`p${i}`, 0, i, i === trunkEndIndex ? 'border_crossing' : i === 0 ? 'hub' : 'waypoint'),
  );
  const links = lengthKm.slice(1, -1).map((km, i) => road(`p${i}`, `p${i + 1}`, km));
  links.push(...roadToEnd(`p${trunkEndIndex - 1}`, trunkEnd, lengthKm[trunkEndIndex], 0.1, trunkEndIndex));
  branches.forEach(({ at, km }, branch) => {
    places.push(
      placeAt(`b${branch}-0`, 1, at, 'waypoint'),
      placeAt(`b${branch}-1`, 2, at, 'border_crossing'),
    );
    links.push(
      road(`p${at}`, `b${branch}-0`, km[0]),
      ...roadToEnd(`b${branch}-0`, `b${branch}-1`, km[1], 1.1, at),
    );
  });
  return parseNetwork({ places, links });
}

/** Rates of what does not happen here: the kernel draws no rates, and those that are fixed are not drawn. */
const withoutEffect = {
  joinSaturationPeople: 16_000,
  dissolutionLateFactor: 1,
  dissolutionSizeExponent: 0,
  dissolutionOfferShare: 0,
  dissolutionRaidShare: 0,
  offerAcceptedShare: 0,
  raidDetainedShare: 0,
  surrenderAcceptedShare: 0,
  regroupProbability: 0,
  regroupShare: 0,
  regroupPauseDays: 1,
  exitPerDayCentralAmerica: 0,
  resumePerDay: 1,
  restStages: 1,
  longStopFactor: 1,
  rideCarriedShare: 1,
  rideKmCentralAmerica: 100,
  rideKmSouthernMexico: 100,
  rideKmNorthernMexico: 100,
  trainSeatsPerDay: 0,
  trainKmPerDay: 100,
  setOutPerDaySouth: 0,
  borderAttemptPerDay: 0,
  borderAsylumPerDay: 0,
  borderLongQueueDays: 70,
  borderLeaveListPerDay: 0,
  borderMoveOnShare: 0,
  encounterProbability: 0,
  expulsionProbability: 0,
  retryProbability: 0,
};

/** Rates under which groups walk every day, whole but for those who leave, and people stay where they arrive. */
const switchedOff = {
  joinPerDayCentralAmerica: 0,
  poolJoinPerDay: 0,
  dissolutionPerDayCentralAmerica: 0,
  dissolutionPerDaySouthernMexico: 0,
  dissolutionPerDayNorthernMexico: 0,
  exitEarlyFactor: 1,
  exitReturnedShare: 1,
  exitAsylumShare: 0,
  exitDetainedShare: 0,
  exitFrailtyShape: 1000,
  restPerDayCentralAmerica: 0,
  restPerDaySouthernMexico: 0,
  restPerDayNorthernMexico: 0,
  walkSizeExponent: 0,
  rideDayProbabilityCentralAmerica: 0,
  rideDayProbabilitySouthernMexico: 0,
  rideDayProbabilityNorthernMexico: 0,
  trainBoardingProbability: 0,
  cohesion: 0,
  destinationPullLogSd: 0,
  independentAsylumPerDay: 0,
  independentDetainedPerDay: 0,
  mergeProbability: 0,
  borderListShare: 0,
  borderAttemptShare: 0,
  borderReturnShare: 0,
  borderReturnPerDay: 0,
  borderStayAttemptPerDay: 0,
};
