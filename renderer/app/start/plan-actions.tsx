import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCalendarPlus, IconCopy, IconDots } from '@tabler/icons-react';
import { planWords, trienniumWords } from '../../stores/plan-shelves.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';

export interface PlanActions {
  readonly onDuplicate: (plan: PlanSummary) => void;
  readonly onRollOver: (plan: PlanSummary) => void;
  readonly onArchive: (plan: PlanSummary) => void;
  readonly onUnarchive: (plan: PlanSummary) => void;
}

/** What can be done with a plan as a whole, besides opening it. */
export function PlanMenu({ plan, ...actions }: PlanActions & { readonly plan: PlanSummary }) {
  const archived = plan.status === 'archived';
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Azioni: ${planWords(plan)}`}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={() => actions.onDuplicate(plan)}>
          Duplica…
        </Menu.Item>
        {plan.firstYear !== null && (
          <Menu.Item
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
            onClick={() => actions.onRollOver(plan)}
          >
            Nuovo piano {trienniumWords(plan.firstYear + 1)} da questo
          </Menu.Item>
        )}
        {archived ? (
          <Menu.Item
            leftSection={<IconArchiveOff size={18} aria-hidden />}
            onClick={() => actions.onUnarchive(plan)}
          >
            Riporta tra i piani in corso
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArchive size={18} aria-hidden />}
            onClick={() => actions.onArchive(plan)}
          >
            Archivia
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
