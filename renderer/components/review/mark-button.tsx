import { Button, Popover, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import { type FieldTarget, ownerKey } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { focusOrHeading } from '../return-focus.ts';
import { MarkActs } from './mark-acts.tsx';
import { openMarkOn } from './mark-target.ts';
import classes from './review.module.css';

interface Props {
  readonly target: FieldTarget;
}

/** On a row that was taken over from another plan: it is still to be looked at, why, and the way to end that. */
export function MarkButton({ target }: Props) {
  const mark = useDocument((doc) => openMarkOn(doc.reviewMarks, target));
  const name = useDocument((doc) => (mark === undefined ? '' : markName(doc, mark)));
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  if (mark === undefined) return null;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="24rem"
      withArrow
      trapFocus
      returnFocus
      // Within the page's main part, where who reads by ear looks for it.
      portalProps={{ target: 'main' }}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.button}
          leftSection={<IconEye size={14} aria-hidden />}
          aria-label={`Da rivedere: ${name}`}
          onClick={() => setOpen(!open)}
        >
          da rivedere
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Da rivedere: ${name}`} tabIndex={-1} data-autofocus>
        <Text size="sm" mb={readOnly ? 0 : 'xs'}>
          {markWords(mark)}
        </Text>
        {!readOnly && (
          <MarkActs
            mark={mark}
            name={name}
            small
            // The button goes with its mark; the row is where the work continues.
            onEnded={() => setTimeout(() => focusOrHeading(document.getElementById(ownerKey(target))))}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
