import { parseArgs } from 'node:util';
import { PiaoError } from '../../../shared/errors.ts';
import type { Command, CommandArguments } from './command.ts';

/** Reads the words after the command's name; throws `cli.arguments` with the right usage when they do not fit. */
export function parseArguments(command: Command, words: readonly string[]): CommandArguments {
  const parsed = parse(command, words);
  const missing = command.positionals[parsed.positionals.length];
  if (missing !== undefined) throw wrongArguments(command, `manca ${missing}`);
  const extra = parsed.positionals[command.positionals.length];
  if (extra !== undefined) throw wrongArguments(command, `«${extra}» è di troppo`);
  return parsed;
}

/** The value of an option that the command cannot do without. */
export function requiredOption(command: Command, args: CommandArguments, name: string): string {
  const value = optionalOption(args, name);
  if (value === undefined || value === '') throw wrongArguments(command, `manca --${name}`);
  return value;
}

export function optionalOption(args: CommandArguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given more than once. */
export function repeatedOption(args: CommandArguments, name: string): readonly string[] {
  const value = args.options[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function choiceOption<const T extends readonly string[]>(
  command: Command,
  args: CommandArguments,
  name: string,
  choices: T,
): T[number] | undefined {
  const value = optionalOption(args, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw wrongArguments(command, `--${name} «${value}» non esiste, valori ammessi: ${choices.join(', ')}`);
  }
  return found;
}

function parse(command: Command, words: readonly string[]): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    return { options: values, positionals };
  } catch (error) {
    throw wrongArguments(command, explain(error), error);
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const option = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `l’opzione ${option ?? ''} non esiste`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `l’opzione ${option ?? ''} è usata in modo sbagliato`;
    default:
      return 'gli argomenti non si leggono';
  }
}

/** The refusal of a call whose arguments do not fit together, with the right usage. */
export function wrongArguments(command: Command, what: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'cli.arguments',
    `piao ${command.name}: ${what}. Uso: piao ${command.name} ${command.usage}`,
    {
      cause,
    },
  );
}
