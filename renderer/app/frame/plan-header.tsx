import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconFileTypePdf,
  IconLayoutList,
  IconPackageExport,
} from '@tabler/icons-react';
import { planStatusLabels } from '../../../shared/plan/core/header.ts';
import { planPeriod } from '../../../shared/plan/document.ts';
import { redo, undo } from '../../sections/history.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useDocument, usePlan } from '../../stores/use-plan.ts';
import { findingsCount } from './findings-count.ts';
import classes from './plan-header.module.css';
import { SaveIndicator } from './save-status.tsx';

interface Props {
  readonly onLeave: () => void;
  readonly onPrint: () => void;
  readonly onExport: () => void;
}

/** Whose plan it is, whether it is saved, and what can be done with the whole of it. */
export function PlanHeader({ onLeave, onPrint, onExport }: Props) {
  const name = useDocument(({ administration }) => administration.name);
  const period = useDocument(planPeriod);
  const status = useDocument(({ plan }) => plan.status);
  return (
    <div className={classes.header}>
      <Tooltip label="Tutti i piani">
        <ActionIcon variant="default" size="lg" aria-label="Tutti i piani" onClick={onLeave}>
          <IconLayoutList size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <div className={classes.title}>
        <strong>{name === '' ? 'Ente senza denominazione' : name}</strong>
        <span className={classes.facts}>
          PIAO {period} · {planStatusLabels[status]}
        </span>
      </div>
      <SaveIndicator />
      <Group gap="xs" wrap="nowrap">
        <HistoryButtons />
        <FindingsButton />
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={16} aria-hidden />}>Stampa ed esporta</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={onPrint}>
              Stampa in PDF…
            </Menu.Item>
            <Menu.Item leftSection={<IconPackageExport size={18} aria-hidden />} onClick={onExport}>
              Esporta il fascicolo firmato…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}

function HistoryButtons() {
  const canUndo = usePlan((state) => state.canUndo || Object.keys(state.drafts).length > 0);
  const canRedo = usePlan((state) => state.canRedo);
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Annulla l'ultima modifica"
        title="Annulla (Ctrl+Z)"
        disabled={!canUndo}
        onClick={() => void undo()}
      >
        <IconArrowBackUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Ripristina la modifica annullata"
        title="Ripristina (Ctrl+Maiusc+Z)"
        disabled={!canRedo}
        onClick={() => void redo()}
      >
        <IconArrowForwardUp size={20} aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  );
}

function FindingsButton() {
  const findings = useFindings((state) => state.findings);
  const open = useFindings((state) => state.panelOpen);
  const togglePanel = useFindings((state) => state.togglePanel);
  return (
    <Button
      variant={open ? 'light' : 'default'}
      leftSection={<IconAlertTriangle size={18} aria-hidden />}
      aria-expanded={open}
      onClick={togglePanel}
    >
      {findings === null ? 'Controllo…' : capitalise(findingsCount(findings))}
    </Button>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
