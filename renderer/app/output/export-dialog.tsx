import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { api } from '../../api.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { showError } from '../../stores/notice-store.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { SignDialog } from '../identity/sign-dialog.tsx';
import { type FrozenFacts, useLife } from '../life/use-life.ts';
import { tellWritten } from './print-plan.ts';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

const title = 'Esporta il fascicolo firmato';
const submitLabel = 'Scegli il file ed esporta…';

/** Exports the signed bundle: the one that was signed with the freezing, or one signed now. */
export function ExportDialog({ planId, onClose }: Props) {
  const { status, revision } = useDocument(({ plan }) => plan);
  const [load] = useLife(planId);
  const exportWith = async (passphrase: string | null) => {
    await planStore.getState().flush();
    const { file, warnings } = await api.output.exportBundle({ planId, passphrase });
    tellWritten(file, warnings);
  };
  if (load.state === 'loading') return null;
  const wanted = status === 'archived' ? 'approved' : status;
  const frozen =
    load.state === 'ready'
      ? load.life.frozen.find((facts) => facts.status === wanted && facts.revision === revision)
      : undefined;
  return frozen?.signer == null ? (
    <SignDialog title={title} submitLabel={submitLabel} onSign={exportWith} onClose={onClose} />
  ) : (
    <SealedDialog signer={frozen.signer} onExport={() => exportWith(null)} onClose={onClose} />
  );
}

interface SealedProps {
  readonly signer: NonNullable<FrozenFacts['signer']>;
  readonly onExport: () => Promise<void>;
  readonly onClose: () => void;
}

function SealedDialog({ signer, onExport, onClose }: SealedProps) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={title}>
      <Stack>
        <Text>
          Il fascicolo è già firmato da <strong>{signer.name}</strong>, insieme al congelamento, il{' '}
          {dayAndTime(signer.signedAt)}: si esporta quello, senza firmarlo di nuovo.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Chiudi
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              onExport().then(onClose, showError);
            }}
          >
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
