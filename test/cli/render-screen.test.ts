import { describe, expect, test } from 'vitest';
import { renderBorder, renderQueue } from '../../src/cli/render-border.js';
import { renderNights } from '../../src/cli/render-nights.js';
import { renderNotes } from '../../src/cli/render-notes.js';
import { renderPlaceNights } from '../../src/cli/render-place-nights.js';
import { renderPositions } from '../../src/cli/render-positions.js';
import { renderScreen } from '../../src/cli/render-screen.js';
import { renderSummary } from '../../src/cli/render-summary.js';
import { renderTowns } from '../../src/cli/render-towns.js';
import { screenView } from '../../src/cli/screen-view.js';
import { sphereStandards } from '../../src/data/sphere-standards.js';
import type { CaravanEstimates, ResultEstimates } from '../../src/formats/result-estimates.js';
import { days, fixedEstimates, people } from './fixed-estimates.js';

const estimates = fixedEstimates();
const caravan = estimates.caravans[0]!;
const view = screenView(estimates);
const notes = {
  standards: sphereStandards,
  ratesStatus: 'Guesses.',
  attribution: 'Places: X (https://x.org/), CC BY 4.0 (https://y.org/); changed.',
};

function withCaravan(fields: Partial<CaravanEstimates>): CaravanEstimates {
  return { ...caravan, ...fields };
}

describe('screenView', () => {
  test('begins with the first departure, or where it is told to', () => {
    const { scenario } = estimates;
    const [first] = scenario.caravans;
    const departures = first!.departures.map((departure) => ({ ...departure, date: '2024-01-05' }));
    const later = { ...estimates, scenario: { ...scenario, caravans: [{ ...first!, departures }] } };

    expect(screenView(later).firstDate).toBe('2024-01-05');
    expect(screenView(later, '2024-01-02').firstDate).toBe('2024-01-02');
  });
});

describe('renderSummary', () => {
  test('says when, how and where a caravan ends, and how many arrive', () => {
    expect(renderSummary(caravan, view).replaceAll('\n', ' ')).toBe(
      'Its last night as a group is as likely as not 14 January or before (80 %: 3 January to after 31 January). ' +
        'Its last group ends in an offer of permits or buses (50 %), a raid (20 %) or arrival at the border (12 %), ' +
        'or travels on after 31 January (16 %). ' +
        'The chance that a group of it reaches Bosque is 34 % and a border city 12 %. ' +
        'By 31 January, up to 300 of its people will have arrived at border cities, more likely in small parties.',
    );
  });

  test('says so where a group probably still travels on the last day', () => {
    const lasting = withCaravan({
      end: { ...caravan.end, lastDay: days(20, 99, 99) },
      positions: caravan.positions.map((night) => ({ ...night, groupProbability: 0.57 })),
    });

    expect(renderSummary(lasting, view).replaceAll('\n', ' ')).toContain(
      'The chance that a group of it is still on the road on 31 January, the last day simulated, is 57 %.',
    );
  });

  test('gives no range where hardly anybody arrives', () => {
    const border = caravan.border.map((row) => ({
      ...row,
      byDay: row.byDay.map((day) => ({ ...day, people: people(0, 0, 0) })),
    }));

    expect(renderSummary(withCaravan({ border }), view).replaceAll('\n', ' ')).toContain(
      'Hardly anybody of it will have arrived at a border city by 31 January.',
    );
  });
});

describe('renderPositions', () => {
  test('has a line for each of fourteen nights', () => {
    expect(renderPositions(caravan, view).split('\n').slice(0, 4)).toEqual([
      'Where its main body sleeps, 1 to 14 Jan 2024, if it is still a group',
      ' Night  Group?  Likeliest in  80 % from ... to ...  People',
      ' 1 Jan   >99 %  Aldea         Aldea                 680 (<20-1,200)',
      ' 2 Jan    95 %  Aldea         Aldea to Bosque       680 (<20-1,200)',
    ]);
    expect(renderPositions(caravan, view).split('\n')).toHaveLength(16);
  });

  test('begins on another day, ends with the simulated days and marks nights without any group', () => {
    const late = renderPositions(caravan, screenView(estimates, '2024-01-20')).split('\n');

    expect(late).toHaveLength(2 + 12);
    expect(late[2]).toBe('20 Jan     5 %  Bosque        Aldea to Bosque       680 (<20-1,200)');
    expect(late.at(-1)).toBe('31 Jan    <1 %  -             -                     -');
  });

  test('begins with the departure of a caravan that sets out later than another', () => {
    const { scenario } = estimates;
    const [first] = scenario.caravans;
    const leaving = (id: string, date: string): typeof first => ({
      ...first!,
      id,
      departures: first!.departures.map((departure) => ({ ...departure, date })),
    });
    const onDay = (date: string): string => {
      const caravans = [leaving('earlier', '2024-01-01')!, leaving(caravan.id, date)!];
      return renderPositions(caravan, screenView({ ...estimates, scenario: { ...scenario, caravans } }));
    };

    expect(onDay('2024-01-12').split('\n')).toHaveLength(2 + 3);
    expect(onDay('2024-01-12')).toContain('sleeps, 12 to 14 Jan 2024, if');
    expect(onDay('2024-01-20')).toBe('It sets out on 20 January 2024, after these two weeks.');
  });
});

