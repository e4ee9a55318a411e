import { Alert, Loader, Stack, Title } from '@mantine/core';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import pageClasses from '../../sections/section-page.module.css';
import { useArrival } from '../../sections/use-arrival.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { TrustCard } from '../bundle/trust-card.tsx';
import homeClasses from '../home/home.module.css';
import { HomeCard } from '../home/home-card.tsx';
import { IdentityCard } from '../identity/identity-card.tsx';
import { EventsCard } from './events-card.tsx';
import { FrozenCard } from './frozen-card.tsx';
import { currentStep } from './life-steps.ts';
import { NextStep } from './next-step.tsx';
import { ProofCard } from './proof-card.tsx';
import { PublicationCard } from './publication-card.tsx';
import { ResolutionCard } from './resolution-card.tsx';
import { StepList } from './step-list.tsx';
import { type LifeState, useLife } from './use-life.ts';

interface Props {
  readonly planId: string;
  readonly onOpen: (planId: string) => void;
}

/** The road of the plan to the Giunta and after: where it is, what comes next, and what was done. */
export function LifePage({ planId, onOpen }: Props) {
  const heading = useArrival();
  const [load, refresh] = useLife(planId);
  return (
    <div className={pageClasses.page}>
      <Title order={1} ref={heading} tabIndex={-1} className={pageClasses.heading} mb="md">
        Percorso del piano
      </Title>
      {load.state === 'loading' && <Loader aria-label="Lettura del percorso in corso" />}
      {load.state === 'failed' && (
        <Alert color="red" role="alert">
          {load.message}
        </Alert>
      )}
      {load.state === 'ready' && (
        <Road planId={planId} life={load.life} onOpen={onOpen} onChanged={refresh} />
      )}
    </div>
  );
}

interface RoadProps extends Props {
  readonly life: LifeState;
  readonly onChanged: () => void;
}

function Road({ planId, life, onOpen, onChanged }: RoadProps) {
  const plan = useDocument((doc) => doc.plan);
  const step = currentStep(
    plan,
    life.publication.every(({ doneOn }) => doneOn !== null),
  );
  const adopted = plan.resolution !== null && plan.status !== 'draft';
  const frozenAt = life.frozen.findLast(
    ({ status, revision }) => status === 'proposed' && revision === plan.revision,
  )?.createdAt;
  const frozenOn = frozenAt === undefined ? null : isoDay(new Date(frozenAt));
  return (
    <Stack gap="md">
      <StepList current={step} />
      <div className={homeClasses.cards}>
        <HomeCard title="Che cosa fare ora" wide>
          <NextStep planId={planId} frozenOn={frozenOn} onOpen={onOpen} />
        </HomeCard>
        {adopted && <ResolutionCard planId={planId} />}
        {plan.status !== 'draft' && <ProofCard planId={planId} approved={plan.status !== 'proposed'} />}
        {plan.status === 'approved' && (
          <PublicationCard planId={planId} steps={life.publication} onChanged={onChanged} />
        )}
        <FrozenCard frozen={life.frozen} />
        {/* The first freezing makes the identity. */}
        <IdentityCard key={life.frozen.length} />
        <TrustCard />
        <EventsCard events={life.events} />
      </div>
    </Stack>
  );
}
