import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconFilePlus, IconHistory } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { showError } from '../../stores/notice-store.ts';
import { usePendingImports } from '../../stores/use-pending-imports.ts';
import { usePlans } from '../../stores/use-plans.ts';
import { PendingImports } from '../import/pending-imports.tsx';
import { BackupsDialog } from './backups-dialog.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { PlanLists } from './plan-lists.tsx';
import { SampleOffer } from './sample-offer.tsx';
import { ShutDesk } from './shut-desk.tsx';
import { StartNotices } from './start-notices.tsx';
import classes from './start-screen.module.css';

interface PlansProps {
  readonly onOpen: (planId: string) => void;
  readonly onResume: (reviewId: string) => void;
}

interface Props extends PlansProps {
  readonly onImport: () => void;
  /** A plan was left for this screen. */
  readonly returned: boolean;
}

/** Where the program starts: the plans of this computer, a new one, and the sample. */
export function StartScreen({ returned, onOpen, onImport, onResume }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [creating, setCreating] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const refresh = usePlans((state) => state.refresh);
  const refreshPending = usePendingImports((state) => state.refresh);
  const refreshDesk = useDesk((state) => state.refresh);
  const problem = useDesk(({ state }) => state?.problem ?? null);
  useEffect(() => {
    void refresh();
    refreshDesk().catch(showError);
  }, [refresh, refreshDesk]);
  const opened = () => {
    setRestoring(false);
    void refresh();
    refreshPending().catch(showError);
    heading.current?.focus();
  };
  useEffect(() => {
    if (returned) heading.current?.focus();
  }, [returned]);
  return (
    <main className={classes.page}>
      <Stack gap="xl">
        <Group justify="space-between" align="flex-end">
          <div>
            <Title order={1} ref={heading} tabIndex={-1} className={classes.heading}>
              PIAO Desk
            </Title>
            <Text c="dimmed">Piano Integrato di Attività e Organizzazione</Text>
          </div>
          {problem === null && (
            <Group>
              <Button
                variant="default"
                leftSection={<IconHistory size={18} aria-hidden />}
                onClick={() => setRestoring(true)}
              >
                Copie di sicurezza
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
                title="Da un testo o da un documento Word (.txt, .md, .docx)"
                onClick={onImport}
              >
                Importa un PIAO pubblicato…
              </Button>
              <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
                Nuovo piano
              </Button>
            </Group>
          )}
        </Group>
        <StartNotices />
        {problem === null ? (
          <Plans onOpen={onOpen} onResume={onResume} />
        ) : (
          <ShutDesk problem={problem} onOpened={opened} />
        )}
      </Stack>
      {restoring && <BackupsDialog onRestored={opened} onClose={() => setRestoring(false)} />}
      {creating && <NewPlanDialog onClose={() => setCreating(false)} onCreated={onOpen} />}
    </main>
  );
}

function Plans({ onOpen, onResume }: PlansProps) {
  const plans = usePlans((state) => state.plans);
  const refresh = usePlans((state) => state.refresh);
  switch (plans.state) {
    case 'loading':
      return <Loader aria-label="Lettura dei piani in corso" />;
    case 'failed':
      return (
        <Alert color="red" role="alert" title="L’archivio dei piani non si legge">
          <Text mb="sm">{plans.message}</Text>
          <Button variant="default" onClick={() => void refresh()}>
            Riprova
          </Button>
        </Alert>
      );
    case 'ready':
      return (
        <>
          <PendingImports onResume={onResume} />
          <PlanLists plans={plans.list} onOpen={onOpen} />
          <SampleOffer plans={plans.list} onOpen={onOpen} />
        </>
      );
    default:
      return assertNever(plans, 'unknown state of the list of plans');
  }
}
