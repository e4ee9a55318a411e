import { useDeferredValue, useMemo } from 'react';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { useDocument, usePlan } from '../../../stores/use-plan.ts';
import { type EventGroup, registerGroups } from './register-rows.ts';
import { type RegisterView, useRegisterViews, wholeRegister } from './register-view.ts';

export interface Register extends Pick<PlanDocument, 'riskEvents' | 'riskMethod' | 'riskAreas'> {
  readonly view: RegisterView;
  readonly look: (view: Partial<RegisterView>) => void;
  readonly groups: readonly EventGroup[];
  /** How many events are shown. */
  readonly shown: number;
}

/** The register as it is looked at. */
export function useRegister(): Register {
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const riskMethod = useDocument((doc) => doc.riskMethod);
  const riskAreas = useDocument((doc) => doc.riskAreas);
  const planId = usePlan(({ load }) => (load.state === 'ready' ? load.planId : ''));
  const view = useRegisterViews(({ views }) => views[planId]) ?? wholeRegister;
  const deferred = useDeferredValue(view);
  const groups = useMemo(
    () => registerGroups({ riskEvents, riskMethod, riskAreas }, deferred),
    [riskEvents, riskMethod, riskAreas, deferred],
  );
  return {
    riskEvents,
    riskMethod,
    riskAreas,
    view,
    look: (change) => useRegisterViews.getState().look(planId, change),
    groups,
    shown: groups.reduce((sum, { events }) => sum + events.length, 0),
  };
}
