import { Alert, Button, Drawer, Loader, Text } from '@mantine/core';
import { assertNever } from '../../../shared/assert-never.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { usePlan } from '../../stores/use-plan.ts';
import { useReturnFocus } from '../return-focus.ts';
import classes from './history.module.css';
import { HistoryItem } from './history-item.tsx';
import { type HistoryLoad, useHistory } from './use-history.ts';

interface Props {
  /** The same object as long as the drawer is open. */
  readonly target: FieldTarget;
  readonly name: string;
  readonly onClose: () => void;
}

/** Who changed what and when, the newest first, with the way back to an older value. */
export function HistoryDrawer({ target, name, onClose }: Props) {
  const planId = usePlan((state) => (state.load.state === 'ready' ? state.load.planId : ''));
  const { load, readMore } = useHistory(planId, target);
  useReturnFocus();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="30rem" transitionProps={{ duration: 0 }}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not Drawer.Header: the page has its one banner already. */}
        <div className={classes.header}>
          <Drawer.Title className={classes.title}>
            Cronologia
            <Text c="dimmed" size="sm" lineClamp={2} span>
              {name}
            </Text>
          </Drawer.Title>
          <Drawer.CloseButton aria-label="Chiudi la cronologia" />
        </div>
        <Drawer.Body>
          <Entries load={load} target={target} onMore={() => void readMore()} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface EntriesProps {
  readonly load: HistoryLoad;
  readonly target: FieldTarget;
  readonly onMore: () => void;
}

function Entries({ load, target, onMore }: EntriesProps) {
  switch (load.state) {
    case 'loading':
      return <Loader aria-label="Lettura della cronologia in corso" />;
    case 'failed':
      return (
        <Alert color="red" role="alert" title="La cronologia non si legge">
          {load.message}
        </Alert>
      );
    case 'ready':
      return load.entries.length === 0 ? (
        <Text c="dimmed">Nessuna modifica registrata.</Text>
      ) : (
        <>
          <ol className={classes.entries} tabIndex={-1}>
            {load.entries.map((entry) => (
              <HistoryItem key={entry.seq} entry={entry} target={target} />
            ))}
          </ol>
          {load.more && (
            <Button variant="default" fullWidth mt="md" onClick={onMore}>
              Mostra le modifiche precedenti
            </Button>
          )}
        </>
      );
    default:
      return assertNever(load, 'unknown state of the history');
  }
}
