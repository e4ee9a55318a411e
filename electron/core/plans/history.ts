import { z } from 'zod';
import { type LogAction, logActions } from '../../../shared/plan/log-action.ts';
import type { Reader } from '../database/tables.ts';

export const logActionSchema = z.enum(logActions);

/** An action as far as undo and redo are concerned. */
export interface HistoryStep {
  readonly actionId: string;
  readonly action: LogAction;
  readonly ofAction: string | null;
}

/** The edits that can be undone and redone, the next one last. */
export interface UndoStacks {
  readonly undoable: readonly string[];
  readonly redoable: readonly string[];
}

/**
 * Works undo and redo out of the log alone, so that they outlive the program. The log only grows: an undo is one
 * more action that names the edit it takes back. What happened before a freeze, a withdrawal, an import or a
 * migration cannot be undone any more.
 */
export function undoStacks(steps: readonly HistoryStep[]): UndoStacks {
  let undoable: string[] = [];
  let redoable: string[] = [];
  for (const { action, actionId, ofAction } of steps) {
    if (action === 'edit') {
      undoable.push(actionId);
      redoable = [];
    } else if (action === 'undo' && ofAction !== null) {
      undoable.pop();
      redoable.push(ofAction);
    } else if (action === 'redo' && ofAction !== null) {
      redoable.pop();
      undoable.push(ofAction);
    } else {
      undoable = [];
      redoable = [];
    }
  }
  return { undoable, redoable };
}

/** The actions of a plan, oldest first. */
export async function historyOf(db: Reader, planId: string): Promise<readonly HistoryStep[]> {
  const rows = await db
    .selectFrom('change_log')
    .select(['action_id', 'action', 'of_action'])
    .where('plan_id', '=', planId)
    .groupBy('action_id')
    .orderBy((eb) => eb.fn.min('seq'))
    .execute();
  return rows.map(({ action_id, action, of_action }) => ({
    actionId: action_id,
    action: logActionSchema.parse(action),
    ofAction: of_action,
  }));
}
