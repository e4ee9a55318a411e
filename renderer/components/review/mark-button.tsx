import { Button, Popover, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import { type FieldTarget, ownerKey } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { focusOrHeading } from '../return-focus.ts';
import { MarkActs } from './mark-acts.tsx';
import { openMarkOn } from './mark-target.ts';
import classes from './review.module.css';
import { WaiveDialog } from './waive-dialog.tsx';

interface Props {
  readonly target: FieldTarget;
}

/** On a row that was taken over from another plan: it is still to be looked at, why, and the way to end that. */
export function MarkButton({ target }: Props) {
  const mark = useDocument((doc) => openMarkOn(doc.reviewMarks, target));
  const name = useDocument((doc) => (mark === undefined ? '' : markName(doc, mark)));
  const readOnly = useReadOnly();
  const [shows, setShows] = useState<'nothing' | 'why' | 'waiving'>('nothing');
  const button = useRef<HTMLButtonElement>(null);
  if (mark === undefined) return null;
  // The button goes with its mark; the row is where the work continues.
  const goOn = () => {
    // An undo brings the mark back, and must not bring this back with it.
    setShows('nothing');
    setTimeout(() => focusOrHeading(document.getElementById(ownerKey(target))));
  };
  const waive = () => {
    // Where the dialog brings the focus back to: what is pressed here goes at once.
    button.current?.focus();
    setShows('waiving');
  };
  return (
    <>
      <Popover
        opened={shows === 'why'}
        onChange={(opened) => setShows(opened ? 'why' : 'nothing')}
        position="bottom-start"
        width="24rem"
        withArrow
        trapFocus
        returnFocus={shows !== 'waiving'}
        // Within the page's main part, where who reads by ear looks for it.
        portalProps={{ target: 'main' }}
      >
        <Popover.Target>
          <Button
            ref={button}
            variant="subtle"
            size="compact-sm"
            className={classes.button}
            leftSection={<IconEye size={14} aria-hidden />}
            aria-label={`Da rivedere: ${name}`}
            onClick={() => setShows(shows === 'why' ? 'nothing' : 'why')}
          >
            da rivedere
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Da rivedere: ${name}`} tabIndex={-1} data-autofocus>
          <Text size="sm" mb={readOnly ? 0 : 'xs'}>
            {markWords(mark)}
          </Text>
          {!readOnly && <MarkActs mark={mark} small onCleared={goOn} onWaive={waive} />}
        </Popover.Dropdown>
      </Popover>
      {shows === 'waiving' && (
        <WaiveDialog mark={mark} name={name} onWaived={goOn} onClose={() => setShows('nothing')} />
      )}
    </>
  );
}
