import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../../electron/ipc/answer.ts';
import { defineCall } from '../../../../shared/contract/call.ts';
import { PiaoError } from '../../../../shared/errors.ts';

const double = defineCall({
  channel: 'test.double',
  input: z.strictObject({ value: z.number() }),
  output: z.strictObject({ value: z.number() }),
});

async function ask(handler: (input: { value: number }) => unknown, input: unknown) {
  const logged: string[] = [];
  const result = await answer(double, handler, input, (message, cause) =>
    logged.push(`${message} ${String(cause)}`),
  );
  return { result, logged: logged.join('\n') };
}

describe('the answer to a call', () => {
  it('is the parsed output of the handler', async () => {
    const { result, logged } = await ask(({ value }) => ({ value: value * 2 }), { value: 21 });
    expect(result).toEqual({ ok: true, value: { value: 42 } });
    expect(logged).toBe('');
  });

  it('is a refusal, without running the handler, when the input is not of the contract', async () => {
    let ran = false;
    const handler = () => {
      ran = true;
    };
    for (const input of [undefined, { value: '21' }, { value: 1, path: '/etc/passwd' }]) {
      const { result } = await ask(handler, input);
      expect(result).toMatchObject({ ok: false, error: { code: 'ipc.input' } });
    }
    expect(ran).toBe(false);
  });

  it('carries a PiaoError as code, message and details, and nothing else of it', async () => {
    const error = new PiaoError('plan.locked', 'Il piano è approvato.', {
      details: { year: 2025 },
      cause: 'SQLITE_BUSY',
    });
    const { result, logged } = await ask(() => Promise.reject(error), { value: 1 });
    expect(result).toEqual({
      ok: false,
      error: { code: 'plan.locked', message: 'Il piano è approvato.', details: { year: 2025 } },
    });
    expect(logged).toContain('SQLITE_BUSY');
  });

  it('never carries a raw exception: a generic sentence goes out, the cause to the log', async () => {
    const handler = () => {
      throw new Error('ENOENT /home/mario/segreto.db');
    };
    const { result, logged } = await ask(handler, { value: 1 });
    expect(result).toMatchObject({ ok: false, error: { code: 'ipc.unexpected' } });
    expect(JSON.stringify(result)).not.toContain('segreto');
    expect(logged).toContain('segreto');
  });

  it('never lets out more than the contract says', async () => {
    const { result, logged } = await ask(() => ({ value: 1, passphrase: 'x' }), { value: 1 });
    expect(result).toMatchObject({ ok: false, error: { code: 'ipc.unexpected' } });
    expect(logged).toContain('output refused');
  });
});
