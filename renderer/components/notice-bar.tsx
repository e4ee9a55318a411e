import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useNotices } from '../stores/notice-store.ts';
import classes from './notice-bar.module.css';

/** Long enough to be read and acted on; errors stay until they are dismissed. */
const SHOWN_FOR = 12_000;

/** The notice at the foot of the window, announced when it appears. */
export function NoticeBar() {
  const notice = useNotices((state) => state.notice);
  const dismiss = useNotices((state) => state.dismiss);

  useEffect(() => {
    if (notice === null || notice.tone === 'error') return;
    const timer = setTimeout(dismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);

  const action = notice?.action;
  return (
    // Always in the page: a live region announces only what changes in it.
    <div className={classes.place}>
      {notice !== null && (
        <div className={classes.bar} data-tone={notice.tone}>
          <span>{notice.text}</span>
          {action !== undefined && (
            <Button
              size="compact-sm"
              variant="white"
              onClick={() => {
                dismiss();
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <CloseButton className={classes.close} aria-label="Chiudi l'avviso" onClick={dismiss} />
        </div>
      )}
      <span className={classes.announcement} role={notice?.tone === 'error' ? 'alert' : 'status'}>
        {notice?.text}
      </span>
    </div>
  );
}
