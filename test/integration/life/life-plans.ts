import { beforeAll } from 'vitest';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import type { PlanStore } from '../../../electron/core/plans/plan-store.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';

/** An identity for the tests of a file: to make one takes a second. */
export function testIdentity(): () => SigningIdentity {
  let identity: SigningIdentity | undefined;
  beforeAll(async () => {
    identity = await openIdentity(
      (await createIdentity({ name: 'Comune di Prova', passphrase: 'x' })).p12,
      'x',
    );
  });
  return () => {
    if (identity === undefined) throw new Error('asked before the tests began');
    return identity;
  };
}

/** A plan that prints quickly and that nothing forbids to adopt. */
export function smallPlan(): PlanDocument {
  const { administration } = loadSamplePlan();
  return { ...newPlan({ firstYear: 2026, kind: 'simplified' }), administration };
}

export const resolution = {
  body: 'Giunta Comunale',
  number: '42',
  date: '2026-01-29',
  immediatelyEnforceable: true,
  publishedFrom: '2026-02-02',
  publishedTo: '2026-02-17',
};

/** The bytes of a plan's attachment or act. */
export const contentOf = (store: PlanStore, sha256: string | undefined) => store.contentOf(sha256 ?? '');
