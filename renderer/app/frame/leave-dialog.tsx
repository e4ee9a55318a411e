import { Button, Group, Modal, Text } from '@mantine/core';
import { useReturnFocus } from '../../components/return-focus.ts';

interface Props {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before what could not be stored is lost. */
export function LeaveDialog({ onStay, onLeave }: Props) {
  useReturnFocus();
  return (
    <Modal opened onClose={onStay} title="Alcune modifiche non sono salvate">
      <Text>
        Un valore non si legge oppure il salvataggio non è riuscito. Tornando al piano si può correggere o
        riprovare; lasciando il piano quelle modifiche vanno perse.
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onLeave}>
          Lascia senza salvare
        </Button>
        <Button data-autofocus onClick={onStay}>
          Torna al piano
        </Button>
      </Group>
    </Modal>
  );
}
