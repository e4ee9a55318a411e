import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { useNotices } from '../../stores/notice-store.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { planStore } from '../../stores/use-plan.ts';
import { Paper } from './paper.ts';

const notDrawn =
  'Le pagine non si sono potute disegnare per la stampante: chiudere altre finestre e riprovare, o stampare il PDF con un altro programma.';

interface Props {
  readonly planId: string;
  /** Null prints everything. */
  readonly part: string | null;
  readonly onClose: () => void;
}

/** Draws the pages of the PDF as the printer gets them, then hands over to the system's dialog for printing. */
export function PaperDialog({ planId, part, onClose }: Props) {
  const [progress, setProgress] = useState<{ readonly page: number; readonly of: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useReturnFocus();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a dialog prints once, what it was opened for
  useEffect(() => {
    const stop = new AbortController();
    const paper = new Paper();
    const print = async () => {
      settleTyping();
      await planStore.getState().flush();
      const { pdf } = await api.output.paperPdf({ planId, part });
      await paper.lay(pdf, stop.signal, (page, of) => setProgress({ page, of }));
      if (stop.signal.aborted) return;
      const { printed } = await api.output.printPages();
      if (printed)
        useNotices.getState().show({ tone: 'done', text: 'Il piano è stato inviato alla stampante.' });
      onClose();
    };
    print()
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setProblem(problemWords(error, notDrawn));
      })
      .finally(() => paper.clear());
    return () => {
      stop.abort();
      void api.output.cancel();
    };
  }, []);

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Stampa su carta">
      <Stack>
        <div role="status">
          {problem === null && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>
                {progress === null
                  ? 'Si compone il documento…'
                  : progress.page < progress.of
                    ? `Si prepara la pagina ${progress.page + 1} di ${progress.of}…`
                    : 'Si apre la finestra di stampa del sistema…'}
              </Text>
            </Group>
          )}
        </div>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {problem === null ? 'Annulla' : 'Chiudi'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
