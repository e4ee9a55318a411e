import { Alert, Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { useReturnFocus } from '../return-focus.ts';
import type { OpenedFile } from './import-draft.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';
import { outcomeSummary } from './outcome-words.ts';
import { takeTableIn } from './table-actions.ts';
import { type TableImport, useImport } from './use-import.ts';

interface Props {
  readonly kind: ListKindName;
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** What a file would do to a table of the plan: problems first, columns to be corrected, rows to be seen. */
export function ImportDialog({ kind, file, onClose }: Props) {
  useReturnFocus();
  const table = useImport(kind, file);
  const { sheet, choices, choose, reading } = table;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { edits } = reading;
  const { plural } = kindOf(kind).label;

  const takeIn = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await takeTableIn(kind, sheet, choices, reading);
      onClose();
    } catch (error) {
      setProblem(problemWords(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="70rem"
      title={`Importa da «${file.name}»: ${plural}`}
    >
      <Stack gap="md">
        <FilePlace file={file} table={table} />
        <Text fw={600} role="status">
          {outcomeSummary(reading)} Finora non è stato scritto nulla.
        </Text>
        <ImportProblems problems={reading.problems} />
        <ImportMapping kind={kind} table={table} />
        <Radio.Group
          label="Righe che nel piano ci sono già"
          description="Si riconoscono dall’identificativo, se il file lo ha, altrimenti dai dati che le distinguono."
          value={choices.mode}
          onChange={(mode) => choose({ mode: mode === 'add' ? 'add' : 'match' })}
        >
          <Group gap="lg" mt={6}>
            <Radio value="match" label="Aggiornale con i valori del file" />
            <Radio value="add" label="Aggiungi ogni riga come nuova" />
          </Group>
        </Radio.Group>
        <ImportPreview table={table} />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Non importare
          </Button>
          <Button
            loading={busy}
            aria-disabled={edits.length === 0}
            variant={edits.length === 0 ? 'default' : 'filled'}
            onClick={() => {
              if (edits.length > 0) void takeIn();
            }}
          >
            {importLabel(edits.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function importLabel(rows: number): string {
  if (rows === 0) return 'Nessuna riga da importare';
  return rows === 1 ? 'Importa una riga' : `Importa ${rows} righe`;
}

/** Which file was read, how, and where in it the table begins. */
function FilePlace({ file, table: { place, move, remembered } }: { file: OpenedFile; table: TableImport }) {
  const rows = file.sheets[place.sheet]?.rows ?? [];
  const format = file.encoding === null ? 'XLSX' : `CSV, testo letto come ${file.encoding}`;
  return (
    <Group align="flex-end" gap="md">
      {file.sheets.length > 1 && (
        <Select
          label="Foglio"
          data={file.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={String(place.sheet)}
          allowDeselect={false}
          onChange={(sheet) => move({ sheet: Number(sheet), heading: 0 })}
        />
      )}
      <Select
        label="Riga delle intestazioni"
        w="24rem"
        data={rows.slice(0, 15).map(({ number, cells }, index) => ({
          value: String(index),
          label: `${number}: ${cells.filter((cell) => cell.trim() !== '').join(' · ')}`.slice(0, 60),
        }))}
        value={String(place.heading)}
        allowDeselect={false}
        onChange={(heading) => move({ ...place, heading: Number(heading) })}
      />
      <Text size="sm" c="dimmed" pb={6}>
        {format}.{remembered ? ' Colonne abbinate come l’ultima volta.' : ''}
      </Text>
    </Group>
  );
}
