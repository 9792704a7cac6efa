// BENCHMARKS.md, from results.json.

/** @returns {string} Markdown; parts that have not been measured are left out */
export function benchmarksText(results) {
  const sections = Object.entries(texts).flatMap(([part, text]) =>
    results[part] === undefined ? [] : [`${text(results[part].result)}\n\n${measuredOn(results[part])}`],
  );
  return `${[head, ...sections].join('\n\n')}\n`;
}

const head = `# Benchmarks

Made by \`npm run bench\`, which measures the built package, prints these tables and writes
[\`results.json\`](test/bench/results.json); \`npm run bench -- corridor flee\` measures these two parts anew. Times are CPU
seconds unless they say otherwise, because the machine was shared: read the ratios. Warm is after a first run in the same
process, cold is the first.`;

const texts = {
  mainJob: ({ replicates, warmCpuSeconds, coldCpuSeconds }) => `## The main job

${whole(replicates)} replicates of \`exodus-2023\`: 120 days, border stage, other people at the border, all estimates kept.

${table(
  ['on one core', 'CPU seconds', 'goal'],
  [
    ['warm', warmCpuSeconds, verdict(warmCpuSeconds, '5', warmCpuSeconds < 5)],
    ['cold: a process, loading and compiling included', coldCpuSeconds, ''],
  ],
)}`,

  corridor: ({ law, speed }) => `## Against C++

The corridor of [\`corridor.cpp\`](test/bench/corridor.cpp), 30 places with walking, exits and forks, as a network and a
scenario of the engine ([how](test/bench/corridor-scenario.mjs)), beside the kernel compiled with \`g++ -O3\` in the same
run. Both have one law:

${table(
  ['', 'share at the end of the trunk', 'mean day', 'share who left'],
  Object.entries(law).map(([who, one]) => [who, one.trunkShare, one.trunkMeanDay, one.leftShare]),
)}

Group-days per CPU second, of a scenario that is prepared before and draws no rates of what does not happen in the
corridor. \`groups\`: groups alone, nothing kept. \`all\`: with independent travellers, border stage and
all counts. The kernel has none of these, nor rests, rides, trains, joins, dissolution, meetings, a ledger that is checked
every day, or numbers that do not depend on order.

${table(
  [
    'people in a group',
    'kernel',
    'groups, warm',
    'times slower',
    'groups, cold',
    'all, warm',
    'times slower',
    'goal',
  ],
  speed.map((one) => [
    whole(one.groupSize),
    millions(one.kernelPerSecond),
    millions(one.engineGroupsPerSecond),
    one.timesSlowerGroups,
    millions(one.engineGroupsColdPerSecond),
    millions(one.engineAllPerSecond),
    one.timesSlowerAll,
    one.groupSize === 100 ? verdict(one.timesSlowerGroups, '5', one.timesSlowerGroups <= 5) : '',
  ]),
)}`,

  flee: (r) => `## Against Flee

The corridor that Flee was measured on ([\`flee/\`](test/bench/flee/README.md)): 100,000 people over 120 days from Guatemala City
to three border cities. Flee moves each person, one run of ${r.fleeCpuSeconds} CPU s; a replicate here moves groups and counts.

${table(
  ['', 'value', 'goal'],
  [
    ['CPU seconds of a replicate, 100,000 people', r.replicateCpuSeconds, ''],
    [
      'times cheaper than Flee',
      whole(r.timesCheaper),
      verdict(whole(r.timesCheaper), '5,000', r.timesCheaper >= 5000),
    ],
    ['CPU seconds of a replicate, 6,000 people', r.replicateCpuSeconds6000, ''],
    ['CPU seconds of a replicate, 6,000,000 people', r.replicateCpuSeconds6000000, ''],
    ['many to few', r.manyToFew, verdict(r.manyToFew, '1.3', r.manyToFew <= 1.3)],
  ],
)}

A thousand times the people cost ${r.manyToFew} times as much: a large caravan falls into more groups, each of 20 people or
more, and its people are in more places at once.`,

  speedUp: (r) => `## Two cores

${whole(r.replicates)} replicates of \`exodus-2023\`, wall time, best of three in turns. The counts are the same, which is a test.

${table(
  ['one thread', 'two workers', 'speed-up', 'goal'],
  [
    [
      `${r.oneThreadSeconds} s`,
      `${r.twoWorkersSeconds} s`,
      r.speedUp,
      verdict(r.speedUp, '1.7', r.speedUp >= 1.7),
    ],
  ],
)}`,

  growth: (series) => `## How cost grows

![CPU seconds by replicates, days and groups, with lines](test/bench/growth.svg)

${table(
  ['', 'CPU seconds for each more', 'the line explains'],
  series.map(({ what, slope, explained }) => [what, slope, `${(100 * explained).toFixed(1)} %`]),
)}`,

  memory: (rows) => `## Memory

Largest resident memory of a process that runs \`exodus-2023\`, everything included. Goal: 400 MB for 100,000 replicates.

${table(
  ['replicates', 'MB', ''],
  rows.map(({ replicates, largestMegabytes, note = '' }) => [whole(replicates), largestMegabytes, note]),
)}

## Quantiles without replicates

No replicate is kept. Days, places and numbers of people below 64 are counted exactly; larger numbers of people in 32 bins
to each doubling, so that a quantile is off by at most 1/64, that is 1.6 %, whatever the number of replicates. Counts of
parts add up exactly, in any order, which a sketch such as t-digest does not give. The bound is a test:
[\`count-histogram.test.ts\`](test/stats/count-histogram.test.ts).`,
};

function verdict(value, goal, isMet) {
  return `${goal}: ${isMet ? 'met' : `missed, ${value}`}`;
}

function measuredOn({ date, node, cores, model, loadAverage }) {
  return `${date}, Node ${node.slice(1)}, ${cores} cores of ${model.trim()}, load average ${loadAverage} when it was done.`;
}

const whole = (value) => Math.round(value).toLocaleString('en-US');
const millions = (value) => `${(value / 1e6).toFixed(2)} million`;

function table(headings, rows) {
  const text = [headings, headings.map(() => ''), ...rows].map((row) => row.map(String));
  const widths = headings.map((_, i) => Math.max(3, ...text.map((row) => row[i].length)));
  const line = (row, fill) => `| ${row.map((cell, i) => cell.padEnd(widths[i], fill)).join(' | ')} |`;
  return text.map((row, i) => line(row, i === 1 ? '-' : ' ')).join('\n');
}
