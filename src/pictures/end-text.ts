import type { ObservedCourse } from '../evidence/observed-course.js';

const endWords: Readonly<Record<ObservedCourse['caravan']['outcome']['kind'], string>> = {
  reached_border: 'reached the border',
  blocked: 'blocked',
  dissolved: 'dissolved',
  dispersed: 'not seen after',
};

/** `dissolved on day 32`, `not seen after day 16`; the day is left out where it is from before the departure. */
export function endText({ caravan, endDay }: ObservedCourse): string {
  const { kind } = caravan.outcome;
  if (endDay < 0) return `${endWords[kind]}${kind === 'dispersed' ? ' departure' : ''}`;
  return `${endWords[kind]}${kind === 'dispersed' ? '' : ' on'} day ${endDay}`;
}