test('renderTowns lists hubs on the way, neither the start nor border cities', () => {
  expect(renderTowns(caravan, view).split('\n')).toEqual([
    'Town on the way  Comes?  Main body arrives, if it does  People then',
    'Bosque             34 %  5 Jan (3 Jan to 10 Jan)        420 (55-910)',
  ]);
});

test('renderTowns leaves out towns that fewer than 5 % of the replicates reach, and then the table', () => {
  const main = caravan.arrivals.main.map((row) => ({
    ...row,
    probability: Math.min(row.probability, 0.049),
  }));

  expect(renderTowns(withCaravan({ arrivals: { ...caravan.arrivals, main } }), view)).toBe('');
});

test('renderNights gives the needs of the fullest night at the upper end, along the route', () => {
  // 1,000 people: 15 m3, 2.1 million kcal, 3,500 m2, 50 toilets; 800: 12, 1.68, 2,800, 40.
  expect(renderNights(view, sphereStandards).split('\n').slice(2)).toEqual([
    'Town    Fullest night    People          Water  Food  Floor  Toilets',
    'Aldea   1 Jan to 2 Jan   300 (30-1,000)     15   2.1  3,500       50',
    'Bosque  6 Jan to 10 Jan  <20 (0-800)        12   1.7  2,800       40',
  ]);
});

describe('places that are asked for', () => {
  const asked = (...places: string[]) => screenView(estimates, undefined, places);

  test('stand in the table of towns in place of the usual ones, whether they are reached or not', () => {
    expect(renderTowns(caravan, asked('us-port', 'mx-a')).split('\n').slice(1)).toEqual([
      'Port               <1 %  -                              -',
      'Aldea             >99 %  1 Jan                          1,000',
    ]);
  });

  test('have their fullest night, then the nights around it', () => {
    const lines = renderNights(asked('mx-b'), sphereStandards).split('\n');

    // 800 people: 12 m3, 1.68 million kcal, 2,800 m2, 40 toilets.
    expect(lines[3]).toBe('Bosque  6 Jan to 10 Jan  <20 (0-800)     12   1.7  2,800       40');
    // Needs of fewer than 20 people are not told.
    expect(lines.slice(5, 10)).toEqual([
      'Nights at Bosque, 1 to 14 Jan 2024; for a visit on any of them be ready for the',
      'fullest night',
      ' Night  Main body?  People     Water  Food  Floor  Toilets',
      ' 1 Jan        <1 %  0 (0-<20)      -     -      -        -',
      ' 2 Jan        10 %  0 (0-<20)      -     -      -        -',
    ]);
    expect(lines[14]).toBe(' 7 Jan        50 %  0 (0-800)     12   1.7  2,800       40');
    expect(lines).toHaveLength(8 + 14);
  });

  test('have no nights before the first day that is looked at, and no empty ones around the others', () => {
    const [aldea, bosque] = estimates.nights;
    const nights = bosque!.nights.map((night) => ({
      ...night,
      probability: night.day < 18 || night.day > 22 ? 0.004 : 0.5,
    }));
    const fullest = { ...bosque!.fullest, days: days(18, 20, 22) };
    const late = { ...estimates, nights: [aldea!, { ...bosque!, fullest, nights }] };
    const title = (from: string): string =>
      renderPlaceNights('mx-b', screenView(late, from, ['mx-b']), sphereStandards).split(';')[0]!;

    expect(title('2024-01-01')).toBe('Nights at Bosque, 19 to 23 Jan 2024');
    expect(title('2024-01-21')).toBe('Nights at Bosque, 21 to 23 Jan 2024');
  });

  test('are said to be empty where nobody is likely to come', () => {
    expect(renderNights(asked('us-port'), sphereStandards)).toBe(
      'On none of the nights looked at is the chance that anybody sleeps at Port 1 % or\nmore.',
    );
  });

  test('have a column for the main body of each caravan', () => {
    const caravans = [caravan, { ...caravan, id: 'second' }];
    const scenario = { ...estimates.scenario, caravans: [] };
    const both = screenView({ ...estimates, caravans, scenario }, '2024-01-01', ['mx-a']);

    expect(renderPlaceNights('mx-a', both, sphereStandards).split('\n').slice(2, 4)).toEqual([
      ' Night  caravan?  second?  People        Water  Food  Floor  Toilets',
      ' 1 Jan     >99 %    >99 %  30 (0-1,000)     15   2.1  3,500       50',
    ]);
  });
});

