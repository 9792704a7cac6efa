import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';

/** `caravan-sim explain`: what a rate of the model means, its defaults and their sources. */
export function addExplainCommand(program: Command, io: CliIo): void {
  program
    .command('explain')
    .summary('explain a rate of the model: meaning, unit, defaults, sources')
    .description(
      'Explains a rate of the model: meaning, unit, bounds, the default of each regime and its source.',
    )
    .argument('[parameter]', 'name of a rate (default: a list of all, and of the regimes)')
    .addHelpText('after', exampleText('caravan-sim explain', 'caravan-sim explain walkKmPerDay'))
    .action(async (name: string | undefined) => {
      const { renderParameter, renderParameterList } = await import('../render-explain.js');
      const { builtInRegimes, ratesStatus } = await import('../../data/regimes.js');
      if (name === undefined) {
        io.out(renderParameterList(builtInRegimes().values()));
        return;
      }
      const { sourceTable } = await import('../../data/sources.js');
      io.out(renderParameter(name, builtInRegimes().values(), sourceTable(), ratesStatus()));
    });
}
