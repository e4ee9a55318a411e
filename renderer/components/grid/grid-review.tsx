import { Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { MarkActs } from '../review/mark-acts.tsx';
import { marksOn, openMarkOn } from '../review/mark-target.ts';
import { clearMarks } from '../review/review-actions.ts';
import { WaiveDialog } from '../review/waive-dialog.tsx';
import classes from './grid.module.css';
import { currentDocument } from './grid-actions.ts';
import type { GridModel } from './use-grid-model.ts';

/** Under the table, of the row that one is in: why it is still to be looked at, and the way to end that. */
export function GridReview({ grid: { kind, item, cursor, readOnly } }: { readonly grid: GridModel }) {
  const mark = useDocument((doc) =>
    item === undefined ? undefined : openMarkOn(doc.reviewMarks, { of: 'item', kind, id: item.id }),
  );
  const name = useDocument((doc) => (mark === undefined ? '' : markName(doc, mark)));
  const { active } = cursor;
  const [waiving, setWaiving] = useState(false);
  if (mark === undefined || active === null) return null;
  const back = () => cursor.goTo(active);
  return (
    <Group gap="xs" mt={6} role="group" aria-label="Riga da rivedere">
      <Text size="sm" className={classes.note}>
        <IconEye size={14} aria-hidden className={classes.noteIcon} /> Da rivedere: {markWords(mark)}
      </Text>
      {!readOnly && <MarkActs mark={mark} small onCleared={back} onWaive={() => setWaiving(true)} />}
      {waiving && <WaiveDialog mark={mark} name={name} onWaived={back} onClose={() => setWaiving(false)} />}
    </Group>
  );
}

/** The rows of the selection that are still to be looked at. */
export function openMarksOf({ kind, shown, range }: GridModel): readonly ReviewMark[] {
  if (range === null) return [];
  const { reviewMarks } = currentDocument();
  return shown
    .slice(range.top, range.bottom + 1)
    .flatMap(({ id }) => marksOn(reviewMarks, { of: 'item', kind, id }))
    .filter(({ state }) => state === 'open');
}

/** Ends the marks of the selected rows, in one action. */
export function clearSelected(grid: GridModel): void {
  const marks = openMarksOf(grid);
  if (!grid.readOnly && marks.length > 0) void clearMarks(marks);
}
