import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../components/return-focus.ts';

interface Props {
  readonly madeAt: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** What a restore does is said before it is done. */
export function ConfirmRestore({ madeAt, onConfirm, onClose }: Props) {
  useReturnFocus();
  const [busy, setBusy] = useState(false);
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Ripristina la copia di sicurezza">
      <Stack>
        <Text>
          Tutti i piani tornano com’erano il <strong>{madeAt}</strong>. La base dati di adesso non viene
          eliminata: resta nella cartella dei dati con un altro nome, e si può riprendere.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Annulla
          </Button>
          <Button
            loading={busy}
            onClick={() => {
              setBusy(true);
              void onConfirm();
            }}
          >
            Ripristina
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
