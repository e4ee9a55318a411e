import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { fileSize } from '../../components/attachments/file-size.ts';
import type { DeskBackup } from '../../desk-client.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { ConfirmRestore } from './confirm-restore.tsx';

const moment = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short' });

const reasons: Readonly<Record<DeskBackup['reason'], string>> = {
  auto: 'automatica',
  import: 'prima di un’importazione',
  migration: 'prima di un aggiornamento',
};

interface Props {
  readonly onRestored: () => void;
}

/** The backups of the data folder, each of which can take the place of the database; or a file from elsewhere. */
export function BackupList({ onRestored }: Props) {
  const backups = useDesk((state) => state.backups);
  const restore = useDesk((state) => state.restore);
  const [chosen, setChosen] = useState<DeskBackup | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const carryOut = async (file: string | null) => {
    setProblem(null);
    try {
      if (await restore(file)) onRestored();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setChosen(null);
  };

  return (
    <Stack>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {backups.length === 0 ? (
        <Text>Nella cartella dei dati non ci sono copie di sicurezza.</Text>
      ) : (
        <Table.ScrollContainer minWidth={0} maxHeight="40vh" tabIndex={0} type="native">
          <Table aria-label="Copie di sicurezza" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Fatta il</Table.Th>
                <Table.Th>Motivo</Table.Th>
                <Table.Th>Dimensione</Table.Th>
                <Table.Th>Azione</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map((backup) => (
                <Table.Tr key={backup.file}>
                  <Table.Td>{moment.format(new Date(backup.at))}</Table.Td>
                  <Table.Td>{reasons[backup.reason]}</Table.Td>
                  <Table.Td>{fileSize(backup.size)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Ripristina la copia del ${moment.format(new Date(backup.at))}`}
                      onClick={() => setChosen(backup)}
                    >
                      Ripristina…
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group>
        <Button variant="default" onClick={() => void carryOut(null)}>
          Ripristina una copia da un altro posto…
        </Button>
      </Group>
      {chosen !== null && (
        <ConfirmRestore
          madeAt={moment.format(new Date(chosen.at))}
          onConfirm={() => carryOut(chosen.file)}
          onClose={() => setChosen(null)}
        />
      )}
    </Stack>
  );
}
