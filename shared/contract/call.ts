import type { z } from 'zod';

/** A question that the window asks and the main process answers. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly channel: string;
  readonly input: Input;
  readonly output: Output;
}

/**
 * Declares a call once: preload, handler and `api` are derived from it.
 *
 * @param call.channel `area.name`, the same words as the call's place in the contract
 * @param call.input what the window sends, `z.undefined()` for nothing; parsed in the main process
 * @param call.output what the main process answers, `z.undefined()` for nothing; parsed before it leaves
 */
export function defineCall<Input extends z.ZodType, Output extends z.ZodType>(
  call: Call<Input, Output>,
): Call<Input, Output> {
  return Object.freeze(call);
}

/** Something that the main process tells the window. */
export interface AppEvent<Payload extends z.ZodType = z.ZodType> {
  readonly channel: string;
  readonly payload: Payload;
}

/** Declares an event once, as `defineCall` does for calls. */
export function defineEvent<Payload extends z.ZodType>(event: AppEvent<Payload>): AppEvent<Payload> {
  return Object.freeze(event);
}
