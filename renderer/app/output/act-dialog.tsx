import { Alert, Button, Group, Loader, Modal, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { copyText } from '../../components/attachments/copy-text.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { planStore } from '../../stores/use-plan.ts';
import { Fingerprint } from './fingerprint.tsx';
import { tellWritten } from './print-plan.ts';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

type Act = Awaited<ReturnType<typeof api.output.actText>>;

/** The proposal of deliberation to copy or save, and the digests of what is annexed to it. */
export function ActDialog({ planId, onClose }: Props) {
  const [act, setAct] = useState<Act | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useReturnFocus();

  useEffect(() => {
    settleTyping();
    planStore
      .getState()
      .flush()
      .then(() => api.output.actText({ planId }))
      .then(setAct, (error: unknown) => setProblem(problemWords(error)));
  }, [planId]);

  const close = () => {
    if (act === null && problem === null) void api.output.cancel();
    onClose();
  };
  const save = () => {
    api.output.exportAct({ planId }).then(
      ({ file, warnings }) => tellWritten(file, warnings),
      (error: unknown) => setProblem(problemWords(error)),
    );
  };

  return (
    <Modal opened onClose={close} title="Testi per la deliberazione" size="xl">
      <Stack>
        <div role="status">
          {act === null && problem === null && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>Preparazione dei testi: si stampa il piano per calcolarne l’impronta…</Text>
            </Group>
          )}
        </div>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        {act !== null && <Content act={act} onSave={save} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {act === null && problem === null ? 'Annulla' : 'Chiudi'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Content({ act, onSave }: { readonly act: Act; readonly onSave: () => void }) {
  return (
    <>
      <Textarea
        label="Proposta di deliberazione"
        description="Gli spazi da completare sono lasciati in bianco; il testo si modifica nel programma degli atti."
        value={act.text}
        readOnly
        rows={12}
      />
      <Group>
        <Button onClick={() => copyText(act.text, 'Copiato il testo della proposta.')}>Copia il testo</Button>
        <Button variant="default" onClick={onSave}>
          Salva in DOCX…
        </Button>
      </Group>
      <Title order={3} size="h4">
        Impronte degli allegati
      </Title>
      {act.annexes.map((annex) => (
        <div key={annex.name + annex.sha256}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {annex.name}
          </Text>
          <Fingerprint name={annex.name} sha256={annex.sha256} base64={annex.base64} />
        </div>
      ))}
    </>
  );
}
