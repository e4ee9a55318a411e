import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appHandlers } from '../../../../electron/ipc/app-handlers.ts';
import { bindTables } from '../../../../electron/ipc/bind-handlers.ts';
import { appCalls } from '../../../../shared/contract/app.ts';
import { defineCall } from '../../../../shared/contract/call.ts';

const log = () => {};
const call = (channel: string) => defineCall({ channel, input: z.undefined(), output: z.string() });

describe('handlers and contract', () => {
  it('are joined call by call', async () => {
    const saved: boolean[] = [];
    const info = { version: '1.0.0', dataFolder: '/dati', platform: 'linux' };
    const bound = bindTables(
      { app: appCalls },
      {
        app: appHandlers(
          info,
          (value) => saved.push(value),
          async () => [],
        ),
      },
      log,
    );
    const on = (channel: string) => bound.find((one) => one.channel === channel);
    await expect(on('app.info')?.answer(undefined)).resolves.toEqual({ ok: true, value: info });
    await expect(on('app.flushed')?.answer({ saved: false })).resolves.toEqual({
      ok: true,
      value: undefined,
    });
    expect(saved).toEqual([false]);
  });

  it('stop the program at start when a call has no handler', () => {
    expect(() => bindTables({ plans: { list: call('plans.list') } }, { plans: {} }, log)).toThrow(
      'plans.list has no handler',
    );
  });

  it('stop it when a handler has no call', () => {
    expect(() => bindTables({}, { plans: { list: () => '' } }, log)).toThrow('plans.list is in no contract');
  });

  it('stop it when two calls share a channel', () => {
    const calls = { plans: { list: call('plans.list'), all: call('plans.list') } };
    expect(() => bindTables(calls, { plans: { list: () => '', all: () => '' } }, log)).toThrow(
      'two calls use the channel plans.list',
    );
  });
});
