import { dayFromIso, isoFromDay } from '../base/day.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { aContext } from './a-context.js';
import { checkScenario } from './check-scenario.js';
import type { Distribution } from './distribution.js';
import { type ParameterName, parameterNames } from './parameters.js';
import type { PolicyEvent } from './policy-events.js';
import type { Rate, Regime, Scenario, ScenarioContext } from './scenario.js';
import { type ParsedScenarioFile, scenarioSchema } from './scenario-schema.js';

/**
 * A scenario, checked and with the defaults of its regime filled in.
 *
 * @param input - what a scenario file holds: an object, not its text
 * @param context - network, regimes and source keys it may name, for instance `scenarioContext()` of
 *   `caravan-sim/data`
 * @returns the scenario, with `network`, every rate and the whole file
 * @throws CaravanError `invalid_input` with every fault at once: path, value, what was expected, and the
 *   nearest valid name where a name is mistyped
 * @example
 * ```ts
 * const scenario = parseScenario(JSON.parse(text), scenarioContext());
 * ```
 */
export function parseScenario(input: unknown, context: ScenarioContext): Scenario {
  const ofContext = aContext(context, ['context']);
  const parsed = scenarioSchema.safeParse(input);
  const issues: Issue[] = parsed.success ? [] : issuesFromZod(parsed.error, input, scenarioSchema);
  // Names and dates are checked even when the shape is wrong elsewhere, so that one run shows every fault.
  if (ofContext.length === 0)
    issues.push(...checkScenario(parsed.success ? parsed.data : input, context, issues));
  issues.unshift(...ofContext);
  if (issues.length > 0 || !parsed.success) throw new CaravanError('invalid_input', 'parseScenario', issues);
  const file = parsed.data;
  const regime = context.regimes.get(file.regime)!;
  return {
    name: file.name,
    title: file.title,
    description: file.description,
    sources: file.sources,
    startDay: dayFromIso(file.startDate)!,
    horizonDays: file.horizonDays,
    regime: regime.id,
    caravans: file.caravans,
    pools: file.pools ?? [],
    hubs: file.hubs ?? regime.hubs,
    // By place id, so that the order in the file does not matter to any draw.
    border: [...(file.border ?? regime.borderOn?.(file.startDate) ?? regime.border)].sort((a, b) =>
      a.place < b.place ? -1 : 1,
    ),
    forkSensitivityPerKm: file.forkSensitivityPerKm ?? regime.forkSensitivityPerKm,
    closedPortPullFactor: file.closedPortPullFactor ?? regime.closedPortPullFactor,
    backgroundSeason: file.backgroundSeason ?? regime.backgroundSeason ?? new Array<number>(12).fill(1),
    // A place of the regime's own network; another one need not have it.
    backgroundOrigin:
      file.backgroundOrigin ??
      (context.network.placeIndex.has(regime.backgroundOrigin ?? '') ? regime.backgroundOrigin : undefined),
    rates: ratesOf(file, regime, context),
    events: [...file.events, ...borderEvents(file, regime)],
    network: context.network,
    file,
  };
}

/** What happened to the border cities of the regime in the days simulated, unless the file says what did. */
function borderEvents(file: ParsedScenarioFile, regime: Regime): readonly PolicyEvent[] {
  if (file.border !== undefined || file.events.some(({ kind }) => kind === 'appointments')) return [];
  const last = isoFromDay(dayFromIso(file.startDate)! + file.horizonDays);
  return regime.borderEvents?.(file.startDate, last) ?? [];
}

function ratesOf(
  file: ParsedScenarioFile,
  regime: Regime,
  { heldOut }: ScenarioContext,
): Record<ParameterName, Rate> {
  const without = file.leaveOut === undefined ? undefined : heldOut?.get(file.leaveOut)?.rates;
  const rates = {} as Record<ParameterName, Rate>;
  for (const name of parameterNames) {
    const own = file.rates[name];
    rates[name] =
      own === undefined
        ? (without?.[name] ?? regime.rates[name])
        : { law: lawOf(own), from: 'scenario', source: file.sources[0] ?? 'scenario', note: null };
  }
  return rates;
}

/** A bare number is a known value. */
export function lawOf(value: number | Distribution): Distribution {
  return typeof value === 'number' ? { distribution: 'fixed', value } : value;
}
