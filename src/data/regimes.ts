import * as z from 'zod';
import { aDate } from '../base/a-date.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { unknownName } from '../base/unknown-name.js';
import { type Distribution, distributionSchema } from '../scenario/distribution.js';
import { type ParameterName, parameterNames } from '../scenario/parameters.js';
import type { BorderCity, Rate, Regime } from '../scenario/scenario.js';
import { hubSchema } from '../scenario/scenario-schema.js';
import { appointmentShares } from './appointment-shares.js';
import { borderCities } from './border-cities.js';
import { borderEventsBetween, borderOn } from './border-on.js';
import { encounterSeason } from './encounter-season.js';
import hubsJson from './hubs.json' with { type: 'json' };
import { parseJson } from './parse-json.js';
import { placeId } from './place-id-schema.js';
import { calibratedPopulation, isInformed, type PopulationFile } from './population.js';
import ratesJson from './rates.json' with { type: 'json' };
import { isoDate, people, positive, sourceKey, text } from './schema-parts.js';

/** A regime of the data pack with the years it stands for. */
export interface BuiltInRegime extends Regime {
  readonly from: string;
  readonly to: string | null;
}

let regimes: ReadonlyMap<string, BuiltInRegime> | undefined;

/**
 * The periods of policy that the data pack knows, each with a value or a distribution for every rate.
 *
 * @returns by id, the same map on each call; checked on the first
 */
export function builtInRegimes(): ReadonlyMap<string, BuiltInRegime> {
  regimes ??= parseRegimes(ratesJson, hubsJson, calibratedPopulation());
  return regimes;
}

/** The same before any calibration: what the calibration starts from. */
export function uncalibratedRegimes(): ReadonlyMap<string, BuiltInRegime> {
  return parseRegimes(ratesJson, hubsJson);
}

/**
 * Id of the regime in force on a date `YYYY-MM-DD`: the last one that has begun, or the first there is.
 *
 * @throws CaravanError `invalid_input` for a date that is none
 */
