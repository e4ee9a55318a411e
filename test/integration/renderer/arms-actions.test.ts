import { expect, it, vi } from 'vitest';
import { openWindow } from './window-door.ts';

const token = '6f0d6f0e-6c0a-4d3b-9d0e-0c5a7b1f2e3d';

/** A window whose main process tries a picture for as long as the test wants, and notes what it is to attach. */
async function onTrial() {
  const opened = await openWindow();
  const trial = Promise.withResolvers<void>();
  const attached: unknown[] = [];
  const coatOfArms = {
    choose: async () => {
      await trial.promise;
      return { ok: true, value: { token } };
    },
    attach: async (input: unknown) => {
      attached.push(input);
      return {
        ok: true,
        value: { changes: [], savedAt: '2026-01-01T10:00:00Z', canUndo: false, canRedo: false },
      };
    },
  };
  vi.stubGlobal('window', { piao: { ...window.piao, coatOfArms } });
  vi.resetModules();
  // The modules over again, so that they know the calls above.
  const { planStore } = await import('../../../renderer/stores/use-plan.ts');
  const { chooseArms } = await import('../../../renderer/sections/administration/arms-actions.ts');
  const { id: planId } = opened.document().plan;
  await planStore.getState().open(planId);
  return { ...opened, planStore, chooseArms, planId, attached, endTrial: trial.resolve };
}

it('stores what is typed while a picture is tried', async () => {
  const { planStore, chooseArms, planId, attached, endTrial, stored } = await onTrial();
  const choosing = chooseArms();
  const target = { of: 'single', kind: 'administration' } as const;
  planStore.getState().edit(target, 'name', 'Comune Nuovo', { ok: true, value: 'Comune Nuovo' });
  await planStore.getState().flush();
  expect((await stored()).administration.name).toBe('Comune Nuovo');
  expect(attached).toEqual([]);
  endTrial();
  await choosing;
  expect(attached).toEqual([{ planId, token }]);
});

it('attaches it to no plan that was not open when it was chosen', async () => {
  const { planStore, chooseArms, attached, endTrial } = await onTrial();
  const choosing = chooseArms();
  planStore.getState().close();
  endTrial();
  await choosing;
  expect(attached).toEqual([]);
});
