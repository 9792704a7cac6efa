import { describe, expect, test } from 'vitest';
import type { Draft, DraftEvent } from '../../examples/explorer/src/draft';
import { eventsOnDays } from '../../examples/explorer/src/events-on-days';

const closure: DraftEvent = { kind: 'port-closed', port: 'us-lukeville', from: '2023-12-24' };
const reopening: DraftEvent = { kind: 'port-reopened', port: 'us-lukeville', date: '2024-01-04' };

const draft = (events: DraftEvent[], date: string, days: number | string = 30): Draft =>
  ({ events, date, days }) as unknown as Draft;

/** Where in the draft those stand that are left. */
const left = (events: DraftEvent[], date: string, days?: number | string): number[] =>
  eventsOnDays(draft(events, date, days)).map(({ at }) => at);

describe('events on the days simulated', () => {
  const inJanuary: DraftEvent = { kind: 'freight-trains-stopped', from: '2024-01-05', to: '2024-01-10' };

  test.each([
    ['2023-12-05', []],
    ['2023-12-06', [0]],
    ['2024-01-10', [0]],
    ['2024-01-11', []],
  ])('are those of which a day is among them, from %s', (date, expected) => {
    expect(left([inJanuary], date)).toEqual(expected);
  });

  test('without an end hold to the end', () => {
    expect(left([closure, inJanuary], '2024-06-01')).toEqual([0]);
  });

  test('of one day are those on that day', () => {
    const raid: DraftEvent = { kind: 'raid', date: '2024-01-05' };
    expect(left([raid], '2024-01-05')).toEqual([0]);
    expect(left([raid], '2024-01-06')).toEqual([]);
    expect(left([raid], '2023-12-01')).toEqual([]);
  });

  test('keep a port open that was opened again before the first of them', () => {
    expect(left([closure, reopening], '2024-02-01')).toEqual([]);
    expect(left([closure, reopening], '2024-01-04')).toEqual([0, 1]);
    expect(left([{ ...closure, port: 'us-nogales' }, reopening], '2024-02-01')).toEqual([0]);
  });

  test('keep a port closed that was closed again before the first of them', () => {
    expect(left([closure, reopening, { ...closure, from: '2024-01-15' }], '2024-02-01')).toEqual([2]);
  });

  test.each([
    ['all', 'all', undefined],
    ['all', 'pedestrians', 'rail'],
    ['all', 'rail', 'pedestrians'],
    ['all', 'vehicles', 'all'],
    ['rail', 'rail', undefined],
    ['rail', 'all', undefined],
    ['rail', 'pedestrians', 'rail'],
  ])(
    'keep a port closed to those to whom it was not opened: closed to %s, opened to %s',
    (closed, opened, still) => {
      const events = [
        { ...closure, traffic: closed },
        { ...reopening, traffic: opened },
      ];
      const used = eventsOnDays(draft(events, '2024-02-01')).map(({ event }) => event['traffic']);
      expect(used).toEqual(still === undefined ? [] : [still]);
    },
  );

  test('are all where days or dates cannot be read, so that the library can say so', () => {
    expect(left([closure, inJanuary], 'soon')).toEqual([0, 1]);
    expect(left([closure, inJanuary], '2025-01-01', 'many')).toEqual([0, 1]);
    expect(left([{ ...inJanuary, to: '2023-01-01' }], '2025-01-01')).toEqual([0]);
    expect(left([{ ...inJanuary, from: '2024-31-31' }], '2025-01-01')).toEqual([0]);
  });
});
