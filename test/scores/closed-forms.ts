// Formulas of textbooks that the engine is tested against in test/oracles; here they are tested themselves.

/** Probability to stay, and to leave by each of some constant hazards, over `days`. */
export function exitProbabilities(
  ratesPerDay: readonly number[],
  days: number,
): { stay: number; exits: number[] } {
  const total = sum(ratesPerDay);
  const stay = Math.exp(-total * days);
  return { stay, exits: ratesPerDay.map((rate) => ((1 - stay) * rate) / total) };
}

/** A cohort under constant hazards: those who stay are Binomial(n, exp(-days x sum of hazards)). */
export function cohortMoments(
  people: number,
  ratesPerDay: readonly number[],
  days: number,
): { meanStay: number; varStay: number; meanExit: number[] } {
  const { stay, exits } = exitProbabilities(ratesPerDay, days);
  return {
    meanStay: people * stay,
    varStay: people * stay * (1 - stay),
    meanExit: exits.map((p) => people * p),
  };
}

/** Joins at the start of each day, then exits: Binomial(n, s^t) and a Poisson of mean lambda s (1 - s^t)/(1 - s). */
export function immigrationDeathMoments(
  people: number,
  exitPerDay: number,
  joinsPerDay: number,
  days: number,
): { mean: number; var: number } {
  const s = Math.exp(-exitPerDay);
  const stay = s ** days;
  const joined = (joinsPerDay * s * (1 - stay)) / (1 - s);
  return { mean: people * stay + joined, var: people * stay * (1 - stay) + joined };
}

/** Days until a group has moved often enough, if it starts by moving and rests in geometric spells. */
export function firstPassageMoments(
  km: number,
  kmPerMovingDay: number,
  moveToRest: number,
  restToMove: number,
): { movingDays: number; mean: number; var: number } {
  const movingDays = Math.ceil(km / kmPerMovingDay);
  const spells = movingDays - 1;
  const meanSpell = moveToRest / restToMove;
  return {
    movingDays,
    mean: movingDays + spells * meanSpell,
    var: spells * ((moveToRest * (2 - restToMove)) / restToMove ** 2 - meanSpell ** 2),
  };
}

export function stationaryRestShare(moveToRest: number, restToMove: number): number {
  return moveToRest / (moveToRest + restToMove);
}

/** Multinomial logit. */
export function splitProbabilities(utility: readonly number[]): number[] {
  const largest = Math.max(...utility);
  const weights = utility.map((u) => Math.exp(u - largest));
  return weights.map((weight) => weight / sum(weights));
}

/** Encountered with probability e at each attempt, then tries again with probability r. */
export function retryMoments(
  e: number,
  r: number,
): { pEnter: number; pGiveUp: number; meanEncounters: number; repeatShare: number } {
  const pEnter = (1 - e) / (1 - e * r);
  return { pEnter, pGiveUp: 1 - pEnter, meanEncounters: e / (1 - e * r), repeatShare: e * r };
}

/** Length of a queue at the end of each day. */
export function queueLengths(arrivals: readonly number[], perDay: number): number[] {
  let length = 0;
  return arrivals.map((people) => {
    length = Math.max(0, length + people - perDay);
    return length;
  });
}

export function daysToClear(people: number, perDay: number): number {
  return Math.ceil(people / perDay);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