export function regimeOn(date: string): string {
  refuseFaults('regimeOn', aDate(date, ['date']));
  const byStart = [...builtInRegimes().values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (byStart.filter(({ from }) => from <= date).at(-1) ?? byStart[0]!).id;
}

/**
 * What the rates rest on: fitted to the archive, or stated guesses.
 *
 * @param leftOut - caravan of the archive without which they were fitted
 * @throws CaravanError `unknown_id` for a caravan that they were not fitted to
 */
export function ratesStatus(leftOut?: string): string {
  const { caravans } = calibratedPopulation().provenance;
  if (leftOut !== undefined && !caravans.includes(leftOut))
    throw unknownName('ratesStatus', leftOut, caravans, 'the id of a caravan that the rates are fitted to');
  return statusWithout(leftOut);
}

/** {@link ratesStatus}, also of a caravan of somebody's own. @internal */
export function statusWithout(leftOut: string | undefined): string {
  const { provenance, regimes: calibrated, rates } = calibratedPopulation();
  const count = Object.keys(Object.values(calibrated)[0] ?? {}).length;
  const caravans = provenance.caravans.filter((id) => id !== leftOut).length;
  const informed = rates.filter((rate) => isInformed(rate, 'early') || isInformed(rate, 'late')).length;
  return `${count} fitted to ${caravans} caravans, ${informed} well; others ${ratesSchema().shape.status.parse(ratesJson.status)}`;
}

/**
 * Regimes from what `rates.json` and `hubs.json` hold.
 *
 * @throws CaravanError `invalid_input` with every fault at once, among them rates without a value
 * @internal
 */
export function parseRegimes(
  ratesInput: unknown,
  hubsInput: unknown,
  population?: PopulationFile,
): ReadonlyMap<string, BuiltInRegime> {
  const file = parseJson(ratesSchema(), ratesInput, 'parseRegimes');
  const hubs = parseJson(z.array(hubSchema), hubsInput, 'parseRegimes');
  return new Map(
    file.regimes.map((regime) => {
      const given = { ...file.common, ...regime.rates };
      const rates = Object.fromEntries(
        parameterNames.map((name) => [
          name,
          calibratedRate(name, regime, population) ?? rateOf(given[name]!, regime.id),
        ]),
      ) as Record<ParameterName, Rate>;
      const cities = borderOf(regime, file.shelterPlaces);
      const borderOnDate = (date: string) => borderOn(date, cities, { ...regime, rates });
      return [
        regime.id,
        {
          id: regime.id,
          title: regime.title,
          from: regime.from,
          to: regime.to,
          rates,
          hubs,
          border: borderOnDate(regime.from),
          borderOn: borderOnDate,
          borderEvents: borderEventsBetween,
          backgroundSeason: encounterSeason(),
          backgroundOrigin: file.backgroundOrigin.value,
          forkSensitivityPerKm: file.forkSensitivityPerKm.value,
          closedPortPullFactor: file.closedPortPullFactor.value,
        },
      ];
    }),
  );
}

/** A rate as the archive's caravans have it, if it is one of those that are calibrated. */
function calibratedRate(
  name: ParameterName,
  regime: { readonly id: string; readonly from: string },
  population?: PopulationFile,
): Rate | undefined {
  const law = population?.regimes[regime.id]?.[name];
  if (population === undefined || law === undefined) return undefined;
  return {
    law,
    from: regime.id,
    source: 'evidence-archive',
    note: calibrationNote(name, population, regime),
  };
}

/** How a calibrated rate was come by, in a few words. */
export function calibrationNote(
  name: ParameterName,
  { provenance, rates }: PopulationFile,
  { from }: { readonly from: string },
): string {
  const own = rates.find((rate) => rate.name === name);
  const isSilent = own !== undefined && !isInformed(own, from < '2020' ? 'early' : 'late');
  const told = isSilent ? '; the archive tells little of it' : '';
  return `calibrated on ${provenance.caravans.length} caravans with ${provenance.command}${told}`;
}

function rateOf(
  { source, note, law }: { source: string; note?: string | undefined; law: Distribution },
  from: string,
): Rate {
  return { law, from, source, note: note ?? null };
}

/** The border cities of a regime, with their shares of all appointments as `appointmentsPerDay`. */
function borderOf(
  regime: { pull: { source: string; weights: Record<string, number> } },
  shelterPlaces: Record<string, { value: number; source: string }>,
): BorderCity[] {
  return borderCities().map(({ place, ports }) => {
    const appointmentsPerDay = appointmentShares().reduce(
      (sum, row) => sum + (row.city === place ? row.share : 0),
      0,
    );
    const shelter = shelterPlaces[place];
    return {
      place,
      ports: [...ports],
      pull: regime.pull.weights[place] ?? 0,
      shelterPlaces: shelter?.value ?? 0,
      waiting: 0,
      appointmentsPerDay,
      backgroundListPerDay: 0,
      backgroundAttemptsPerDay: 0,
      sources: [regime.pull.source, ...(shelter === undefined ? [] : [shelter.source])],
    };
  });
}

const citation = () => ({ source: sourceKey(), note: text().optional() });

/** `{"distribution": …, "source": …}`: a distribution with its citation beside it. */
function sourcedRate() {
  return z.looseObject(citation()).transform(({ source, note, ...law }, context) => {
    const parsed = distributionSchema.safeParse(law);
    if (parsed.success) return { source, note, law: parsed.data };
    for (const issue of parsed.error.issues) context.addIssue({ ...issue } as never);
    return z.NEVER;
  });
}

function ratesSchema() {
  const some = z.partialRecord(z.enum(parameterNames as [ParameterName, ...ParameterName[]]), sourcedRate());
  const number = z.strictObject({ value: positive(), ...citation() });
  const regime = z.strictObject({
    id: text(),
    title: text(),
    from: isoDate(),
    to: isoDate().nullable(),
    meteredPerDay: people(),
    meteredSource: sourceKey(),
    pull: z.strictObject({ ...citation(), weights: z.record(placeId(), z.number().min(0)) }),
    rates: some,
  });
  return z
    .strictObject({
      status: text(),
      forkSensitivityPerKm: number,
      closedPortPullFactor: number,
      backgroundOrigin: z.strictObject({ value: placeId(), source: sourceKey() }),
      shelterPlaces: z.record(placeId(), z.strictObject({ value: people(), source: sourceKey() })),
      common: some,
      regimes: z.array(regime).min(1),
    })
    .superRefine((file, context) => {
      file.regimes.forEach((entry, r) => {
        for (const name of parameterNames) {
          if (entry.rates[name] !== undefined || file.common[name] !== undefined) continue;
          context.addIssue({
            code: 'custom',
            path: ['regimes', r, 'rates', name],
            message: 'is missing, expected a value here or in common',
          });
        }
      });
    });
}
