import type { Call } from '../../shared/contract/call.ts';
import { type Contract, contract } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/contract/result.ts';
import { answer, type Handler, type Log } from './answer.ts';

/** One handler per call of an area. */
export type AreaHandlers<Area> = {
  readonly [Name in keyof Area]: Area[Name] extends Call ? Handler<Area[Name]> : never;
};

/** One handler per call of the contract. */
export type Handlers = { readonly [Area in keyof Contract]: AreaHandlers<Contract[Area]> };

/** Answers on one channel. */
export interface BoundCall {
  readonly channel: string;
  readonly answer: (rawInput: unknown) => Promise<Result<unknown>>;
}

type LooseTable<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/**
 * Joins every call of the contract with its handler.
 *
 * @throws Error when a call has no handler, a handler no call, or two calls the same channel: the program
 *   must not start with a door that is missing or that opens on the wrong room
 */
export function bindHandlers(handlers: Handlers, log: Log): readonly BoundCall[] {
  return bindTables(contract, handlers, log);
}

/** The same over any tables, so that the refusals can be tested. */
export function bindTables(
  calls: LooseTable<Call>,
  // `never` as input: a table of handlers with different inputs has no other common type.
  handlers: LooseTable<(input: never) => unknown>,
  log: Log,
): readonly BoundCall[] {
  const bound = new Map<string, BoundCall>();
  for (const [area, areaCalls] of Object.entries(calls)) {
    for (const [name, call] of Object.entries(areaCalls)) {
      const handler = handlers[area]?.[name];
      if (handler === undefined) throw new Error(`${area}.${name} has no handler`);
      if (bound.has(call.channel)) throw new Error(`two calls use the channel ${call.channel}`);
      // The table's type pairs each handler with its own call, and answer() hands it only parsed input.
      const paired = handler as (input: unknown) => unknown;
      bound.set(call.channel, {
        channel: call.channel,
        answer: (rawInput) => answer(call, paired, rawInput, log),
      });
    }
  }
  for (const [area, areaHandlers] of Object.entries(handlers)) {
    for (const name of Object.keys(areaHandlers)) {
      if (calls[area]?.[name] === undefined) throw new Error(`${area}.${name} is in no contract`);
    }
  }
  return [...bound.values()];
}
