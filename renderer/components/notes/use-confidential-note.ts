import { useEffect, useMemo, useState } from 'react';
import type { NotedKind } from '../../../shared/contract/notes.ts';
import { api } from '../../api.ts';
import { registerFlush } from '../../flush.ts';
import { showError } from '../../stores/notice-store.ts';
import { type QueueState, SaveQueue, usualTiming } from '../../stores/save-queue.ts';

/** A note beside an item, stored as it is typed; `text` is null until it has been read. */
export function useConfidentialNote(planId: string, kind: NotedKind, id: string) {
  const [text, setText] = useState<string | null>(null);
  const [saving, setSaving] = useState<QueueState>({ pending: false, failure: null });
  const queue = useMemo(() => new SaveQueue(usualTiming, setSaving), []);

  useEffect(() => {
    let current = true;
    api.notes.of({ planId, kind, id }).then((note) => {
      if (current) setText(note.text);
    }, showError);
    const forget = registerFlush(() => queue.flush());
    return () => {
      current = false;
      forget();
      queue.flush().catch(showError);
    };
  }, [planId, kind, id, queue]);

  return {
    text,
    saving,
    write: (next: string) => {
      setText(next);
      queue.put(id, async () => {
        await api.notes.write({ planId, kind, id, text: next });
      });
    },
  };
}
