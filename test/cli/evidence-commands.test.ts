import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calibrationStateText } from '../../src/cli/calibration-state.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { caravanFiles } from '../../src/data/caravan-files.js';
import { priorPopulation } from '../../src/evidence/population.js';
import { cli } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-evidence-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
const levels = Array.from({ length: 19 }, (_, i) => Number((0.05 * (i + 1)).toFixed(2)));
const few = ['--replicates', '20'];

describe('caravan-sim hindcast', () => {
  test('prints scores of a caravan beside the baselines within 80 columns', async () => {
    const { exitCode, out, err } = await cli(['hindcast', '2018-10-main', ...few]);

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('From the departure');
    expect(out).not.toContain('After each sighting');
  });

  test('groups digits and names places, those that are not of the network too', async () => {
    const { out } = await cli(['hindcast', '2018-10-main', ...few]);

    expect(out).toMatch(/^13 Nov {2}La Concha +2740 +\d+ \(\d+-\d+\) +1,000-2,000 +[\d,]+-\d+,\d00 .*\d %$/m);
    expect(out).not.toMatch(/\b(mx|gt)-/);
  });

  test('has no tables for a caravan that is not seen again, nor an end before its departure', async () => {
    const { out } = await cli(['hindcast', '2018-11-salvador-later', ...few]);
    const json = await cli(['hindcast', '2018-11-salvador-later', '--json', '-', ...few]);
    const [{ outcome }] = JSON.parse(json.out).caravans;

    expect(out).not.toMatch(/CRPS +\S|Brier|day -/);
    expect(out).toContain(
      'Its main body was not seen again.\nIts record ends before its departure. Forecast',
    );
    expect(outcome.observed).toEqual({
      endDay: null,
      kind: 'blocked',
      reachedBorder: null,
      stillGroupAfter7Days: null,
    });
  });

  test('writes JSON of the form that is promised, and compares each lead with its baseline', async () => {
    const path = join(folder, 'scores.json');
    const { exitCode, out, err } = await cli([
      ...['hindcast', '2021-01-vado-hondo', '2024-05-istmo', '--lead', 'each-sighting', '--json', path],
      ...few,
    ]);
    const { caravans, summary } = JSON.parse(readFileSync(path, 'utf8'));
    const better = [...out.matchAll(/^progress, km .* (-?\d+) % +\d\.\d{3}$/gm)].map(([, percent]) =>
      Number(percent),
    );

    expect([exitCode, err]).toEqual([0, `wrote ${path}\n`]);
    expect(better).toEqual([
      Math.round(100 * summary.departure.scores.progressKmCrps.skill.stratifiedClimatology),
      Math.round(100 * summary.updated.scores.progressKmCrps.skill.constantPace),
    ]);
    expect(new Set(caravans.map(({ id }: { id: string }) => id))).toEqual(
      new Set(['2021-01-vado-hondo', '2024-05-istmo']),
    );
    expect(new Set(caravans.map(({ lead }: { lead: string }) => lead))).toEqual(new Set(['each-sighting']));
    for (const { issueDate, sightings, outcome } of caravans) {
      expect(issueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Object.keys(outcome)).toEqual(expect.arrayContaining(['observed', 'forecast']));
      for (const sighting of sightings) {
        expect(Object.keys(sighting)).toEqual([
          ...['date', 'slug', 'daysAhead', 'observed', 'forecast', 'baselines', 'scores'],
        ]);
        expect(Object.keys(sighting.observed)).toEqual(['progressKm', 'size']);
        const forecasts = [sighting.forecast, ...Object.values(sighting.baselines)];
        expect(forecasts).toHaveLength(6);
        for (const forecast of forecasts) {
          expect(Object.keys(forecast)).toEqual(['activeProbability', 'arrivalDay', 'progressKm', 'size']);
          for (const key of ['arrivalDay', 'progressKm', 'size']) {
            expect(forecast[key].levels).toEqual(levels);
            expect(forecast[key].values).toHaveLength(19);
          }
        }
      }
    }
  });

  test('gives the same for a file as for its id, but for the rates', async () => {
    const path = file('2024-05-mine.json', {
      ...(caravanFiles['2024-05-istmo'] as object),
      id: '2024-05-mine',
    });
    const { exitCode, out } = await cli(['hindcast', path, '--json', '-', ...few]);
    const { caravans } = JSON.parse(out);
    const own = JSON.parse((await cli(['hindcast', '2024-05-istmo', '--json', '-', ...few])).out).caravans;

    expect(exitCode).toBe(0);
    expect(caravans[0].id).toBe('2024-05-mine');
    expect(caravans[0].sightings.map(({ date, observed }: never) => [date, observed])).toEqual(
      own[0].sightings.map(({ date, observed }: never) => [date, observed]),
    );
  });

  test.each([
    [['2024-05-itsmo'], 2, /did you mean 2024-05-istmo/],
    [['./none.json'], 4, /none\.json/],
    [['2024-05-istmo', '--lead', 'arrival'], 2, /departure, each-sighting/],
    [['2024-05-istmo', '--replicates', '0'], 2, /whole number from 20/],
    [['2024-05-istmo', '--json', '/no-such-folder/a.json'], 4, /cannot write/],
  ])('of %s ends with code %i, and prints nothing but the reason', async (args, code, reason) => {
    const { exitCode, out, err } = await cli(['hindcast', ...args]);

    expect([exitCode, out]).toEqual([code, '']);
    expect(err).toMatch(reason);
  });

  test('names every fault of a file', async () => {
    const path = file('faulty.json', {
      ...(caravanFiles['2024-05-istmo'] as object),
      id: 7,
      sightings: 'none',
    });
    const { exitCode, err } = await cli(['hindcast', path]);

    expect(exitCode).toBe(2);
    expect(err).toContain('2 faults');
  });
});

