import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { caravanEnd } from '../../src/estimates/caravan-end.js';
import { resultContext } from '../../src/files/result-context.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { placeNames } from '../../src/network/place-names.js';
import { reportHtml } from '../../src/report/report-html.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { Language } from '../../src/words/words-of.js';
import { page } from '../helpers/page.js';
import { caravanFrom, quietContext, quietFile, quietScenario } from '../helpers/scenarios.js';
import { oneBorder } from '../helpers/worlds.js';

const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 40, seed: 1 });

function report(language: Language, of = ensemble): string {
  return reportHtml(of, { language, document: page(), context: resultContext(of.scenario) });
}

const english = report('en');
const { document } = parseHTML(english) as unknown as { document: Document };

describe('a report', () => {
  test('tells what its scenario is, and that its rates rest on later caravans where they do', () => {
    const head = document.querySelector('header')!.textContent!.replaceAll('\u00a0', ' ');
    const newest = runEnsemble(
      parseScenario(
        {
          ...builtInScenario('exodus-2023').file,
          leaveOut: undefined,
          startDate: '2026-03-01',
          regime: 'no-appointments-2025',
          caravans: [caravanFrom('mx-tapachula', { date: '2026-03-01' })],
          events: [],
        },
        scenarioContext(),
      ),
      { replicates: 2 },
    );

    expect(head).toContain('Guatemala decrees the dissolution of caravans');
    expect(head).toMatch(/Forecast as of 15 January 2021[.].* Its rates rest on past caravans up to one of/);
    expect(report('es')).toContain('posterior a ese día');
    expect(report('es')).toContain('Guatemala decreta la disolución de caravanas');
    expect(report('en', newest)).not.toContain('rates rest on past caravans');
  });

  test('answers in three sentences that hold the numbers of the estimates', () => {
    const answer = document.querySelector('.answer')!.textContent!;
    const [median] = caravanEnd(ensemble, { probabilities: [0.5] }).lastDay;
    const day = median?.status === 'reached' ? Number(median.date.slice(8)) : undefined;

    expect(answer.match(/[.](?= [A-Z]|$)/g)).toHaveLength(3);
    expect(answer).toMatch(new RegExp(`not ${day} January`));
    expect(answer).toMatch(/reaches .* and a border city (below )?\d+\u00a0%/);
    expect(answer).toMatch(
      /[.] The most people, at the upper end of the interval, are .* need \d+ m³ of water/,
    );
  });

  test('has every part that a coordinator looks for, pictures and tables among them', () => {
    const heads = [...document.querySelectorAll('h2')].map((head) => head.textContent);

    expect(heads).toEqual([
      'Question',
      'Answer',
      'What it must not be used for',
      'Where the main body may be',
      'Size, and how long it stays a group',
      'Arrivals at the border',
      'People by place and night',
      'Needs on the fullest night',
      'Uncertainty',
      'Skill of past forecasts',
      'Assumptions',
    ]);
    expect(document.querySelectorAll('figure > svg')).toHaveLength(7);
    expect(document.querySelectorAll('table').length).toBeGreaterThanOrEqual(8);
  });

  test('lists every border city, or says why it does not', () => {
    const few = runEnsemble(builtInScenario('guatemala-open'), { replicates: 20, seed: 1 });
    for (const of of [ensemble, few]) {
      const { document } = parseHTML(report('en', of)) as unknown as { document: Document };
      const heading = [...document.querySelectorAll('h2')].find(
        ({ textContent }) => textContent === 'Arrivals at the border',
      )!;
      const part = heading.nextElementSibling!;
      const listed = [...part.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
      const note = part.nextElementSibling!.textContent;
      const [, left = ''] = /fewer than 20 people .*: (.*)[.]/.exec(note)!;
      const names = placeNames(of.scenario.network);

      expect(listed.at(-1)).toBe('All together');
      expect([...listed.slice(0, -1), ...left.split(/, | and /)].sort()).toEqual(
        of.scenario.border.map(({ place }) => names(place)).sort(),
      );
    }
  });

  test('fetches nothing and runs nothing', () => {
    expect(/<(script|img|link|iframe|object|image|audio|video)\b/i.test(english)).toBe(false);
    expect(/\bsrc=|url\((?!#)|@import|\son\w+=/i.test(english)).toBe(false);
    expect(english).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('writes no number of people from 1 to 19 and nothing that is not a number', () => {
    const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
    const people = cells.filter((cell) => /^[<\d,]+ \([<\d,]+-[<\d,]+\)$/.test(cell));
    const small = people.filter((cell) =>
      (cell.match(/(?<![<,\d])\d+(?![,\d])/g) ?? []).some((n) => +n > 0 && +n < 20),
    );

    expect(people.length).toBeGreaterThan(30);
    expect(small).toEqual([]);
    expect(english.match(/NaN|undefined|Infinity|\[object/)?.[0]).toBeUndefined();
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    const alone = /^(meta|!doctype)$/;
    for (const [, end, name, self] of english.matchAll(/<(\/?)(!?[\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
      if (alone.test(name!) || self === '/') continue;
      if (end === '/') expect(open.pop()).toBe(name);
      else open.push(name!);
    }

    expect(open).toEqual([]);
  });

  test('names each source with its address, and how sure it is', () => {
    const rates = [...document.querySelectorAll('.small table')];
    const keys = [...rates[0]!.querySelectorAll('tbody tr')].map((row) => row.lastElementChild!.textContent);
    const sources = [...rates[1]!.querySelectorAll('tbody th')].map((cell) => cell.textContent);

    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !sources.includes(key))).toEqual([]);
    expect([...document.querySelectorAll('a')].length).toBeGreaterThan(3);
  });

  test('says of how many caravans its rates are, without the one that they left out', () => {
    const caravans = /fitted to (\d+) caravans/.exec(resultContext(ensemble.scenario).ratesStatus)![1];

    expect(document.body.textContent).toContain(`calibrated on ${caravans} past caravans`);
  });

  test('is in Spanish as a whole', () => {
    const spanish = parseHTML(report('es')) as unknown as { document: Document };
    const text = [...spanish.document.querySelectorAll('h2, h3, p.answer, li, thead th, figure text')]
      .map((element) => element.textContent)
      .join('\n');

    expect(spanish.document.documentElement.getAttribute('lang')).toBe('es');
    expect(text).toContain('Para qué no debe usarse');
    // What is in another language, as titles of pages, says so.
    for (const foreign of spanish.document.querySelectorAll('style, a, [lang="en"]')) foreign.remove();
    const whole = `${text}\n${spanish.document.body.textContent}`;
    expect(
      whole.match(/\b(the|people|interval|which|night|share|rates|place|recalled by)\b/)?.[0],
    ).toBeUndefined();
  });

  test('is the same for the same seed', () => {
    const withoutIds = (markup: string): string => markup.replace(/plot-(clip-)?[\w-]+/g, 'plot');

    expect(withoutIds(report('en')) === withoutIds(english)).toBe(true);
  });

  test('can be made of a tiny network without land, hubs and policy, and escapes what a scenario says', () => {
    const world = oneBorder();
    const file = quietFile(world, {
      title: '<b>Test & "quotes"</b>',
      description: '<b>Why & "how"</b>',
      caravans: [caravanFrom('mx-a')],
    });
    const scenario = parseScenario(file, quietContext(buildNetwork(world.places, world.links)));
    const text = report('en', runEnsemble(scenario, { replicates: 5 }));

    expect(text).toContain('<h1>&#60;b&#62;Test &#38; &#34;quotes&#34;&#60;/b&#62;</h1>');
    expect(text).toContain('<p>&#60;b&#62;Why &#38; &#34;how&#34;&#60;/b&#62;</p>');
    expect(text).toContain('too few for intervals');
    expect(text).not.toContain('<b>');
    // It has no calibrated rates, so that none rests on caravans of any time.
    expect(text).not.toContain('rates rest on past caravans');
  });

  test.each([
    [
      'en',
      'Forecast of 2 caravans',
      'Of all caravans together, the most people, at the upper end of the interval, are',
    ],
    [
      'es',
      'Pronóstico de 2 caravanas',
      'De todas las caravanas juntas, en el extremo superior del intervalo, donde',
    ],
  ] as const)(
    'of several caravans in %s answers for each, and once for what all of them need',
    (...[language, kind, need]) => {
      const caravans = [caravanFrom('mx-a'), caravanFrom('mx-a', { id: 'second' })];
      const both = runEnsemble(quietScenario(oneBorder(), { caravans }), { replicates: 3 });
      const { document } = parseHTML(report(language, both)) as unknown as { document: Document };
      const answers = [...document.querySelectorAll('.answer')].map(({ textContent }) => textContent!);

      expect(document.querySelector('.kind')!.textContent).toContain(kind);
      expect(answers.map((text) => text.includes('m³'))).toEqual([false, false, true]);
      expect(answers[2]!.startsWith(need)).toBe(true);
    },
  );
});
