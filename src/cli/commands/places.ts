import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';

/** `caravan-sim places`: how places are called in a scenario file. */
export function addPlacesCommand(program: Command, io: CliIo): void {
  const command = program
    .command('places')
    .summary('list places of the network and their ids')
    .description('Lists the places of the network whose id, name or region contains a text, accents aside.')
    .argument('[text]', 'part of an id, a name or a region (default: all places)');
  addNetworkOptions(command)
    .addHelpText('after', exampleText('caravan-sim places oaxaca', 'caravan-sim places "ciudad juárez"'))
    .action(async (text: string | undefined, options: object) => {
      const { listPlaces } = await import('../list-places.js');
      io.out(await listPlaces(text ?? '', options));
    });
}
