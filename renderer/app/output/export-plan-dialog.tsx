import { Alert, Button, Group, Loader, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type OutputFormat, outputFormatLabels, outputFormats } from '../../../shared/print/formats.ts';
import { readerParts } from '../../../shared/print/parts.ts';
import { sectionPlaces } from '../../../shared/print/section-order.ts';
import { api } from '../../api.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { Fingerprint } from './fingerprint.tsx';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

type Written = Awaited<ReturnType<typeof api.output.exportPlan>>;

const wholePlan = 'tutto';

/** Writes the plan, or a section of it, in the format of the person's choice; what takes long can be stopped. */
export function ExportPlanDialog({ planId, onClose }: Props) {
  const doc = useDocument((document) => document);
  const [format, setFormat] = useState<OutputFormat>('pdf');
  const [part, setPart] = useState(wholePlan);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  useReturnFocus();

  const sections = sectionPlaces(doc).map(({ key, number, title }) => ({
    value: key,
    label: `${number} ${title}`.trim(),
  }));

  const submit = async () => {
    setProblem(null);
    setBusy(true);
    try {
      settleTyping();
      await planStore.getState().flush();
      const answer = await api.output.exportPlan({ planId, format, part: part === wholePlan ? null : part });
      if (answer.file !== null) setWritten(answer);
    } catch (error) {
      setProblem(problemWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      closeOnClickOutside={false}
      title="Esporta il piano"
      size="lg"
    >
      {written === null ? (
        <Stack>
          <Radio.Group
            label="Formato"
            value={format}
            onChange={(value) => setFormat(outputFormats.find((each) => each === value) ?? 'pdf')}
          >
            <Stack gap="xs" mt="xs">
              {outputFormats.map((each) => (
                <Radio key={each} value={each} label={outputFormatLabels[each]} disabled={busy} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label="Che cosa"
            data={[
              { value: wholePlan, label: 'Tutto il piano' },
              { group: 'Per chi legge', items: readerParts(doc) },
              { group: 'Sezioni', items: sections },
            ]}
            value={part}
            onChange={(value) => setPart(value ?? wholePlan)}
            allowDeselect={false}
            searchable
            disabled={busy}
          />
          <div role="status">
            {busy && (
              <Group gap="sm">
                <Loader size="sm" aria-hidden />
                <Text>Esportazione in corso…</Text>
              </Group>
            )}
          </div>
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            {busy ? (
              <Button variant="default" onClick={() => void api.output.cancel()}>
                Annulla l’esportazione
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={onClose}>
                  Chiudi
                </Button>
                <Button onClick={() => void submit()}>Scegli il file ed esporta…</Button>
              </>
            )}
          </Group>
        </Stack>
      ) : (
        <Outcome written={written} onClose={onClose} />
      )}
    </Modal>
  );
}

function Outcome({ written, onClose }: { readonly written: Written; readonly onClose: () => void }) {
  const { file, warnings, digest } = written;
  return (
    <Stack>
      <div role="status">
        <Text>
          Scritto il file <strong style={{ overflowWrap: 'anywhere' }}>{file}</strong>.
        </Text>
      </div>
      {warnings.map(({ path, message }) => (
        <Alert key={path + message} color="yellow">
          {message}
        </Alert>
      ))}
      {digest !== null && (
        <>
          <Text size="sm">
            Accanto al file c’è la sua impronta (.sha256), che permette a chiunque di verificare che non sia
            cambiato.
          </Text>
          <Fingerprint name="file esportato" {...digest} />
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void api.output.showFile()}>
          Apri la cartella
        </Button>
        <Button onClick={onClose} data-autofocus>
          Chiudi
        </Button>
      </Group>
    </Stack>
  );
}
