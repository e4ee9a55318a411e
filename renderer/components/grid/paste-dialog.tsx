import { Button, Group, Modal, Text } from '@mantine/core';
import { useReturnFocus } from '../return-focus.ts';
import classes from './grid.module.css';
import type { PastePlan } from './paste-plan.ts';

interface Props {
  readonly plan: PastePlan;
  readonly onPasteRest: () => void;
  readonly onClose: () => void;
}

/** More of them help nobody: the block is to be corrected where it comes from. */
const told = 50;

/** What of a pasted block has no place or cannot be read, before anything is written. */
export function PasteDialog({ plan, onPasteRest, onClose }: Props) {
  useReturnFocus();
  const { rows, edits, problems } = plan;
  const bad = new Set(problems.map(({ row }) => row)).size;
  return (
    <Modal opened onClose={onClose} title="Non tutto si può incollare" size="lg">
      <Text mb="xs">
        {bad === 1 ? 'Una riga' : `${bad} righe`} su {rows} {bad === 1 ? 'non può' : 'non possono'} entrare
        nella tabella. Finora non è stato scritto nulla: si possono correggere nel foglio di calcolo e
        incollare di nuovo.
      </Text>
      <ul className={classes.problems}>
        {problems.slice(0, told).map(({ row, column, reason }) => (
          <li key={`${row} ${column}`}>
            <strong>
              Riga {row}
              {column === null ? '' : `, colonna «${column}»`}
              {column === null ? ' ' : ': '}
            </strong>
            {reason}
          </li>
        ))}
      </ul>
      {problems.length > told && <Text mt="xs">… e altri {problems.length - told} valori.</Text>}
      <Group justify="flex-end" mt="md">
        {edits.length > 0 && (
          <Button variant="default" onClick={onPasteRest}>
            {bad === rows - 1 ? 'Incolla l’altra riga' : `Incolla le altre ${rows - bad} righe`}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Non incollare
        </Button>
      </Group>
    </Modal>
  );
}