describe('renderBorder', () => {
  test('gives the chance of none and of a group, people and first arrivals', () => {
    expect(renderBorder(caravan, view).split('\n')).toEqual([
      'Border city   Nobody?  Group?  People by 31 Jan  First ones, if any',
      'Cruce            40 %    12 %  <20 (0-300)       10 Jan (6 Jan to 13 Jan)',
      'All together     40 %    12 %  <20 (0-300)',
    ]);
  });

  test('names the other cities in a sentence, by their upper end', () => {
    const city = (id: string, upper: number): CaravanEstimates['border'][number] => ({
      ...caravan.border[0]!,
      city: id,
      byDay: caravan.border[0]!.byDay.map((day) => ({ ...day, people: people(0, 0, upper) })),
    });
    const border = [
      ...Array.from({ length: 7 }, (_, i) => city(`city-${i}`, 500 - i)),
      city('city-7', 19),
      caravan.border[1]!,
    ];

    expect(renderBorder(withCaravan({ border }), view).split('\n').at(-1)).toBe(
      'Elsewhere at most (90 %) city-6 490; fewer than 20 at city-7.',
    );
  });
});

describe('renderQueue', () => {
  test('compares the first day with a fortnight later', () => {
    expect(renderQueue(view).replaceAll('\n', ' ')).toBe(
      'Waiting at the border, other people included: 1,000 (90-2,000) on 1 Jan, 1,000 (90-2,000) on 15 Jan, ' +
        '0 to 300 of them beyond the places in shelters.',
    );
  });

  test('is silent where hardly anybody waits', () => {
    const queue = estimates.queue.map(({ byDay }) => ({
      city: null,
      byDay: byDay.map((day) => ({ ...day, waiting: people(0, 0, 19) })),
    }));

    expect(renderQueue(screenView({ ...estimates, queue }))).toBe('');
  });
});

test('renderNotes says what the rates rest on, what it is not for, and whose places they are', () => {
  expect(renderNotes(view, notes).replaceAll('\n', ' ')).toBe(
    'Rates: Guesses. 2,000 replicates, seed note 7. In brackets: 80 % intervals; under a question mark: the chance of it. ' +
      'A group is 20 people or more; <20 is 1 to 19. For planning aid, not for locating, stopping or turning back people. ' +
      'Places: X, CC BY 4.0.',
  );
});

describe('renderScreen', () => {
  test('fits 80 columns and ends in one line feed', () => {
    const lines = renderScreen(view, notes).split('\n');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).not.toBe('');
  });

  test('shows nights and queue once where there are several caravans, each under its name', () => {
    const second = withCaravan({ id: 'second', name: 'Second caravan' });
    const scenario = {
      ...estimates.scenario,
      caravans: [estimates.scenario.caravans[0]!, estimates.scenario.caravans[0]!],
    };
    const several: ResultEstimates = { ...estimates, scenario, caravans: [caravan, second] };
    const screen = renderScreen(screenView(several), notes);

    expect(screen.match(/^Where its main body sleeps/gm)).toHaveLength(2);
    expect(screen.match(/^Fullest night/gm)).toHaveLength(1);
    expect(screen.match(/^Waiting at the border/gm)).toHaveLength(1);
    expect(screen).toContain('Second caravan\n==============\n');
  });

  test('prints no count from 1 to 19', () => {
    const numbers = renderScreen(view, notes).match(/\((\d+)-/g) ?? [];

    expect(numbers.map((text) => Number(text.slice(1, -1))).filter((n) => n > 0 && n < 20)).toEqual([]);
  });
});
