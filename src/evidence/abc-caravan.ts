import { hash32 } from '../base/hash32.js';
import { World } from '../engine/world.js';
import { epsilonQuantile } from '../inference/epsilon-quantile.js';
import { systematicResample } from '../inference/systematic-resample.js';
import { normal } from '../random/normal.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { drawsFrom, inOwnUnits } from './fit-caravan.js';
import { type LegRecord, ratesOfDraws } from './leg-likelihood.js';
import { logNormals, type RateNormals } from './rate-normals.js';
import { reportedModeProbability, tellsMode } from './reported-mode.js';
import { dayEnds, drawReportedKm, reportedSdKm, sizeRatioLogSd } from './reported-position.js';
import { followMainBody } from './tracks.js';

/** Settings of {@link abcCaravan}. */
export interface AbcOptions {
  readonly particles: number;
  /** At most so many tolerances; it ends before where hardly any move is accepted. */
  readonly steps: number;
  readonly seed: string;
}

/** What is left of the particles at the smallest tolerance. */
export interface AbcFit {
  /** Mean and standard deviation of each rate on its unbounded scale. */
  readonly moments: RateNormals;
  /** Root mean square, over all reports, of how far simulated reports lie from them in standard errors. */
  readonly tolerance: number;
  readonly steps: number;
}

/** Share of the particles that each tolerance keeps. */
const kept = 0.7;
/** Below this share of accepted moves the particles are copies of a few, and a smaller tolerance says less. */
const leastAccepted = 0.02;
const movesPerStep = 3;
/** Of a standard deviation: in a dozen rates longer moves are hardly ever accepted. */
const moveShare = 0.4;
/** How far apart are a report of people on foot and one of people who are carried, in standard errors. */
const otherMode = 2;

/**
 * The rates of one caravan by approximate Bayesian computation, as a check of `fitCaravan`: no likelihood and no
 * importance weights, reports are simulated with their errors and compared with those of the record.
 *
 * @param law - of the rates before the record
 * @remarks Sequential Monte Carlo with an adaptive tolerance (Del Moral et al. 2012), particles being moved by a
 *   Metropolis kernel with 0.4 of their standard deviations. With a tolerance above 0 the laws come out wider than
 *   the exact ones, the more so the longer the record.
 */
export function abcCaravan(record: LegRecord, law: RateNormals, options: AbcOptions): AbcFit {
  const { particles, steps, seed } = options;
  const chance = new RandomStream(streamKey(`${seed}/moves`), 0);
  const entity = hash32(record.id);
  let rates = drawsFrom([law], particles, record.id, `${seed}/prior`);
  let distances = distancesOf(record, rates, `${seed}/prior`);
  let tolerance = Math.max(...distances);
  let step = 0;
  for (; step < steps; step++) {
    const next = epsilonQuantile(distances, kept);
    const start = chance.setReplicate(step).at(entity, 0, 1).uniform();
    const chosen = systematicResample(
      distances.map((distance) => (distance <= next ? 1 : 0)),
      start,
      particles,
    );
    rates = Array.from(chosen, (particle) => rates[particle]!);
    distances = Float64Array.from(chosen, (particle) => distances[particle]!);
    tolerance = next;
    const { sd } = momentsOf(rates);
    let accepted = 0;
    for (let move = 0; move < movesPerStep; move++) {
      const label = `${seed}/${step}/${move}`;
      const moves = new RandomStream(streamKey(label), 0);
      const proposed = rates.map((own, i) => {
        moves.setReplicate(i);
        return own.map((value, k) => value + moveShare * sd[k]! * normal(moves.at(entity, k, 2)));
      });
      const theirs = distancesOf(record, proposed, label);
      rates = rates.map((own, i) => {
        const ratio = Math.exp(logNormals(proposed[i]!, law) - logNormals(own, law));
        const u = moves.setReplicate(i).at(entity, 0, 3).uniform();
        if (theirs[i]! > tolerance || u >= ratio) return own;
        accepted++;
        distances[i] = theirs[i]!;
        return proposed[i]!;
      });
    }
    if (accepted < leastAccepted * particles * movesPerStep) break;
  }
  return { moments: momentsOf(rates), tolerance, steps: step };
}

function momentsOf(rates: readonly Float64Array[]): RateNormals {
  const count = rates.length;
  const mean = Array.from(rates[0]!, (_, k) => rates.reduce((sum, own) => sum + own[k]!, 0) / count);
  const sd = mean.map((middle, k) =>
    Math.sqrt(rates.reduce((sum, own) => sum + (own[k]! - middle) ** 2, 0) / (count - 1)),
  );
  return { mean, sd };
}

/** How far one simulated record under each draw lies from the one that was seen. */
function distancesOf(record: LegRecord, draws: readonly Float64Array[], seed: string): Float64Array {
  const [first] = record.legs;
  const squares = new Float64Array(draws.length);
  if (first === undefined) return squares;
  const rates = ratesOfDraws(first.model, draws.map(inOwnUnits), `${seed}/rates`);
  const stream = new RandomStream(streamKey(`${seed}/courses`), 0);
  const errors = new RandomStream(streamKey(`${seed}/reports`), 0);
  const entity = hash32(record.id);
  let reports = 0;
  record.legs.forEach((leg, l) => {
    const world = new World(leg.model, stream);
    const { days, target, logSizeRatio } = leg;
    const kmSd = reportedSdKm(leg.km - leg.startKm);
    const { sighting } = target;
    reports += 1 + Number(logSizeRatio !== null) + Number(tellsMode(sighting));
    rates.forEach((own, d) => {
      const nights = followMainBody(world, d, { rates: own });
      errors.setReplicate(d);
      const ends = dayEnds(nights.progressKm, days, leg.startKm);
      const km = drawReportedKm(errors.at(entity, l, 1), ends, leg.startKm, sighting.event);
      // A group that has ended before is as far from the report as can be.
      squares[d]! += Number.isNaN(km) ? Infinity : ((km - leg.km) / kmSd) ** 2;
      const same = reportedModeProbability(sighting, nights.travel, days);
      if (errors.at(entity, l, 4).uniform() >= same) squares[d]! += otherMode ** 2;
      if (logSizeRatio === null) return;
      const people = nights.people[days]! || nights.people[Math.max(0, days - 1)]!;
      const ratio = Math.log1p(people) - leg.logPeopleAtStart;
      const z = (ratio - logSizeRatio) / sizeRatioLogSd + normal(errors.at(entity, l, 3));
      squares[d]! += z * z;
    });
  });
  return squares.map((sum) => Math.sqrt(sum / reports));
}
