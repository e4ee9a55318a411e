import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { type ImportStep, importSteps } from '../../../shared/importing/import-steps.ts';
import { useReturnFocus } from '../../components/return-focus.ts';

export interface Reading {
  readonly fileName: string;
  readonly step: ImportStep;
}

interface Props {
  readonly reading: Reading;
  readonly onCancel: () => void;
}

const stepWords: Readonly<Record<ImportStep, string>> = {
  text: 'Lettura del file',
  lines: 'Righe, titoli e sezioni',
  performance: 'Obiettivi di performance',
  risk: 'Registro dei rischi e misure',
  staff: 'Personale, capacità assunzionale e assunzioni',
  rest: 'Formazione, lavoro agile, monitoraggio e testi',
  report: 'Controlli e rapporto',
};

/** How far the reading of a document is. */
export function ReadingDialog({ reading: { fileName, step }, onCancel }: Props) {
  useReturnFocus();
  const at = importSteps.indexOf(step);
  return (
    <Modal
      opened
      onClose={onCancel}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={`Importazione di «${fileName}»`}
    >
      <Stack>
        <Progress.Root size="lg">
          <Progress.Section
            value={((at + 1) / importSteps.length) * 100}
            aria-label="Avanzamento della lettura"
          />
        </Progress.Root>
        <Text role="status">
          {stepWords[step]} ({at + 1} di {importSteps.length})
        </Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onCancel}>
            Annulla
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
