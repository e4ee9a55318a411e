import { Text } from '@mantine/core';
import { useState } from 'react';
import { tellsMissingContent } from '../../../shared/checks/missing-content.ts';
import { api } from '../../api.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { SignDialog } from '../identity/sign-dialog.tsx';
import { OpenWarnings } from './open-warnings.tsx';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

/** Freezes the draft; who signs has read before what is still open. */
export function FreezeDialog({ planId, onClose }: Props) {
  const findings = useFindings((state) => state.findings);
  const warnings = (findings ?? []).filter(({ severity }) => severity === 'warning');
  const missing = warnings.filter(tellsMissingContent);
  const [accepted, setAccepted] = useState(false);
  return (
    <SignDialog
      title="Congela la proposta per la Giunta"
      submitLabel="Congela e firma"
      canSign={missing.length === 0 || accepted}
      onSign={async (passphrase) => {
        await planStore.getState().flush();
        await planStore.getState().carryOut(() => api.life.freeze({ planId, passphrase }));
        useNotices.getState().show({
          tone: 'done',
          text: 'Proposta congelata e firmata: esportare il fascicolo o il PDF per la Giunta.',
        });
      }}
      onClose={onClose}
    >
      <Text>
        Il piano viene controllato, stampato in PDF e firmato. Da qui in poi non si modifica: per correggerlo
        si ritira la proposta, indicandone il motivo.
      </Text>
      {warnings.length > 0 && (
        <OpenWarnings
          missing={missing}
          others={warnings.length - missing.length}
          accepted={accepted}
          onAccept={setAccepted}
          onRead={() => {
            onClose();
            useFindings.getState().openPanel();
          }}
        />
      )}
    </SignDialog>
  );
}
