import type { z } from 'zod';
import type { Call } from '../../shared/contract/call.ts';
import type { CallFailure, Result } from '../../shared/contract/result.ts';
import { PiaoError } from '../../shared/errors.ts';
import { unexpectedError } from '../../shared/unexpected-error.ts';

/** Where faults of the program are written down for whoever gives support. */
export type Log = (message: string, cause: unknown) => void;

/** What answers a call: from parsed input to output that is parsed again before it leaves. */
export type Handler<C extends Call> = (
  input: z.output<C['input']>,
) => z.input<C['output']> | Promise<z.input<C['output']>>;

/**
 * Answers one call: parses the input, runs the handler, parses the output.
 *
 * @returns always a result, never an exception: a `PiaoError` as its code, message and details; anything
 *   else as a generic sentence, with the cause in the log only
 */
export async function answer<Input>(
  call: Call<z.ZodType<Input>>,
  handler: (input: Input) => unknown,
  rawInput: unknown,
  log: Log,
): Promise<Result<unknown>> {
  const input = call.input.safeParse(rawInput);
  if (!input.success) {
    log(`${call.channel}: input refused`, input.error);
    return refuse({
      code: 'ipc.input',
      message:
        'La richiesta della finestra non è valida e non è stata eseguita: i dati sul disco non sono cambiati.',
      details: { channel: call.channel },
    });
  }
  try {
    const output = call.output.safeParse(await handler(input.data));
    if (output.success) return { ok: true, value: output.data };
    log(`${call.channel}: output refused`, output.error);
  } catch (error) {
    if (error instanceof PiaoError) {
      if (error.cause !== undefined) log(`${call.channel}: ${error.code}`, error.cause);
      return refuse({ code: error.code, message: error.message, details: error.details });
    }
    log(call.channel, error);
  }
  return refuse({
    code: 'ipc.unexpected',
    message: unexpectedError,
    details: { channel: call.channel },
  });
}

function refuse(error: CallFailure): Result<never> {
  return { ok: false, error };
}
