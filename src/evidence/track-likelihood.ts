import { logMiddle, type ObservedCourse } from './observed-course.js';
import type { Tracks } from './tracks.js';

/**
 * How far a simulated course may lie from a report before it no longer explains it. Wider than the error of the
 * reports alone: the rest is what the model leaves out, from weather to road blocks, so that one long record does
 * not outweigh ten short ones.
 */
const placeSdKm = 12;
const placeSdShare = 0.04;
const sizeLogSd = 0.45;
const endSdDays = 3;
const borderSdDays = 4;
/** Probability of a report that is simply wrong, and the log likelihood of what then could be anywhere. */
const wrongReport = 0.03;
const anywhereSdKm = 300;
/** Log likelihood of a sighting where the simulated caravan is no group any more. */
const goneLogLikelihood = Math.log(0.002);
/**
 * A long record counts as so many sightings at most. Given the rates, the model's own errors (a week of halts, a
 * week of lorries) last for many sightings, so thirty of them do not tell thirty times as much about the rates.
 */
const mostSightings = 15;
/** Reports repeat each other: sizes within so many days of another count as one between them. */
const sizeEchoDays = 3;

/** Log likelihood of a record, up to a constant, under one simulated course. */
export function trackLogLikelihood(
  tracks: Tracks,
  replicate: number,
  course: ObservedCourse,
  untilDay: number = Number.POSITIVE_INFINITY,
): number {
  const row = replicate * tracks.dayCount;
  let sum = 0;
  let counted = 0;
  for (const { sighting, day, progressKm, size } of course.sightings) {
    if (day > untilDay || day >= tracks.dayCount) continue;
    const atNight = tracks.progressKm[row + day]!;
    const before = day === 0 ? 0 : tracks.progressKm[row + day - 1]!;
    // A sighting is of the morning, of the day or of the evening; "departed" is of the morning.
    const morning = sighting.event === 'departed' ? 0.8 : sighting.event === 'arrived' ? 0.2 : 0.4;
    if (day > 0 || sighting.event === 'arrived') {
      counted++;
      if (Number.isNaN(atNight) && Number.isNaN(before)) sum += goneLogLikelihood;
      else
        sum += Math.log(
          morning * placeLikelihood(progressKm, before) +
            (1 - morning) * placeLikelihood(progressKm, atNight),
        );
    }
    const people = tracks.people[row + day]!;
    if (size !== null && day > 0 && people > 0) {
      const echoes = course.sightings.filter(
        (other) => other.size !== null && other.day > 0 && Math.abs(other.day - day) <= sizeEchoDays,
      ).length;
      sum += normalLog((logMiddle(size) - Math.log1p(people)) / sizeLogSd) / echoes;
    }
  }
  sum *= Math.min(1, mostSightings / Math.max(1, counted));
  return untilDay < course.endDay ? sum : sum + endLogLikelihood(tracks, replicate, course);
}

function placeLikelihood(observedKm: number, simulatedKm: number): number {
  if (Number.isNaN(simulatedKm)) return Math.exp(goneLogLikelihood) / placeSdKm;
  const sd = Math.hypot(placeSdKm, placeSdShare * observedKm);
  const z = (observedKm - simulatedKm) / sd;
  const wrong = (observedKm - simulatedKm) / anywhereSdKm;
  return (
    ((1 - wrongReport) * Math.exp(-(z * z) / 2)) / sd +
    (wrongReport * Math.exp(-(wrong * wrong) / 2)) / anywhereSdKm
  );
}

function endLogLikelihood(tracks: Tracks, replicate: number, { caravan, endDay }: ObservedCourse): number {
  const lastSimulated = tracks.dayCount - 1;
  const lastDay = tracks.lastDay[replicate]!;
  const borderDay = tracks.borderDay[replicate]!;
  switch (caravan.outcome.kind) {
    case 'reached_border':
      return borderDay === -1 ? endTail(8) : endTail((borderDay - endDay) / borderSdDays);
    case 'blocked':
    case 'dissolved':
      if (borderDay !== -1) return endTail(8);
      return lastDay >= lastSimulated
        ? endTail(Math.max(4, (lastSimulated - endDay) / endSdDays))
        : endTail((lastDay - endDay) / endSdDays);
    case 'dispersed':
      // The end was not seen: sightings say all there is.
      return 0;
  }
}

/** Like a normal law in the middle, flatter outside: a date of an end is often a matter of definition. */
function endTail(z: number): number {
  return -2.5 * Math.log1p((z * z) / 4);
}

function normalLog(z: number): number {
  return -Math.min(z * z, 25) / 2;
}
