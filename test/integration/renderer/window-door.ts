import { onTestFinished, vi } from 'vitest';
import { answer } from '../../../electron/ipc/answer.ts';
import { planHandlers } from '../../../electron/ipc/plans.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { contract } from '../../../shared/contract/index.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';

type Calls = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;

/**
 * The modules of the renderer that work on the one open plan, with `window.piao` answered by the real handlers
 * on a real database: everything but the wire between the two processes. A plan with no objectives is open.
 */
export async function openWindow() {
  const { store: database, reviews } = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await database.create(doc);
  vi.stubGlobal('window', {
    piao: { ...callsOver({ ...planHandlers(database, reviews, () => doc) }), on: {} },
  });
  vi.resetModules();
  const { planStore } = await import('../../../renderer/stores/use-plan.ts');
  const { useNavigation } = await import('../../../renderer/stores/navigation-store.ts');
  const { useNotices } = await import('../../../renderer/stores/notice-store.ts');
  const actions = await import('../../../renderer/sections/objectives/objective-actions.ts');
  const history = await import('../../../renderer/sections/history.ts');
  onTestFinished(() => {
    planStore.getState().close();
    vi.unstubAllGlobals();
  });
  await planStore.getState().open(doc.plan.id);
  const document = () => {
    const { load } = planStore.getState();
    if (load.state !== 'ready') throw new Error(`not ready: ${load.state}`);
    return load.document;
  };
  return {
    planStore,
    actions,
    history,
    document,
    stored: () => database.read(doc.plan.id),
    place: () => {
      const { section, item, focus } = useNavigation.getState();
      return { section, item, focus };
    },
    goTo: useNavigation.getState().goTo,
    notice: () => useNotices.getState().notice,
  };
}

/** `window.piao` over handlers: each call goes through its schemas. */
export function callsOver(handlers: { readonly [area: string]: object }): Calls {
  const calls: Record<string, Record<string, Call>> = contract;
  return Object.fromEntries(
    Object.entries(handlers).map(([area, ofArea]) => [
      area,
      Object.fromEntries(
        Object.entries(ofArea).map(([name, handler]) => {
          const call = calls[area]?.[name];
          if (call === undefined) throw new Error(`no call ${area}.${name}`);
          return [
            name,
            (input?: unknown) => answer(call, handler as (input: unknown) => unknown, input, () => undefined),
          ];
        }),
      ),
    ]),
  );
}
