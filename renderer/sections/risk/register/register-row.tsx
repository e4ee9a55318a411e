import { Checkbox, Table } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange } from '@tabler/icons-react';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { levelChanged } from '../../../../shared/plan/risk/level-change.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import type { RiskBand } from '../../../../shared/plan/risk/risk-method.ts';
import { MarkButton } from '../../../components/review/mark-button.tsx';
import { ownerKey } from '../../../stores/field-target.ts';
import listClasses from '../../objectives/objectives.module.css';
import { openEvent } from '../event/event-actions.ts';
import { LevelBadge } from '../level-badge.tsx';
import classes from '../risk.module.css';

interface Props {
  readonly event: RiskEvent;
  /** In the plan, from 1. */
  readonly number: number;
  readonly bands: readonly RiskBand[];
  readonly hasFindings: boolean;
  readonly chosen: boolean;
  readonly onChoose: ((chosen: boolean) => void) | null;
}

/** One event of the list; its description opens its sheet. */
export function RegisterRow({ event, number, bands, hasFindings, chosen, onChoose }: Props) {
  const { id, description, process, office, subArea, score, level, measures } = event;
  const name = description === '' ? 'Senza descrizione' : description;
  const target = { of: 'item', kind: 'riskEvents', id } as const;
  return (
    <Table.Tr id={ownerKey(target)} tabIndex={-1} data-chosen={chosen || undefined}>
      {onChoose !== null && (
        <Table.Td>
          <Checkbox
            aria-label={`Scegli l’evento ${number}: ${name}`}
            checked={chosen}
            onChange={({ currentTarget: { checked } }) => onChoose(checked)}
          />
        </Table.Td>
      )}
      <Table.Td className={classes.number}>{number}</Table.Td>
      <Table.Td>
        <button type="button" className={listClasses.open} onClick={() => openEvent(id)}>
          {name}
        </button>
        {subArea !== '' && <div className={classes.minor}>{subArea}</div>}
        <span className={listClasses.signs}>
          {hasFindings && (
            <span className={listClasses.sign} data-finding>
              <IconAlertTriangle size={14} aria-hidden /> segnalazione
            </span>
          )}
          {levelChanged(bands, event) && (
            <span className={listClasses.sign}>
              <IconArrowsExchange size={14} aria-hidden /> era «{event.previousLevel}»
            </span>
          )}
          <MarkButton target={target} />
        </span>
      </Table.Td>
      <Table.Td>
        {process === '' ? '–' : process}
        {office !== '' && <div className={classes.minor}>{office}</div>}
      </Table.Td>
      <Table.Td ta="end" className={classes.number}>
        {score === null ? '–' : formatItalianDecimal(score)}
      </Table.Td>
      <Table.Td>
        <LevelBadge level={level} bands={bands} />
      </Table.Td>
      <Table.Td ta="end" className={classes.number}>
        {measures.length === 0 ? '–' : measures.length}
      </Table.Td>
    </Table.Tr>
  );
}
