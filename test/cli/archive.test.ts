import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caravanFiles } from '../../src/data/caravan-files.js';
import { plant } from '../data/plant.js';
import { cli } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const archive = (...args: string[]) => cli(['archive', ...args]);

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const viacrucis = caravanFiles['2018-03-viacrucis'];
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('caravan-sim archive', () => {
  test('lists all 35 caravans within 80 columns', async () => {
    const { exitCode, out, err } = await archive();
    const lines = out.split('\n');

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(lines.slice(1, 36).map((line) => line.split(' ')[0])).toEqual(Object.keys(caravanFiles));
    expect(lines[36]).toBe('');
    expect(out).toContain('2018-03-viacrucis        25 Mar Tapachula        700-1,500  11/20   35 border\n');
  });

  test('gives no day for an end that is dated before the departure', async () => {
    expect((await archive()).out).toMatch(/^2018-11-salvador-later .* 0\/4 {4}- blocked$/m);
    expect((await archive('2018-11-salvador-later')).out).toContain(
      '  outcome (2018-11-09): is from before the departure on 2018-11-18\n',
    );
  });

  test('shows where a caravan was, when, and with how many people', async () => {
    const { exitCode, out } = await archive('2018-03-viacrucis');

    expect(exitCode).toBe(0);
    expect(out).toContain('on day 35, 29 April 2018, it reached the border in Tijuana');
    expect(out).toContain('Placed: 11 of 20 sightings\n');
    expect(out).not.toContain('its end was not seen');
    expect(out).toMatch(/^2018-03-31 {4}6 {2}Matias Romero +\d{3} {2}1,000-1,500 {2}press$/m);
    expect(out).toMatch(/^2018-04-09 {3}15 {2}Mexico City +1,\d{3} +-$/m);
  });

  test('says where the end was not seen', async () => {
    expect((await archive('2019-04-honduras')).out).toMatch(
      /on day 12, 22 April 2019, it was last reported in Pijijiapan[^.]*; its end was not\s+seen\n/,
    );
  });

  test.each(Object.keys(caravanFiles))('accounts for every sighting of %s', async (id) => {
    const { out } = await archive(id);
    const [, placed, all] = /^Placed: (\d+) of (\d+) sighting/m.exec(out)!;
    const rows = out.match(/^\d{4}-\d\d-\d\d +\d+ {2}/gm) ?? [];
    const setAside = out.match(/^ {2}sightings\[\d+\] \(/gm) ?? [];

    expect(rows).toHaveLength(Number(placed));
    expect(rows.length + setAside.length).toBe(Number(all));
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  test('says in plain words why something is set aside', async () => {
    const { out } = await archive('2018-03-viacrucis', '2024-03-viacrucis');
    const aside = out.split('\n').filter((line) => line.startsWith('  sightings['));

    expect(aside[0]).toBe('  sightings[4] (2018-04-04, Matias Romero): a part that split off, not the main');
    expect(aside[3]).toBe('  sightings[11] (2018-04-18, Tijuana): all arrivals until then, not the main');
    expect(out).toMatch(/sightings\[11\] \(2024-05-06, Miahuatlán\): lies \d+ km from the nearest link/);
    expect(out).toContain('people of 1 placed sighting: not reported on 9 Apr\n');
    expect(out).toContain('flows: 3 reports of people who left or joined');
    expect(out).toMatch(/Off the network, placed on the nearest link:\n {2}Tultitlan on 14 Apr: 2 km\n/);
  });

  test('takes a file of the same form for the caravan that it holds', async () => {
    expect((await archive(file('own.json', viacrucis))).out).toBe((await archive('2018-03-viacrucis')).out);
  });

  test('says of a departure off the network that nothing can be placed', async () => {
    const elsewhere = plant(viacrucis, ['origin'], {
      place: 'Quito',
      slug: 'ec-quito',
      date: '2018-03-25',
      size: null,
    });
    const { exitCode, out } = await archive(file('elsewhere.json', elsewhere));

    expect(exitCode).toBe(0);
    expect(out).toContain('Placed: 0 of 20 sightings\n');
    expect(out).toContain('origin (Quito): is not a place of the network');
    expect(out).toContain('sightings: none of the 20 has a distance without the place of departure\n');
    expect(out).toContain('origin.size: nobody reported how many people departed\n');
  });

  test('does not show a handful of people', async () => {
    const few = plant(viacrucis, ['sightings', 0, 'size'], { low: 7, best: null, high: 30 });
    const { out } = await archive(file('few.json', few), '--json', join(folder, 'few-out.json'));
    const [first] = JSON.parse(readFileSync(join(folder, 'few-out.json'), 'utf8')).caravans[0].sightings;

    expect(out).toMatch(/^2018-03-25 {4}0 {2}Tapachula +0 +<20-30 {2}/m);
    expect(first.people).toEqual({ low: null, high: 30 });
  });
});

describe('faulty files', () => {
  const twice = plant(plant(viacrucis, ['sightings', 2, 'lat'], 'north'), ['outcome', 'kind'], 'ended');

  test('are refused with every fault, its path and its line', async () => {
    const path = file('twice.json', JSON.stringify(twice, null, 1));
    const { exitCode, out, err } = await archive(path);

    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(`caravan-sim: ${path}: 2 faults\n`);
    expect(err).toMatch(/\n {2}sightings\[2\]\.lat is "north", .*\(line \d+\)/);
    expect(err).toMatch(/\n {2}outcome\.kind is "ended", .*\(line \d+\)/);
  });

  test('are named with their faults, all files at once', async () => {
    const [one, two] = [file('one.json', twice), file('two.json', '{ "id": ')];
    const { exitCode, err } = await archive(one, '2018-10-main', two);

    expect(exitCode).toBe(2);
    expect(err).toContain('caravan-sim: 2 files: 3 faults\n');
    expect(err).toContain(`  ${one}: sightings[2].lat is "north"`);
    expect(err).toContain(`  ${two}: line 1, column `);
  });

  test.each([
    ['2018-10-mian', 2, 'did you mean 2018-10-main?'],
    ['no-such.json', 4, 'caravan-sim archive lists the ids'],
  ])('that are not there are said to be no id either: %s', async (target, code, hint) => {
    const { exitCode, err } = await archive(target);

    expect(exitCode).toBe(code);
    expect(err).toContain('there is no such file, nor a caravan of that id in the archive');
    expect(err).toContain(`hint: ${hint}`);
  });
});

describe('files that are written', () => {
  test('hold the sightings and what is set aside as JSON, and the picture', async () => {
    const [json, svg] = [join(folder, 'two.out.json'), join(folder, 'two.svg')];
    const { exitCode, err } = await archive(
      '2018-03-viacrucis',
      '2023-12-exodus',
      '--json',
      json,
      '--svg',
      svg,
    );
    const { caravans } = JSON.parse(readFileSync(json, 'utf8'));

    expect([exitCode, err]).toEqual([0, `wrote ${json}\nwrote ${svg}\n`]);
    expect(caravans.map(({ id }: { id: string }) => id)).toEqual(['2018-03-viacrucis', '2023-12-exodus']);
    expect(caravans[0].sightings).toHaveLength(11);
    expect(caravans[0].sightings[1]).toMatchObject({
      date: '2018-03-31',
      day: 6,
      place: 'mx-matias-romero',
      people: { low: 1000, high: 1500 },
      estimator: 'press',
    });
    expect(caravans[0].setAside[0]).toContain('sightings[4]');
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*2 caravans as they were seen[\s\S]*<\/svg>\n$/);
  });

  test('are not written where a file is faulty, and cannot be written where there is no folder', async () => {
    const svg = join(folder, 'none.svg');

    expect((await archive(file('bad.json', {}), '--svg', svg)).exitCode).toBe(2);
    expect(existsSync(svg)).toBe(false);
    expect((await archive('--svg', join(folder, 'no', 'x.svg'))).exitCode).toBe(4);
  });
});
