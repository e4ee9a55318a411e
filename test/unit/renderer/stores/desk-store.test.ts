import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';

const open = { problem: null, notices: [] };

/** The store with a main process that answers a restore with `restore`. */
async function openStore(restore: () => Promise<unknown>) {
  const desk = { state: async () => ({ ok: true, value: open }), restore };
  const backups = { list: async () => ({ ok: true, value: [] }) };
  vi.stubGlobal('window', { piao: { desk, backups, on: {} } });
  vi.resetModules();
  onTestFinished(() => void vi.unstubAllGlobals());
  return (await import('../../../../renderer/stores/desk-store.ts')).useDesk;
}

describe('a restore', () => {
  it('is known to be under way until it is answered, and the state is asked again', async () => {
    let answer: (result: unknown) => void = () => undefined;
    const store = await openStore(() => new Promise((resolve) => (answer = resolve)));
    const restored = store.getState().restore('/copie/a.sqlite');
    expect(store.getState()).toMatchObject({ restoring: true, state: null });
    answer({ ok: true, value: undefined });
    await restored;
    expect(store.getState()).toMatchObject({ restoring: false, state: open });
  });

  it('that is refused says why, and is over', async () => {
    const { code, message, details } = new PiaoError('database.damaged', 'La copia è danneggiata.');
    const store = await openStore(async () => ({ ok: false, error: { code, message, details } }));
    await expect(store.getState().restore('/copie/a.sqlite')).rejects.toThrow('La copia è danneggiata.');
    expect(store.getState()).toMatchObject({ restoring: false, state: open });
  });
});
