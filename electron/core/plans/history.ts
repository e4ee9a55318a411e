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
  readonly undoable: string[];
  readonly redoable: string[];
}

/**
 * Works undo and redo out of the log alone, so that they outlive the program. The log only grows: an undo is one
 * more action that names the edit it takes back. What happened before a freeze, a withdrawal, an import or a
 * migration cannot be undone any more.
 */
export function undoStacks(steps: readonly HistoryStep[]): UndoStacks {
  const stacks = { undoable: [], redoable: [] };
  for (const step of steps) addStep(stacks, step);
  return stacks;
}

/** Brings the stacks up to one more step, in place: a history has many. Going on with the last edit adds none. */
export function addStep(stacks: UndoStacks, { action, actionId, ofAction }: HistoryStep): void {
  const { undoable, redoable } = stacks;
  if (action === 'edit') {
    if (undoable.at(-1) !== actionId) undoable.push(actionId);
    redoable.length = 0;
  } else if (action === 'undo' && ofAction !== null) {
    undoable.pop();
    redoable.push(ofAction);
  } else if (action === 'redo' && ofAction !== null) {
    redoable.pop();
    undoable.push(ofAction);
  } else {
    undoable.length = 0;
    redoable.length = 0;
  }
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
