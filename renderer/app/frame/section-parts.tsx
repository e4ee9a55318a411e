import { VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useNavigation } from '../../stores/navigation-store.ts';
import { SectionLink } from './section-link.tsx';
import { SectionMark } from './section-mark.tsx';
import type { SectionEntry } from './section-state.ts';
import classes from './sidebar.module.css';

interface Props {
  readonly whole: SectionEntry;
  readonly onGo: () => void;
}

/** The finer sections below one of the Piano-tipo: folded away, unless the person is in one of them. */
export function SectionParts({ whole, onGo }: Props) {
  const inside = useNavigation(({ section }) => whole.parts.some(({ key }) => key === section));
  if (whole.parts.length === 0) return null;
  // Another key forgets what was chosen by hand: who leaves the parts has done with them.
  return <Parts key={inside ? 'inside' : 'outside'} startsOpen={inside} whole={whole} onGo={onGo} />;
}

function Parts({ whole, onGo, startsOpen }: Props & { readonly startsOpen: boolean }) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const { parts, number, title } = whole;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const flagged = parts.some(({ state }) => state === 'with-findings');
  return (
    <>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={16} aria-hidden />
        <span className={classes.title}>
          {parts.length === 1 ? '1 sottosezione' : `${parts.length} sottosezioni`}
          <VisuallyHidden> di {number === '' ? title : number}</VisuallyHidden>
        </span>
        {!open && flagged && <SectionMark state="with-findings" />}
      </button>
      {open && (
        <ul className={classes.parts} id={id}>
          {parts.map((part) => (
            <li key={part.key}>
              <SectionLink section={part} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
