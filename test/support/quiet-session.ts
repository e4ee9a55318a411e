import { DeskSession } from '../../electron/core/desk-session.ts';

/** A session on a data folder of which nobody is told anything. */
export function quietSession(folder: string): DeskSession {
  return new DeskSession({ folder, place: null, onChange: () => undefined, onLost: () => undefined });
}
