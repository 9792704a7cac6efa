import { describe, expect, test } from 'vitest';
import { appointmentShares } from '../../src/data/appointment-shares.js';
import { borderCities } from '../../src/data/border-cities.js';
import { borderFacts } from '../../src/data/border-facts.js';

describe('appointmentShares', () => {
  test('add up to the 1,450 appointments a day that were announced on 30 June 2023', () => {
    const total = appointmentShares().reduce((sum, row) => sum + row.perDay, 0);
    // Sums of eight numbers of this size are exact to 1e-12.
    expect(total).toBeCloseTo(1450, 9);
    expect(borderFacts().appointments.daily.at(-1)!.perDay).toBe(1450);
    expect(appointmentShares().reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
  });

  test('keep the sourced figures', () => {
    const sourced = appointmentShares().filter((row) => row.status === 'sourced');
    expect(sourced.map(({ port, perDay }) => [port, perDay])).toEqual([
      ['us-san-ysidro', 385],
      ['us-brownsville', 380],
      ['us-hidalgo', 195],
      ['us-nogales', 100],
    ]);
  });

  test('give the ports whose figures are recalled what the others leave: 1450 - 385 - 380 - 195 - 100 = 390', () => {
    const recalled = appointmentShares().filter((row) => row.status === 'recalled');
    expect(recalled.map(({ port }) => port).sort()).toEqual([
      'us-calexico',
      'us-eagle-pass',
      'us-el-paso',
      'us-laredo',
    ]);
    expect(recalled.reduce((sum, row) => sum + row.perDay, 0)).toBeCloseTo(390, 9);
  });

  test('name the border city that the network joins to the port', () => {
    const cities = new Map(
      borderCities().flatMap(({ place, ports }) => ports.map((port) => [port, place] as const)),
    );
    expect(appointmentShares().filter(({ port, city }) => cities.get(port) !== city)).toEqual([]);
  });
});
