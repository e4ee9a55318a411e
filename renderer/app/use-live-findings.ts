import { useEffect } from 'react';
import { sortFindings } from '../../shared/checks/acceptances.ts';
import { checkPlan } from '../../shared/checks/check-plan.ts';
import { useFindings } from '../stores/findings-store.ts';
import { useDocument } from '../stores/use-plan.ts';

/** Typing comes in bursts; the checks run when it rests. */
const PAUSE = 200;

/** Keeps the findings of the open plan up to date. */
export function useLiveFindings(): void {
  const document = useDocument((doc) => doc);
  const setFindings = useFindings((state) => state.setFindings);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFindings(sortFindings(document, checkPlan(document)));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [document, setFindings]);
  useEffect(
    () => () => {
      setFindings(null);
      useFindings.getState().closePanel();
    },
    [setFindings],
  );
}
