/**
 * Day with which the id of every caravan of the archive begins, the first one of a month where it has no day: who
 * forecasts a caravan needs no archive of others.
 */
export function departureOf(id: string): string {
  const [, month, day = '-01'] = /^(\d{4}-\d{2})(-\d{2})?/.exec(id)!;
  return `${month}${day}`;
}