describe('caravan-sim calibrate', () => {
  test('refuses what a calibration with other settings has left, and keeps it', async () => {
    const path = join(folder, 'population.json');
    const state = { round: 1, population: priorPopulation(), proposals: {}, factors: {} };
    const left = calibrationStateText(state, 'key of other settings');
    file('population.json.part', left);
    const { exitCode, out, err } = await cli(['calibrate', '--out', path]);

    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('is of a calibration with other settings');
    expect(err).toContain('remove it to begin with round 1');
    expect(readFileSync(`${path}.part`, 'utf8')).toBe(left);
  });

  test('refuses before the work where the file cannot be written', async () => {
    const { exitCode, out, err } = await cli(['calibrate', '--out', '/no-such-folder/a.json']);

    expect([exitCode, out]).toEqual([4, '']);
    expect(err).toContain('cannot write');
  });
});

describe('caravan-sim update', () => {
  const reports = 'date,place,low,high,source\n2023-12-25,mx-huixtla,5000,8000,press\n';

  test('prints the forecast after the reports within 80 columns', async () => {
    const { exitCode, out, err } = await cli([
      'update',
      'exodus-2023',
      '--sightings',
      file('a.csv', reports),
      ...few,
    ]);

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('After 1 report, the last of 25 December 2023');
    expect(out).toMatch(/^25 Dec {2}Huixtla .* 5,000-8,000 /m);
  });

  test('keeps within 80 columns after several reports of many people', async () => {
    const several = `${reports}2023-12-26,mx-villa-comaltitlan,5000,10000,press\n2023-12-28,mx-mapastepec,1500,6800,press\n`;
    const { out } = await cli(['update', 'exodus-2023', '--sightings', file('several.csv', several), ...few]);

    expect(out).toContain('5,000-10,000');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  test('shows when the caravan comes to a place and who sleeps there, within 80 columns', async () => {
    const args = ['update', 'exodus-2023', '--sightings', file('at.csv', reports), ...few];
    const { exitCode, out, err } = await cli([
      ...args,
      '--place',
      'mx-mapastepec',
      '--place',
      'Juchitan de Zaragoza',
    ]);

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^Mapastepec +\d+ % {2}\d+ (Dec|Jan) /m);
    expect(out).toMatch(/^Nights at Mapastepec, /m);
    expect(out).toMatch(/^Nights at Juchitan de Zaragoza, /m);
    expect(out).toContain('and from its last report on');
    expect(out).not.toContain('Border city');
  });

  test('shows border cities with one of them', async () => {
    const args = ['update', 'exodus-2023', '--sightings', file('border.csv', reports), ...few];
    const { out } = await cli([...args, '--place', 'piedras negras']);

    expect(out).toMatch(/^Border city +Nobody\?/m);
    expect(out).toMatch(/^Nights at Piedras Negras, /m);
  });

  test('has the nights of a place in its JSON document, beside the course that it has without', async () => {
    const args = ['update', 'exodus-2023', '--sightings', file('json.csv', reports), '--json', ...few];
    const [alone, withPlace] = await Promise.all([cli(args), cli([...args, '--place', 'mx-huixtla'])]);
    const { result, ...course } = JSON.parse(withPlace!.out);

    expect(course).toEqual(JSON.parse(alone!.out));
    expect(result.scenario.startDate).toBe('2023-12-26');
    expect(result.nights).toHaveLength(1);
    expect(result.nights[0].nights).toHaveLength(61);
  });

  test('refuses a place that is not there before it reads the reports', async () => {
    const args = ['update', 'exodus-2023', '--sightings', 'no-such-file.csv', '--place', 'juchitn'];
    const { exitCode, err } = await cli(args);

    expect(exitCode).toBe(2);
    expect(err).toContain('--place is "juchitn", expected the id or the name of a place');
    expect(err).toContain('did you mean "mx-juchitan"');
  });

  test('shows expected beside reported people, and tells of reports that nothing explains', async () => {
    const { events: _events, ...calm } = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
    const odd = `${reports}2023-12-26,gt-guatemala-city,,,press\n2023-12-28,mx-mapastepec,50000,50000,press\n`;
    const { out } = await cli([
      'update',
      file('calm.json', calm),
      '--sightings',
      file('odd.csv', odd),
      '--replicates',
      '100',
    ]);
    const inOneLine = out.replaceAll('\n', ' ');

    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^Report .* Expected km +People +Expected /m);
    expect(out).toMatch(/^25 Dec {2}Huixtla .* 5,000-8,000 +\d,\d00-\d+,\d00 /m);
    expect(inOneLine).toContain(
      '26 Dec: Guatemala City lies the other way, behind the departure from Tapachula.',
    );
    expect(inOneLine).toMatch(/26 Dec: it is \d+ km by road from the departure, farther than the model/);
    expect(inOneLine).toMatch(/28 Dec: its people, 50000 as reported, are more than the model expected/);
  });

  test('gives the same for CSV and JSON', async () => {
    const list = [
      { date: '2023-12-25', place: 'mx-huixtla', size: { low: 5000, high: 8000 }, source: 'press' },
    ];
    const [csv, json] = await Promise.all(
      [file('b.csv', reports), file('b.json', list)].map((path) =>
        cli(['update', 'exodus-2023', '--sightings', path, '--json', ...few]),
      ),
    );

    expect(csv!.exitCode).toBe(0);
    expect(json!.out).toBe(csv!.out);
  });

  test.each([
    ['an unknown place', 'date,place\n2023-12-25,mx-huixtlo\n', 2, 'did you mean "mx-huixtla" (Huixtla)'],
    ['a date that is none', 'date,place\n2023-12-32,mx-huixtla\n', 2, 'date'],
    ['no report', 'date,place\n', 2, 'report'],
    ['sizes the wrong way round', 'date,place,low,high\n2023-12-25,mx-huixtla,800,500\n', 2, '800'],
  ])('refuses %s with code %s', async (_what, text, code, reason) => {
    const { exitCode, out, err } = await cli([
      'update',
      'exodus-2023',
      '--sightings',
      file('c.csv', text as string),
    ]);

    expect([exitCode, out]).toEqual([code, '']);
    expect(err).toContain(reason);
  });

  test('names every fault of every row of a file with its line', async () => {
    const rows = 'date,place,low,high,source\n2023-12-20,mx-huixtlo,800,500,police\n2023-12-32,,,,\n';
    const path = file('d.csv', rows);
    const { err } = await cli(['update', 'exodus-2023', '--sightings', path]);

    expect(err).toContain(`caravan-sim: ${path}: 6 faults\n`);
    for (const fault of [
      'line 2, source is "police"',
      'line 2, date is 2023-12-20, expected a day from the departure',
      'line 2, place is "mx-huixtlo"',
      'line 2, high is 500',
      'line 3, date',
      'line 3, place is missing',
    ])
      expect(err).toContain(`  ${fault}`);
  });

  test('names the option that is missing where a scenario has two caravans', async () => {
    const { caravans, ...rest } = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
    const both = file('two.json', { ...rest, caravans: [caravans[0], { ...caravans[0], id: 'other' }] });
    const { exitCode, err } = await cli(['update', both, '--sightings', file('e.csv', reports)]);

    expect(exitCode).toBe(2);
    expect(err).toBe(
      `caravan-sim: ${both}: 1 fault\n  --caravan is missing, expected one of exodus, other\n`,
    );
  });

  test('names the scenario where its caravan departs twice', async () => {
    const { caravans, ...rest } = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
    const departures = [...caravans[0]!.departures, { ...caravans[0]!.departures[0]!, date: '2023-12-26' }];
    const twice = file('twice.json', { ...rest, caravans: [{ ...caravans[0], departures }] });
    const { err } = await cli(['update', twice, '--sightings', file('f.csv', reports)]);

    expect(err).toContain(`caravan-sim: ${twice}: 1 fault\n  caravan exodus has 2 departures, expected one`);
  });

  test('names a report off the network by its date and place', async () => {
    const path = file('sea.csv', 'date,lat,lon\n2023-12-26,10,-40\n');
    const { exitCode, err } = await cli(['update', 'exodus-2023', '--sightings', path]);

    expect(exitCode).toBe(3);
    expect(err).toContain(
      `${path}: 1 fault\n  the report of 2023-12-26, 10, -40 cannot be used: lies 5146 km`,
    );
  });

  test('ends with code 4 where the reports cannot be read', async () => {
    expect((await cli(['update', 'exodus-2023', '--sightings', join(folder, 'none.csv')])).exitCode).toBe(4);
  });
});

describe('caravan-sim check-rates', () => {
  test('shows rates by both methods within 80 columns, and says where there is nothing to infer', async () => {
    const args = ['check-rates', '2024-10-13-tapachula', '2018-11-salvador-later', '--particles', '50'];
    const { exitCode, out, err } = await cli(args);

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^walkKmPerDay +3\.30 \(0\.38\) +\S+ \(\S+\) +\S+ \(\S+\)$/m);
    expect(out).toContain('2018-11-salvador-later: its record has no stretch');
    expect((await cli(args)).out).toBe(out);
    expect((await cli(['check-rates', 'no-such-caravan'])).exitCode).toBe(2);
  });
});
