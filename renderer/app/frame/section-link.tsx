import { useNavigation } from '../../stores/navigation-store.ts';
import { SectionMark } from './section-mark.tsx';
import type { SectionEntry } from './section-state.ts';
import classes from './sidebar.module.css';

interface Props {
  readonly section: SectionEntry;
  readonly onGo: () => void;
}

/** Leads to the page of a section. */
export function SectionLink({ section, onGo }: Props) {
  const current = useNavigation((state) => state.section === section.key);
  const goTo = useNavigation((state) => state.goTo);
  return (
    <button
      type="button"
      className={classes.link}
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        goTo({ section: section.key });
        onGo();
      }}
    >
      {section.number !== '' && <span className={classes.number}>{section.number}</span>}
      <span className={classes.title}>{section.title}</span>
      <SectionMark state={section.state} />
    </button>
  );
}
