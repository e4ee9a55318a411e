import manifest from '../../../package.json' with { type: 'json' };
import { PiaoError } from '../../../shared/errors.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { bundleCommand } from './commands/bundle.ts';
import { capacityCommand } from './commands/capacity.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { diffCommand } from './commands/diff.ts';
import { importCommand } from './commands/import.ts';
import { keygenCommand } from './commands/keygen.ts';
import { openCommand } from './commands/open.ts';
import { printCommand } from './commands/print.ts';
import { riskCommand } from './commands/risk.ts';
import { rolloverCommand } from './commands/rollover.ts';
import { sampleCommand } from './commands/sample.ts';
import { verifyCommand } from './commands/verify.ts';
import { refuseOwnInputs } from './same-file.ts';

export const commands: readonly Command[] = [
  demoCommand,
  sampleCommand,
  checkCommand,
  riskCommand,
  capacityCommand,
  printCommand,
  keygenCommand,
  bundleCommand,
  verifyCommand,
  openCommand,
  rolloverCommand,
  diffCommand,
  importCommand,
];

/** Where a command writes to; the streams of the process, or a test's. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Runs one command line. Exit status: 0 done · 1 done, with something to report · 2 the input or the call is
 * wrong · 3 something failed on this machine. Errors are one Italian line on the error stream.
 */
export async function run(words: readonly string[], streams: Streams): Promise<0 | 1 | 2 | 3> {
  const [name = '', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    streams.out(`${help()}\n`);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    streams.out(`piao ${manifest.version}\n`);
    return 0;
  }
  try {
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) {
      const what = name === '' ? 'manca il comando' : `il comando «${name}» non esiste`;
      throw new PiaoError(
        'cli.unknown-command',
        `piao: ${what}. I comandi: ${commands.map((each) => each.name).join(', ')}.`,
      );
    }
    if (rest.includes('--help')) {
      streams.out(`piao ${command.name} ${command.usage}\n  ${command.summary}\n`);
      return 0;
    }
    const args = parseArguments(command, rest);
    await refuseOwnInputs(args);
    const result = await command.run(args);
    for (const note of result.notes ?? []) streams.err(`${note}\n`);
    if (result.silent !== true) {
      streams.out(args.options.json === true ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`);
    }
    return result.status;
  } catch (error) {
    streams.err(`${lineOf(error)}\n`);
    return error instanceof PiaoError && error.kind === 'input' ? 2 : 3;
  }
}

function lineOf(error: unknown): string {
  if (error instanceof PiaoError) return error.message.replaceAll(/\s*\n\s*/g, ' ');
  const detail = error instanceof Error ? error.message : String(error);
  return `Errore imprevisto del programma: ${detail.replaceAll(/\s*\n\s*/g, ' ')}.`;
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'piao COMANDO … [--json]',
    'piao --version',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'piao COMANDO --help mostra gli argomenti. Al posto di un file, - indica lo standard input o output.',
  ].join('\n');
}
