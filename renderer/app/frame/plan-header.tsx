import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconEye,
  IconFileExport,
  IconFileTypePdf,
  IconGavel,
  IconLayoutList,
  IconMenu2,
  IconPackageExport,
  IconPrinter,
  IconSearch,
} from '@tabler/icons-react';
import { capital } from '../../../shared/labels/capital.ts';
import { planStatusLabels } from '../../../shared/plan/core/header.ts';
import { planPeriod } from '../../../shared/plan/document.ts';
import { redo, undo } from '../../sections/history.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useDocument, usePlan } from '../../stores/use-plan.ts';
import { findingsCount } from './findings-count.ts';
import classes from './plan-header.module.css';
import { SaveIndicator } from './save-status.tsx';

interface Props {
  readonly sectionsOpen: boolean;
  readonly onToggleSections: () => void;
  readonly onLeave: () => void;
  readonly onSearch: () => void;
  readonly onPreview: () => void;
  readonly onPrint: () => void;
  readonly onPaper: () => void;
  readonly onExportPlan: () => void;
  readonly onActTexts: () => void;
  readonly onExport: () => void;
}

/** Whose plan it is, whether it is saved, and what can be done with the whole of it. */
export function PlanHeader({
  sectionsOpen,
  onToggleSections,
  onLeave,
  onSearch,
  onPreview,
  onPrint,
  onPaper,
  onExportPlan,
  onActTexts,
  onExport,
}: Props) {
  const name = useDocument(({ administration }) => administration.name);
  const period = useDocument(planPeriod);
  const status = useDocument(({ plan }) => plan.status);
  return (
    <div className={classes.header}>
      <ActionIcon
        className={classes.sections}
        variant="default"
        size="lg"
        aria-label="Sezioni"
        aria-expanded={sectionsOpen}
        onClick={onToggleSections}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
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
        <Button
          className={classes.button}
          variant="default"
          title="Cerca in tutto il piano (Ctrl+K)"
          onClick={onSearch}
        >
          <IconSearch size={18} aria-hidden />
          <span className={classes.words}>Cerca</span>
        </Button>
        <HistoryButtons />
        <FindingsButton />
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button className={classes.button}>
              <IconPrinter size={18} aria-hidden />
              <span className={classes.words}>Stampa ed esporta</span>
              <IconChevronDown size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconEye size={18} aria-hidden />} onClick={onPreview}>
              Anteprima di stampa
            </Menu.Item>
            <Menu.Item leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={onPrint}>
              Stampa in PDF…
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPaper}>
              Stampa su carta…
            </Menu.Item>
            <Menu.Item leftSection={<IconFileExport size={18} aria-hidden />} onClick={onExportPlan}>
              Esporta…
            </Menu.Item>
            <Menu.Item leftSection={<IconPackageExport size={18} aria-hidden />} onClick={onExport}>
              Esporta il fascicolo firmato…
            </Menu.Item>
            <Menu.Item leftSection={<IconGavel size={18} aria-hidden />} onClick={onActTexts}>
              Testi per la deliberazione…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}

function HistoryButtons() {
  // What is on its way to be stored is the first to be undone; what cannot be stored is no action yet.
  const canUndo = usePlan(
    (state) => state.canUndo || Object.values(state.drafts).some(({ problem }) => problem === null),
  );
  const canRedo = usePlan((state) => state.canRedo);
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Annulla l’ultima modifica"
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
      className={classes.button}
      variant={open ? 'light' : 'default'}
      aria-expanded={open}
      onClick={togglePanel}
    >
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.words}>
        {findings === null ? 'Controllo…' : capital(findingsCount(findings))}
      </span>
      <span className={classes.short} aria-hidden>
        {findings?.length}
      </span>
    </Button>
  );
}
