import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fileSize } from '../../components/attachments/file-size.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { type DeskBackup, deskClient } from '../../desk-client.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { ConfirmRestore } from './confirm-restore.tsx';

const reasons: Readonly<Record<DeskBackup['reason'], string>> = {
  auto: 'automatica',
  import: 'prima di un’importazione',
  migration: 'prima di un aggiornamento',
};

/** A backup that waits for the person's word. */
interface Chosen {
  /** Its name in the list, or the token of a file from elsewhere. */
  readonly backup: string;
  readonly words: ReactNode;
}

interface Props {
  readonly onRestored: () => void;
}

/** The backups of the data folder, each of which can take the place of the database; or a file from elsewhere. */
export function BackupList({ onRestored }: Props) {
  const backups = useDesk((state) => state.backups);
  const restore = useDesk((state) => state.restore);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  const carryOut = async (backup: string) => {
    await attempt(async () => {
      await restore(backup);
      onRestored();
    });
    setChosen(null);
  };
  const choose = async () => {
    setChoosing(true);
    await attempt(async () => {
      const found = await deskClient.chooseBackup();
      if (found !== null)
        setChosen({
          backup: found.token,
          words: (
            <>
              Al posto dei piani di adesso vengono quelli della copia <strong>«{found.name}»</strong>.
            </>
          ),
        });
    });
    setChoosing(false);
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
                <Table.Tr key={backup.name}>
                  <Table.Td>{dayAndTime(backup.at)}</Table.Td>
                  <Table.Td>{reasons[backup.reason]}</Table.Td>
                  <Table.Td>{fileSize(backup.size)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Ripristina la copia del ${dayAndTime(backup.at)}`}
                      onClick={() =>
                        setChosen({
                          backup: backup.name,
                          words: (
                            <>
                              Tutti i piani tornano com’erano il <strong>{dayAndTime(backup.at)}</strong>.
                            </>
                          ),
                        })
                      }
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
        <Button variant="default" loading={choosing} onClick={() => void choose()}>
          Ripristina una copia da un altro posto…
        </Button>
      </Group>
      {chosen !== null && (
        <ConfirmRestore onConfirm={() => carryOut(chosen.backup)} onClose={() => setChosen(null)}>
          {chosen.words}
        </ConfirmRestore>
      )}
    </Stack>
  );
}
