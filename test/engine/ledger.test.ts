import { describe, expect, test } from 'vitest';
import {
  accountCount,
  accounts,
  exitCount,
  firstExit,
  group,
  independent,
  outside,
  returned,
} from '../../src/engine/accounts.js';
import { Ledger } from '../../src/engine/ledger.js';

describe('accounts', () => {
  test('are numbered in the order of their names, exits last', () => {
    expect([outside, group, independent, returned].map((account) => accounts[account])).toEqual([
      'outside',
      'group',
      'independent',
      'returned',
    ]);
    expect(accounts.slice(firstExit)).toEqual([
      'returned',
      'asylum',
      'detained',
      'admitted',
      'processed',
      'entered',
    ]);
    expect(exitCount).toBe(accountCount - firstExit);
  });
});

describe('Ledger', () => {
  test('books a transfer in both accounts of a caravan, and as a flow of the day', () => {
    const ledger = new Ledger(3, 4);

    ledger.transfer(2, outside, group, 1, 500);
    ledger.transfer(2, group, independent, 1, 20);

    expect([...ledger.stock.subarray(2 * accountCount, 2 * accountCount + 4)]).toEqual([-500, 0, 480, 20]);
    expect(ledger.flowOf(2, group, independent)).toBe(20);
    expect(ledger.flowOf(1, group, independent)).toBe(0);
  });

  test('adds up to nobody, whatever is booked', () => {
    const ledger = new Ledger(2, 1);
    ledger.transfer(1, outside, group, 0, 500);
    ledger.transfer(1, group, returned, 0, 130);

    expect(ledger.stock.reduce((sum, people) => sum + people, 0)).toBe(0);
  });

  test('remembers exits by place since the start, and flows of one day only', () => {
    const ledger = new Ledger(2, 4);
    ledger.transfer(1, outside, group, 0, 500);
    ledger.transfer(1, group, returned, 3, 30);
    ledger.startDay();
    ledger.transfer(1, group, returned, 3, 12);

    expect(ledger.exits[(1 * exitCount + returned - firstExit) * 4 + 3]).toBe(42);
    expect(ledger.flowOf(1, group, returned)).toBe(12);
  });

  test('has no flow on a new day, whatever was booked on the day before', () => {
    const ledger = new Ledger(3, 1);
    for (let times = 0; times < 3; times++)
      for (let caravan = 0; caravan < 3; caravan++)
        for (let from = 0; from < firstExit; from++)
          for (let to = 0; to < accountCount; to++) ledger.transfer(caravan, from, to, 0, 3 + times);

    ledger.startDay();

    expect(ledger.flow.every((people) => people === 0)).toBe(true);
  });

  test('hands people from one caravan to another through the outside', () => {
    const ledger = new Ledger(3, 1);
    ledger.transfer(1, outside, group, 0, 100);

    ledger.hand(1, group, 2, group, 0, 40);

    expect(ledger.stock[accountCount + group]).toBe(60);
    expect(ledger.stock[2 * accountCount + group]).toBe(40);
    expect(ledger.stock[2 * accountCount + outside]).toBe(-40);
  });

  test('refuses to move fewer than nobody', () => {
    expect(() => new Ledger(2, 1).transfer(1, group, returned, 0, -1)).toThrow(
      'a transfer of a negative number of people',
    );
    expect(() => new Ledger(2, 1).transfer(1, group, returned, 0, Number.NaN)).toThrow(
      'a transfer of a negative number of people',
    );
  });

  test('is empty again after clearing', () => {
    const ledger = new Ledger(2, 1);
    ledger.transfer(1, outside, group, 0, 100);
    ledger.transfer(1, group, returned, 0, 10);

    ledger.clear();

    expect([...ledger.stock, ...ledger.flow, ...ledger.exits].every((people) => people === 0)).toBe(true);
  });
});
