// biome-ignore-all lint/a11y/useSemanticElements: only the visible rows are drawn, which no <table> can say
import { IconAlertTriangle, IconCheck, IconEye } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { fieldText } from '../../../shared/labels/field-text.ts';
import { usePlan } from '../../stores/use-plan.ts';
import { isTyped } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { currentDocument } from './grid-actions.ts';

interface Props {
  readonly id: string;
  readonly column: Column;
  /** Of the column, counted from 1 with the rows' heading. */
  readonly index: number;
  /** As the document holds it, in words. */
  readonly text: string;
  readonly findings: readonly Finding[] | undefined;
  /** Says of its row that it is still to be looked at. */
  readonly toReview: boolean;
  /** Where Tab comes into the table. */
  readonly entry: boolean;
  readonly selected: boolean;
  readonly readOnly: boolean;
  /** The control in its place, while it is edited. */
  readonly editor: ReactNode;
}

/** One value of one row. What cannot be read stays in it, with the reason. */
export const GridCell = memo(function GridCell(props: Props) {
  const { id, column, index, text, findings, toReview, entry, selected, readOnly, editor } = props;
  const draft = usePlan(({ drafts }) => drafts[id]);
  const problem = draft?.problem ?? null;
  const shown = draft === undefined ? text : draftText(column, draft.shown);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={index}
      aria-selected={selected}
      aria-invalid={problem !== null || undefined}
      aria-readonly={readOnly || column.type.is === 'structured' || undefined}
      // While it is edited the control within is the way in: one stop for Tab, not two.
      tabIndex={entry && editor === null ? 0 : -1}
      className={classes.cell}
      data-column={index - 1}
      data-figure={column.figure || undefined}
      data-sticky={index === 2 || undefined}
      data-editing={editor !== null || undefined}
    >
      {editor ?? (
        <>
          {findings !== undefined && <FindingSign findings={findings} />}
          {column.type.is === 'flag' ? (
            <Flag set={shown === 'Sì'} />
          ) : (
            <span className={classes.text}>{shown}</span>
          )}
          {toReview && (
            <span className={classes.toReview}>
              <IconEye size={14} aria-hidden /> da rivedere
            </span>
          )}
          {problem !== null && <span className={classes.problem}>{problem}</span>}
        </>
      )}
    </div>
  );
});

function FindingSign({ findings }: { readonly findings: readonly Finding[] }) {
  const words = findings.map(({ message }) => message).join(' ');
  return (
    <span className={classes.finding} title={words}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className={classes.spoken}>Segnalazione: {words}</span>
    </span>
  );
}

function Flag({ set }: { readonly set: boolean }) {
  return (
    <span className={classes.flag} data-set={set || undefined}>
      {set && <IconCheck size={14} aria-hidden />}
      {set ? 'Sì' : 'No'}
    </span>
  );
}

/** What is typed shows as typed until it is stored. */
export function draftText(column: Column, shown: unknown): string {
  if (typeof shown === 'string' && isTyped(column.type)) return shown;
  return fieldText(currentDocument(), column.type, shown);
}
