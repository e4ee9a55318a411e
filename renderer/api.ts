import type { PiaoApi } from '../shared/contract/index.ts';
import type { Result } from '../shared/contract/result.ts';
import { PiaoError } from '../shared/errors.ts';

declare global {
  interface Window {
    readonly piao: PiaoApi;
  }
}

type Unwrapped<Areas> = {
  readonly [Area in keyof Areas]: {
    readonly [Name in keyof Areas[Area]]: Areas[Area][Name] extends (
      ...input: infer Input
    ) => Promise<Result<infer Value>>
      ? (...input: Input) => Promise<Value>
      : never;
  };
};

/** The calls to the main process, as `await api.app.info()`; a refusal is thrown as a `PiaoError`. */
export const api = unwrapAll(window.piao);

/** The events of the main process, as `on.menu.command(listener)`; each returns its unsubscribe function. */
export const on = window.piao.on;

function unwrapAll({ on: _, ...areas }: PiaoApi): Unwrapped<Omit<PiaoApi, 'on'>> {
  const unwrapped = Object.entries(areas).map(([area, calls]) => [
    area,
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, unwrap(call)])),
  ]);
  // The one cast of the contract: Object.fromEntries forgets which key has which type.
  return Object.fromEntries(unwrapped) as Unwrapped<Omit<PiaoApi, 'on'>>;
}

function unwrap<Input extends readonly never[]>(call: (...input: Input) => Promise<Result<unknown>>) {
  return async (...input: Input) => {
    const result = await call(...input);
    if (result.ok) return result.value;
    const { code, message, details } = result.error;
    throw new PiaoError(code, message, { details });
  };
}
