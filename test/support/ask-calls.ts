import { answer } from '../../electron/ipc/answer.ts';
import type { Call } from '../../shared/contract/call.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/contract/result.ts';

/** Asks as the window does, parsed on the way in and on the way out, over the handlers of some areas. */
export function askOver(handlers: Readonly<Record<string, object>>) {
  let lastFault: unknown;
  const ask = async (channel: string, input?: unknown): Promise<Result<unknown>> => {
    const [area = '', name = ''] = channel.split('.');
    const calls: Record<string, Record<string, Call>> = contract;
    const call = calls[area]?.[name];
    const handler = new Map<string, unknown>(Object.entries(handlers[area] ?? {})).get(name);
    if (call === undefined || typeof handler !== 'function') throw new Error(`no call ${channel}`);
    return answer(
      call,
      async (parsed) => handler(parsed),
      input,
      (_message, cause) => {
        lastFault = cause;
      },
    );
  };
  const value = async (channel: string, input?: unknown): Promise<Record<string, unknown>> => {
    const result = await ask(channel, input);
    if (result.ok) return result.value as Record<string, unknown>;
    throw new Error(`${result.error.code}: ${result.error.message}`, { cause: lastFault });
  };
  const refusal = async (channel: string, input?: unknown) => {
    const result = await ask(channel, input);
    if (result.ok) throw new Error('nothing was refused');
    return result.error;
  };
  return { value, refusal };
}
