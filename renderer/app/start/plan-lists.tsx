import { Collapse, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { focusOrHeading } from '../../components/return-focus.ts';
import { archivePlan, unarchivePlan } from '../../plans-client.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planShelves, planWords } from '../../stores/plan-shelves.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import { usePlans } from '../../stores/use-plans.ts';
import { rollOverAndTell } from '../roll-over.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { PlanTable } from './plan-table.tsx';
import classes from './start-screen.module.css';

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (planId: string) => void;
}

/** The plans that are worked on, and under them, folded, those put away. */
export function PlanLists({ plans, onOpen }: Props) {
  const { current, archived } = planShelves(plans);
  const [duplicating, setDuplicating] = useState<PlanSummary | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const refresh = usePlans((state) => state.refresh);
  const Chevron = unfolded ? IconChevronDown : IconChevronRight;

  const change = async (write: () => Promise<void>, told: string, undo: () => void) => {
    try {
      await write();
      await refresh();
      useNotices.getState().show({ tone: 'done', text: told, action: { label: 'Annulla', run: undo } });
    } catch (error) {
      showError(error);
    }
    // The row has moved to the other list, and with it went the button that had the focus.
    setTimeout(() => {
      if (document.activeElement === document.body) focusOrHeading(null);
    });
  };
  const archive = (plan: PlanSummary) =>
    void change(
      () => archivePlan(plan.id),
      `Archiviato: ${planWords(plan)}. Si ritrova sotto «Archiviati», in sola lettura.`,
      () => unarchive(plan),
    );
  const unarchive = (plan: PlanSummary) =>
    void change(
      () => unarchivePlan(plan.id),
      `Di nuovo tra i piani in corso: ${planWords(plan)}.`,
      () => archive(plan),
    );
  const duplicated = async (planId: string, triennium: string) => {
    setDuplicating(null);
    await refresh();
    useNotices.getState().show({
      tone: 'done',
      text: `Creata la bozza per il triennio ${triennium}.`,
      action: { label: 'Apri', run: () => onOpen(planId) },
    });
  };
  const rollOver = async (plan: PlanSummary) => {
    if (await rollOverAndTell(plan.id, planWords(plan), onOpen)) await refresh();
  };
  const actions = {
    onOpen,
    onDuplicate: setDuplicating,
    onRollOver: (plan: PlanSummary) => void rollOver(plan),
    onArchive: archive,
    onUnarchive: unarchive,
  };

  return (
    <>
      {current.length === 0 ? (
        <Text>{archived.length === 0 ? 'Non c’è ancora alcun piano.' : 'Non c’è alcun piano in corso.'}</Text>
      ) : (
        <PlanTable label="Piani in corso" plans={current} {...actions} />
      )}
      {archived.length > 0 && (
        <section aria-labelledby="archived-title">
          <Title order={2} id="archived-title">
            <UnstyledButton
              className={classes.fold}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              <Chevron size={20} aria-hidden />
              Archiviati ({archived.length})
            </UnstyledButton>
          </Title>
          <Collapse expanded={unfolded} transitionDuration={0}>
            <PlanTable label="Piani archiviati" plans={archived} {...actions} />
          </Collapse>
        </section>
      )}
      {duplicating !== null && (
        <DuplicateDialog
          plan={duplicating}
          onClose={() => setDuplicating(null)}
          onDuplicated={(planId, triennium) => void duplicated(planId, triennium)}
        />
      )}
    </>
  );
}
