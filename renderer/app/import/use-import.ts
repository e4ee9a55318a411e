import { useCallback, useEffect, useRef, useState } from 'react';
import { api, on } from '../../api.ts';
import { showError } from '../../stores/notice-store.ts';
import type { Reading } from './reading-dialog.tsx';

/** Reads a document of the person's choice: asked for on the first screen or in the menu. `onRead` gets the review. */
export function useImport(onRead: (reviewId: string) => void) {
  const [reading, setReading] = useState<Reading | null>(null);
  const asking = useRef(false);
  const latest = useRef(onRead);
  latest.current = onRead;

  const start = useCallback(async () => {
    // The dialog of the system is there already, or a document is being read.
    if (asking.current) return;
    asking.current = true;
    try {
      const read = await api.imports.choose();
      setReading(null);
      if (read !== null) latest.current(read.reviewId);
    } catch (error) {
      setReading(null);
      showError(error);
    } finally {
      asking.current = false;
    }
  }, []);

  useEffect(() => {
    const offProgress = on.imports.progress((progress) => {
      if (asking.current) setReading(progress);
    });
    const offMenu = on.menu.command((command) => {
      if (command === 'import-plan') void start();
    });
    return () => {
      offProgress();
      offMenu();
    };
  }, [start]);

  const cancel = () => void api.imports.cancel().catch(showError);
  return { reading, start: () => void start(), cancel };
}
