import { PiaoError } from '../../../../shared/errors.ts';
import type { Command } from '../command.ts';

/** Commands of the contract that this version does not have yet: they say so and write nothing. */
export const pendingCommands: readonly Command[] = [
  pending(
    'rollover',
    'PIANO.json --out NUOVO.json [--json]',
    "prepara la bozza dell'anno successivo",
    ['il file del piano'],
    {
      out: { type: 'string' },
    },
  ),
];

function pending(
  name: string,
  usage: string,
  summary: string,
  positionals: readonly string[],
  options: Command['options'],
): Command {
  return {
    name,
    usage,
    summary: `${summary} (non ancora disponibile)`,
    positionals,
    options,
    run: async () => {
      throw new PiaoError(
        'cli.not-yet',
        `piao ${name}: il comando non è ancora disponibile in questa versione.`,
      );
    },
  };
}
