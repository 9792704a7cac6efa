import { unknownName } from '../base/unknown-name.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioFile } from '../scenario/scenario-schema.js';
import { type LeverPeriod, leverEvents } from './policy-levers.js';
import { scenarioContext } from './scenario-context.js';
import exodus2023 from './scenarios/exodus-2023.json' with { type: 'json' };
import guatemalaEnforced from './scenarios/guatemala-enforced.json' with { type: 'json' };
import guatemalaOpen from './scenarios/guatemala-open.json' with { type: 'json' };
import january2021 from './scenarios/january-2021.json' with { type: 'json' };
import october2018 from './scenarios/october-2018.json' with { type: 'json' };
import variants from './scenarios/variants.json' with { type: 'json' };

const wholeFiles = [
  exodus2023,
  october2018,
  january2021,
  guatemalaOpen,
  guatemalaEnforced,
] as unknown as ScenarioFile[];

/** One decision added to a whole file. */
interface Variant {
  readonly name: string;
  readonly title: string;
  readonly basedOn: string;
  readonly levers?: readonly ({ lever: string } & LeverPeriod)[];
  readonly events?: NonNullable<ScenarioFile['events']>;
}

let files: readonly ScenarioFile[] | undefined;

/** The scenario files of the data pack, the central one first, those that differ from another by one decision last. */
export function builtInScenarioFiles(): readonly ScenarioFile[] {
  files ??= [...wholeFiles, ...(variants as unknown as Variant[]).map(fileOf)];
  return files;
}

function fileOf({ name, title, basedOn, levers = [], events = [] }: Variant): ScenarioFile {
  const base = wholeFiles.find((file) => file.name === basedOn)!;
  const decided = levers.flatMap(({ lever, ...period }) => leverEvents(lever, period));
  const all = [...decided, ...events];
  // A closure of the lever takes the place of the same one in the base.
  const kept = (base.events ?? []).filter(
    (event) =>
      !all.some(
        (other) => other.kind === 'port-closed' && event.kind === 'port-closed' && other.port === event.port,
      ),
  );
  const description = `${basedOn} with one decision more. ${base.description ?? ''}`;
  return { ...base, name, title, description, events: [...kept, ...all] };
}

/**
 * A scenario of the data pack, ready to run.
 *
 * @throws CaravanError `unknown_id` with the nearest name
 * @example
 * ```ts
 * const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 500 });
 * ```
 */
export function builtInScenario(name: string): Scenario {
  const file = builtInScenarioFiles().find((candidate) => candidate.name === name);
  if (file !== undefined) return parseScenario(file, scenarioContext());
  const names = builtInScenarioFiles().map((candidate) => candidate.name);
  throw unknownName('builtInScenario', name, names, `one of ${names.join(', ')}`);
}
