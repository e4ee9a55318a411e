import { Button, CloseButton } from '@mantine/core';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { type Notice, useNotices } from '../stores/notice-store.ts';
import classes from './notice-bar.module.css';
import { focusOrHeading } from './return-focus.ts';

/** Long enough to be read and acted on; errors stay until they are dismissed. */
const SHOWN_FOR = 12_000;

/** The notice at the foot of the window, announced when it appears. */
export function NoticeBar() {
  const notice = useNotices((state) => state.notice);
  const dismiss = useNotices((state) => state.dismiss);
  // It does not vanish under who is about to use it.
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    if (notice === null || notice.tone === 'error' || held) return;
    const timer = setTimeout(dismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, dismiss, held]);

  const rememberOrigin = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
    cameFrom.current = relatedTarget;
  };
  const close = () => {
    setHeld(false);
    dismiss();
    focusOrHeading(cameFrom.current);
    cameFrom.current = null;
  };
  const action = notice?.action;
  return (
    <div className={classes.place}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only takes note of who is about to act in it */}
      <div
        className={classes.bar}
        data-tone={notice?.tone ?? 'none'}
        onFocus={(event) => {
          setHeld(true);
          rememberOrigin(event);
        }}
        onBlur={() => setHeld(false)}
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
      >
        <Announcement role="status" notice={notice?.tone === 'done' ? notice : null} />
        <Announcement role="alert" notice={notice?.tone === 'error' ? notice : null} />
        {action !== undefined && (
          <Button
            size="compact-sm"
            variant="white"
            onClick={() => {
              close();
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
        {notice !== null && (
          <CloseButton className={classes.close} aria-label="Chiudi l’avviso" onClick={close} />
        )}
      </div>
    </div>
  );
}

interface AnnouncementProps {
  readonly role: 'status' | 'alert';
  readonly notice: (Notice & { readonly number: number }) | null;
}

/** Always in the page: a live region announces only what changes in it, and the same words again as a new element. */
function Announcement({ role, notice }: AnnouncementProps) {
  return <div role={role}>{notice !== null && <span key={notice.number}>{notice.text}</span>}</div>;
}
