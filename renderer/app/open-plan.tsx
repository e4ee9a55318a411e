import { Alert, Button, Center, Loader, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import { planStore, usePlan } from '../stores/use-plan.ts';

const loadFrame = () => import('./frame/plan-frame.tsx');

/** The editors are most of the page: the first screen does not wait for them. */
const PlanFrame = lazy(() => loadFrame().then((module) => ({ default: module.PlanFrame })));

/** Fetches the editors while nobody waits for them; opening a plan fetches them again if this fails. */
export function prepareEditors(): void {
  requestIdleCallback(() => void loadFrame().catch(() => undefined));
}

interface Props {
  readonly planId: string;
  readonly onLeave: () => void;
  readonly onOpen: (planId: string) => void;
}

/** The plan that was chosen, once it is read. */
export function OpenPlan({ planId, onLeave, onOpen }: Props) {
  const load = usePlan((state) => state.load);
  switch (load.state) {
    case 'none':
    case 'loading':
      return <Opening />;
    case 'failed':
      return (
        <Center h="100vh" component="main">
          <Stack maw="40rem" p="lg">
            <Alert color="red" title="Il piano non si apre" role="alert">
              {load.message}
            </Alert>
            <Button onClick={() => void planStore.getState().open(planId)}>Riprova</Button>
            <Button variant="default" onClick={onLeave}>
              Torna all’elenco dei piani
            </Button>
          </Stack>
        </Center>
      );
    case 'ready':
      return (
        <Suspense fallback={<Opening />}>
          <PlanFrame planId={planId} onLeave={onLeave} onOpen={onOpen} />
        </Suspense>
      );
    default:
      return assertNever(load, 'unknown state of loading');
  }
}

function Opening() {
  return (
    <Center h="100vh" component="main">
      <Loader aria-label="Apertura del piano in corso" />
    </Center>
  );
}
