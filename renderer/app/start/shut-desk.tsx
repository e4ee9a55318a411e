import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '../../stores/desk-store.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { BackupList } from './backup-list.tsx';

interface Props {
  readonly problem: { readonly code: string; readonly message: string };
  readonly onOpened: () => void;
}

/** Problems of the file itself: it can be put aside. All others pass, or are somebody else's to mend. */
const ofTheFile = new Set(['database.damaged', 'database.not-ours', 'database.migration-failed']);

/** The start screen while the database does not open: why, and the ways out. */
export function ShutDesk({ problem, onOpened }: Props) {
  const { reopen, startEmpty } = useDesk.getState();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      if (useDesk.getState().state?.problem === null) onOpened();
    } catch (error) {
      setFailure(problemWords(error));
    }
    setBusy(false);
  };
  return (
    <Stack>
      <Alert color="red" role="alert" title="L’archivio non si può aprire">
        <Text>{problem.message}</Text>
        {failure !== null && <Text mt="xs">{failure}</Text>}
        <Group mt="sm">
          <Button variant="default" loading={busy} onClick={() => void attempt(reopen)}>
            Riprova
          </Button>
          {ofTheFile.has(problem.code) && (
            <Button variant="default" disabled={busy} onClick={() => void attempt(startEmpty)}>
              Metti da parte il file e comincia da un archivio vuoto
            </Button>
          )}
        </Group>
      </Alert>
      {problem.code !== 'database.held' && (
        <section aria-labelledby="backups-title">
          <Title order={2} id="backups-title" mb="sm">
            Copie di sicurezza
          </Title>
          <BackupList onRestored={onOpened} />
        </section>
      )}
    </Stack>
  );
}
