import { Modal, Stack, Text } from '@mantine/core';
import { useReturnFocus } from '../../components/return-focus.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { BackupList } from './backup-list.tsx';

interface Props {
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

/** The backups, from the start screen. */
export function BackupsDialog({ onRestored, onClose }: Props) {
  useReturnFocus();
  const restoring = useDesk((state) => state.restoring);
  return (
    // Escape reaches it under the question too; why a restore has failed is told here.
    <Modal opened onClose={restoring ? () => undefined : onClose} size="xl" title="Copie di sicurezza">
      <Stack>
        <Text>
          Ogni copia contiene tutti i piani di questo computer. Il programma ne fa una all’avvio, poi ogni ora
          in cui qualcosa è cambiato, e prima di ogni importazione.
        </Text>
        <BackupList onRestored={onRestored} />
      </Stack>
    </Modal>
  );
}
