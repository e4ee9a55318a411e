import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, on } from '../api.ts';
import { copyText } from '../components/attachments/copy-text.ts';
import { useReturnFocus } from '../components/return-focus.ts';
import { showError, useNotices } from '../stores/notice-store.ts';

/** "Segnala un problema", from the menu: what would be given away is read first. */
export function ReportDialog() {
  const [text, setText] = useState<string | null>(null);
  useEffect(
    () =>
      on.menu.command((command) => {
        if (command === 'help.report') api.desk.report().then((report) => setText(report.text), showError);
      }),
    [],
  );
  return text === null ? null : <Report text={text} onClose={() => setText(null)} />;
}

function Report({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  useReturnFocus();
  const save = async () => {
    try {
      const { file } = await api.desk.saveReport();
      if (file === null) return;
      useNotices.getState().show({ tone: 'done', text: `Salvata la segnalazione: ${file}` });
      onClose();
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} size="xl" title="Segnala un problema">
      <Stack>
        <Text>
          Questo è tutto ciò che la segnalazione contiene. Il programma non la invia: si salva in un file da
          allegare a un messaggio per chi dà assistenza, con due righe su che cosa si stava facendo.
        </Text>
        <Textarea
          label="Testo della segnalazione"
          value={text}
          readOnly
          autosize
          minRows={8}
          maxRows={16}
          styles={{ input: { fontFamily: 'monospace', fontSize: '0.8125rem' } }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Chiudi
          </Button>
          <Button variant="default" onClick={() => copyText(text, 'Copiato il testo della segnalazione.')}>
            Copia il testo
          </Button>
          <Button onClick={() => void save()}>Salva in un file…</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
