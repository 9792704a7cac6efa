// @ts-check
// Fiscal years 2019 to 2024 projected from October and November, beside what they came to; and a press figure.
// seed: 1 is not needed: nothing is drawn.
import { annualised, projectFiscalYear } from 'caravan-sim';
import { monthlyEncounters } from 'caravan-sim/data';

/** In thousands. @param {number | undefined} people */
const k = (people) => (people === undefined ? '-' : Math.round(people / 1000).toLocaleString('en-US'));
/** @param {number} people @param {readonly [number, number]} interval */
const isIn = (people, [from, to]) => (people >= from && people <= to ? 'in' : '**out**');

for (const counted of /** @type {const} */ (['all', 'between-ports'])) {
  const counts = monthlyEncounters(counted);
  const what = counted === 'all' ? 'all encounters' : 'between ports';
  const years = counted === 'all' ? [2020, 2021, 2022, 2023, 2024] : [2019, 2020, 2021, 2022, 2023, 2024];
  console.log(
    `| ${what}, thousands | To Nov. | Projection | 80 % | Came to | 50 % | 80 % | Annualised | Last year scaled |`,
  );
  console.log(`|${' --- |'.repeat(9)}`);
  let [in50, in80] = [0, 0];
  const off = /** @type {number[][]} */ ([[], [], []]);
  for (const year of years) {
    const p = projectFiscalYear(counts, year, { through: `${year - 1}-11` });
    const actual = p.actual ?? 0;
    const [hit50, hit80] = [isIn(actual, p.interval50), isIn(actual, p.interval80)];
    if (hit50 === 'in') in50++;
    if (hit80 === 'in') in80++;
    [p.median, p.annualised, p.lastYearScaled?.people].forEach((people, i) => {
      if (people !== undefined) off[i]?.push(Math.abs(Math.log(people / actual)));
    });
    const range = p.interval80.map(k).join(' to ');
    const cells = [year, k(p.soFar), k(p.median), range, k(actual), hit50, hit80, k(p.annualised)];
    console.log(`| ${cells.join(' | ')} | ${k(p.lastYearScaled?.people)} |`);
  }
  const factors = off.map((logs) => Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length).toFixed(2));
  console.log(
    `\n${in50} of ${years.length} in the 50 % interval, ${in80} in the 80 % one. Typically off by a factor of`,
  );
  console.log(`${factors[0]} (projection), ${factors[1]} (annualised), ${factors[2]} (last year scaled).\n`);
}
const day = annualised(10_000, 1, 366).toLocaleString('en-US');
const plain = annualised(500_000, 87, 366).toLocaleString('en-US');
console.log(`Half a million from 1 October to 26 December 2023: 500,000 x 366 / 87 = ${plain} a year.`);
console.log(`10,000 a day held for a year: 10,000 x 366 = ${day}. The year came to 2,135,005.`);

/* prints:
| all encounters, thousands | To Nov. | Projection | 80 % | Came to | 50 % | 80 % | Annualised | Last year scaled |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 2020 | 88 | 527 | 306 to 970 | 458 | in | in | 527 | - |
| 2021 | 144 | 864 | 643 to 1,184 | 1,735 | **out** | **out** | 862 | 752 |
| 2022 | 340 | 2,038 | 1,187 to 3,746 | 2,379 | in | in | 2,033 | 4,091 |
| 2023 | 467 | 2,800 | 1,625 to 5,168 | 2,476 | in | in | 2,793 | 3,269 |
| 2024 | 483 | 2,900 | 1,749 to 5,099 | 2,135 | **out** | in | 2,900 | 2,564 |

3 of 5 in the 50 % interval, 4 in the 80 % one. Typically off by a factor of
1.33 (projection), 1.33 (annualised), 1.58 (last year scaled).

| between ports, thousands | To Nov. | Projection | 80 % | Came to | 50 % | 80 % | Annualised | Last year scaled |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 2019 | 103 | 617 | 388 to 1,029 | 852 | **out** | in | 615 | 747 |
| 2020 | 69 | 414 | 253 to 715 | 401 | in | in | 414 | 571 |
| 2021 | 138 | 829 | 591 to 1,194 | 1,659 | **out** | **out** | 827 | 803 |
| 2022 | 326 | 1,957 | 1,201 to 3,365 | 2,206 | in | in | 1,951 | 3,915 |
| 2023 | 413 | 2,477 | 1,531 to 4,223 | 2,046 | in | in | 2,470 | 2,793 |
| 2024 | 380 | 2,279 | 1,470 to 3,688 | 1,531 | **out** | in | 2,279 | 1,882 |

3 of 6 in the 50 % interval, 5 in the 80 % one. Typically off by a factor of
1.34 (projection), 1.34 (annualised), 1.47 (last year scaled).

Half a million from 1 October to 26 December 2023: 500,000 x 366 / 87 = 2,103,448 a year.
10,000 a day held for a year: 10,000 x 366 = 3,660,000. The year came to 2,135,005.
*/
