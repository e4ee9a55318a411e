import { Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReviewSummary } from '../../../shared/contract/imports.ts';
import { api } from '../../api.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { focusOrHeading, useReturnFocus } from '../../components/return-focus.ts';
import { showError } from '../../stores/notice-store.ts';
import { trienniumWords } from '../../stores/plan-shelves.ts';
import { usePendingImports } from '../../stores/use-pending-imports.ts';
import classes from '../start/start-screen.module.css';

interface Props {
  readonly onResume: (reviewId: string) => void;
}

/** The imports that were left before their end; nothing where there is none. */
export function PendingImports({ onResume }: Props) {
  const pending = usePendingImports((state) => state.pending);
  const refresh = usePendingImports((state) => state.refresh);
  const [removing, setRemoving] = useState<ReviewSummary | null>(null);
  useEffect(() => {
    refresh().catch(showError);
  }, [refresh]);
  if (pending.length === 0) return null;

  const remove = async ({ id }: ReviewSummary) => {
    try {
      await api.imports.remove({ reviewId: id });
      setRemoving(null);
      await refresh();
      // The row is gone, and with it the button that had the focus.
      setTimeout(() => focusOrHeading(null));
    } catch (error) {
      showError(error);
    }
  };
  return (
    <section aria-labelledby="pending-title">
      <Title order={2} id="pending-title" mb="xs">
        Importazioni da concludere
      </Title>
      <Table className={classes.table} aria-label="Importazioni da concludere">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Documento</Table.Th>
            <Table.Th>Piano</Table.Th>
            <Table.Th>Esaminate</Table.Th>
            <Table.Th>Ultimo esame</Table.Th>
            <Table.Th>Azioni</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pending.map((review) => (
            <Table.Tr key={review.id}>
              <Table.Td>
                <button type="button" className={classes.open} onClick={() => onResume(review.id)}>
                  {review.fileName}
                </button>
              </Table.Td>
              <Table.Td>
                {[
                  review.administrationName,
                  review.firstYear === null ? '' : trienniumWords(review.firstYear),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </Table.Td>
              <Table.Td>
                {review.decided} di {review.entries}
              </Table.Td>
              <Table.Td>{dayAndTime(review.updatedAt)}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Riprendi: ${review.fileName}`}
                    onClick={() => onResume(review.id)}
                  >
                    Riprendi
                  </Button>
                  <Button
                    variant="subtle"
                    size="xs"
                    color="red"
                    aria-label={`Elimina: ${review.fileName}`}
                    onClick={() => setRemoving(review)}
                  >
                    Elimina…
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {removing !== null && (
        <RemoveDialog
          review={removing}
          onClose={() => setRemoving(null)}
          onRemove={() => void remove(removing)}
        />
      )}
    </section>
  );
}

interface RemoveProps {
  readonly review: ReviewSummary;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

function RemoveDialog({ review, onClose, onRemove }: RemoveProps) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Elimina l’importazione">
      <Stack>
        <Text>
          Quanto riconosciuto, corretto e deciso per «{review.fileName}» va perso. Il file del documento e i
          piani restano come sono.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            Annulla
          </Button>
          <Button color="red" onClick={onRemove}>
            Elimina
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
