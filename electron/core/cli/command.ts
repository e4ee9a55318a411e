import type { ParseArgsOptionsConfig } from 'node:util';

/** What a command has to say: Italian text for people, or one object for `--json`. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
  /** 1 when it was done and there is something to report. */
  readonly status: 0 | 1;
  /** The file itself went to standard output (`--out -`), so nothing else may. */
  readonly silent?: boolean;
  /** What the person should know besides, a line each on the error stream, `--json` or not. */
  readonly notes?: readonly string[];
}

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

export interface Command {
  readonly name: string;
  /** Arguments as shown after the name, e.g. `PIANO.json [--json]`. */
  readonly usage: string;
  /** One Italian line for the list of commands. */
  readonly summary: string;
  /** Italian names of the arguments without a flag, all required. */
  readonly positionals: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  readonly run: (args: CommandArguments) => Promise<CommandResult>;
}
