import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { openMarks } from '../../../shared/plan/core/review-state.ts';
import { api } from '../../api.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { homePage, useNavigation } from '../../stores/navigation-store.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { SignDialog } from '../identity/sign-dialog.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { ResolutionDialog } from './resolution-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface Props {
  readonly planId: string;
  /** ISO date of the day on which the proposal was frozen; null when that is not known. */
  readonly frozenOn: string | null;
  readonly onOpen: (planId: string) => void;
}

type Dialog = 'none' | 'freeze' | 'withdraw' | 'resolution' | 'approve';

/** What can be done with the plan at the point where it is, the usual thing first. */
export function NextStep({ planId, frozenOn, onOpen }: Props) {
  const [dialog, setDialog] = useState<Dialog>('none');
  const close = () => setDialog('none');
  return (
    <Stack gap="sm" align="flex-start">
      <Actions planId={planId} onOpen={onOpen} onAsk={setDialog} />
      {dialog === 'freeze' && <FreezeDialog planId={planId} onClose={close} />}
      {dialog === 'withdraw' && <WithdrawDialog onClose={close} />}
      {dialog === 'resolution' && <ResolutionDialog frozenOn={frozenOn} onClose={close} />}
      {dialog === 'approve' && <ApproveDialog planId={planId} onClose={close} />}
    </Stack>
  );
}

interface ActionsProps extends Omit<Props, 'frozenOn'> {
  readonly onAsk: (dialog: Dialog) => void;
}

function Actions({ planId, onOpen, onAsk }: ActionsProps) {
  const { status, resolution, revision } = useDocument(({ plan }) => plan);
  const findings = useFindings((state) => state.findings);
  const marks = useDocument((doc) => openMarks(doc).length);
  switch (status) {
    case 'draft': {
      const blocking = (findings ?? []).filter(({ severity }) => severity === 'blocking').length;
      return (
        <>
          <Text>
            Quando il piano è pronto si congela come proposta (revisione {revision + 1}): dati e PDF restano
            fermi e firmati insieme, e il piano non si modifica più finché la proposta non è ritirata.
          </Text>
          {blocking > 0 && (
            <Text fw={600}>
              {blocking === 1
                ? 'C’è 1 segnalazione bloccante: va risolta prima.'
                : `Ci sono ${blocking} segnalazioni bloccanti: vanno risolte prima.`}
            </Text>
          )}
          {marks > 0 && (
            <Group gap="xs">
              <Text fw={600}>
                {marks === 1
                  ? 'C’è 1 elemento ancora «da rivedere»: finché c’è, il piano non si congela.'
                  : `Ci sono ${marks} elementi ancora «da rivedere»: finché ce ne sono, il piano non si congela.`}
              </Text>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => useNavigation.getState().goTo({ section: homePage })}
              >
                Vai a ciò che è da rivedere
              </Button>
            </Group>
          )}
          <Button disabled={findings === null || blocking > 0 || marks > 0} onClick={() => onAsk('freeze')}>
            Congela la proposta per la Giunta…
          </Button>
        </>
      );
    }
    case 'proposed':
      return (
        <>
          <Text>
            {resolution === null
              ? 'La proposta è pronta per la Giunta. Se va corretta, si ritira; quando è approvata, si registra la deliberazione.'
              : 'La deliberazione è registrata. Controllare gli estremi e allegare i file firmati: reso definitivo il piano, non si cambia più nulla.'}
          </Text>
          <Group gap="xs">
            <Button onClick={() => onAsk(resolution === null ? 'resolution' : 'approve')}>
              {resolution === null ? 'Registra la deliberazione…' : 'Rendi definitivo il piano approvato…'}
            </Button>
            {resolution !== null && (
              <Button variant="default" onClick={() => onAsk('resolution')}>
                Correggi la deliberazione…
              </Button>
            )}
            <Button variant="default" onClick={() => onAsk('withdraw')}>
              Ritira la proposta…
            </Button>
          </Group>
        </>
      );
    case 'approved':
      return (
        <>
          <Text>
            Il piano è approvato e non si modifica. Restano da seguire la pubblicazione e, nella sezione 4, i
            risultati del monitoraggio. Per cambiarlo durante l’anno si avvia un aggiornamento, che parte da
            questo testo e va di nuovo in Giunta.
          </Text>
          <Button variant="default" onClick={() => void amend(planId, onOpen)}>
            Avvia un aggiornamento nel corso dell’anno
          </Button>
        </>
      );
    case 'archived':
      return <Text>Il piano è archiviato: si può leggere, stampare, esportare e verificare.</Text>;
    default:
      return assertNever(status, 'unknown status of a plan');
  }
}

async function amend(planId: string, onOpen: (planId: string) => void): Promise<void> {
  try {
    const { planId: draft } = await api.life.amend({ planId });
    onOpen(draft);
    useNotices
      .getState()
      .show({ tone: 'done', text: 'Aperta la bozza di aggiornamento del piano approvato.' });
  } catch (error) {
    showError(error);
  }
}

interface SignProps {
  readonly planId: string;
  readonly onClose: () => void;
}

function ApproveDialog({ planId, onClose }: SignProps) {
  return (
    <SignDialog
      title="Rendi definitivo il piano approvato"
      submitLabel="Rendi definitivo e firma"
      onSign={async (passphrase) => {
        await planStore.getState().carryOut(() => api.life.approve({ planId, passphrase }));
        useNotices.getState().show({
          tone: 'done',
          text: 'Il piano è approvato: stampa e fascicolo portano gli estremi della deliberazione.',
        });
      }}
      onClose={onClose}
    >
      <Text>
        Il piano si stampa con gli estremi della deliberazione e con l’impronta della proposta votata. Dopo,
        né il piano né la deliberazione si possono più cambiare.
      </Text>
    </SignDialog>
  );
}
